import type { Election } from '../domain/election/election.ts';
import { recommend } from '../domain/election/steps.ts';
import { appointmentUp } from '../domain/group/submission.ts';
import { done, type Outcome, refuse } from '../domain/outcome.ts';
import type { StepNote, Taken } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { changeElections } from './change-election.ts';
import { changeRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, settingOf } from './context.ts';
import { handingUp } from './handing-up.ts';
import { handUp } from './submissions.ts';

/** The result goes to the organisation that appoints; across enterprises over the line as well. */
export function recommendLeader(context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Election>> {
  const writes: Write[] = [];
  return changeRecord(context, { verb: 'recommend-leader', type: 'election', id, note, also: async () => writes }, (election, step) =>
    recommended(context, election, { step, writes }),
  );
}

/** The results of one meeting, by one act. */
export function recommendLeadersOfMeeting(
  context: CommandContext,
  ids: readonly string[],
  note?: StepNote,
): Promise<CommandOutcome<readonly Election[]>> {
  const writes: Write[] = [];
  return changeElections(context, { verb: 'recommend-leader', ids, note, beside: writes }, (election, step) =>
    recommended(context, election, { step, writes }),
  );
}

/** The election as it lies before whoever appoints; what goes up joins `writes`. */
async function recommended(
  context: CommandContext,
  election: Election,
  { step, writes }: { readonly step: Taken; readonly writes: Write[] },
): Promise<Outcome<Election>> {
  const after = recommend(election, step);
  if (!after.ok) return after;
  const group = await context.facts.one('autonomous-group', election.groupId);
  if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: election.groupId });
  if (group.body.scope === 'enterprise') return after;
  const handing = await handingUp(context, { texts: [group.body.name], on: step.on });
  if (!handing.ok) return handing;
  const termMonths = await settingOf(context, 'election-term-months', step.on);
  const up = appointmentUp({ group: group.body, election, termMonths }, handing.value);
  if (!up.ok) return up;
  writes.push(...handUp(up.value.submission, up.value.names));
  return done({ ...after.value, submissionId: up.value.submission.id });
}
