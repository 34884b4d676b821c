import { handInGroup as handedIn } from '../domain/group/founding.ts';
import type { AutonomousGroup } from '../domain/group/group.ts';
import { applicationOf, type GroupApplication } from '../domain/group/submission.ts';
import { done } from '../domain/outcome.ts';
import type { StepNote } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import type { GroupOutcome } from './change-group.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext } from './context.ts';
import { handingUp, textsOfGroup } from './handing-up.ts';
import { handUp } from './submissions.ts';

/** 送审: the application lies before the approving organisation; across enterprises it goes up to it, as it is now. */
export function handInGroup(context: CommandContext, id: string, note?: StepNote): GroupOutcome {
  const writes: Write[] = [];
  return changeRecord(
    context,
    { verb: 'hand-in-group', type: 'autonomous-group', id, note, also: async () => writes },
    async (group, step) => {
      const handed = handedIn(group, step);
      if (!handed.ok || group.scope === 'enterprise') return handed;
      const up = await handingUp(context, { texts: textsOfGroup(group), on: step.on });
      if (!up.ok) return up;
      const application = applicationOf(handed.value, up.value, await lastApplication(context, group));
      if (!application.ok) return application;
      writes.push(...handUp(application.value.submission, application.value.names));
      return done({ ...handed.value, submissionId: up.value.submissionId });
    },
  );
}

/** The version that was handed in last, unless it was taken back. */
async function lastApplication(
  { facts }: CommandContext,
  { submissionId }: Pick<AutonomousGroup, 'submissionId'>,
): Promise<GroupApplication | undefined> {
  const submission = submissionId === undefined ? undefined : (await facts.one('submission', submissionId))?.body;
  return submission?.form === 'F-01' ? submission : undefined;
}
