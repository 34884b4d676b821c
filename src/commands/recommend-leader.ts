import type { Election } from '../domain/election/election.ts';
import { recommend } from '../domain/election/steps.ts';
import { appointmentUp } from '../domain/group/submission.ts';
import { done, refuse } from '../domain/outcome.ts';
import type { StepNote } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { changeRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, settingOf } from './context.ts';
import { handingUp } from './handing-up.ts';
import { handUp } from './submissions.ts';

/** The result goes to the organisation that appoints; across enterprises over the line as well. */
export function recommendLeader(context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Election>> {
  const writes: Write[] = [];
  return changeRecord(
    context,
    { verb: 'recommend-leader', type: 'election', id, note, also: async () => writes },
    async (election, step) => {
      const recommended = recommend(election, step);
      if (!recommended.ok) return recommended;
      const group = await context.facts.one('autonomous-group', election.groupId);
      if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: election.groupId });
      if (group.body.scope === 'enterprise') return recommended;
      const handing = await handingUp(context, { texts: [group.body.name], on: step.on });
      if (!handing.ok) return handing;
      const termMonths = await settingOf(context, 'election-term-months', step.on);
      const up = appointmentUp({ group: group.body, election, termMonths }, handing.value);
      if (!up.ok) return up;
      writes.push(...handUp(up.value.submission, up.value.names));
      return done({ ...recommended.value, submissionId: up.value.submission.id });
    },
  );
}
