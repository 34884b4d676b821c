import { authorise, type Verb } from '../domain/authority.ts';
import { askedByElection } from '../domain/election/answers.ts';
import type { Election } from '../domain/election/election.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { StepNote, Taken } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { changeRecord, eachRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, saveParts } from './context.ts';
import { takenBack } from './submissions.ts';

type Change = {
  readonly verb: Verb;
  readonly id: string;
  readonly note?: StepNote | undefined;
  readonly writes?: Write[];
  /** Ends without a leader: possible also once the receiver has spoken, or an appointment that cannot be taken would hold the group for ever. */
  readonly mayStandAnswered?: boolean;
};

/** Decides an election here, mostly off a paper: what of it lies before the organisation that appoints is taken back by the same act. */
export const decideElection = (
  context: CommandContext,
  { writes = [], mayStandAnswered, ...change }: Change,
  rule: Parameters<typeof changeRecord<'election'>>[2],
): Promise<CommandOutcome<Election>> =>
  changeRecord(context, { ...change, type: 'election', also: async () => writes }, async (election, step) => {
    const back = await takenBack(context, askedByElection(election), { mayStandAnswered });
    if (!back.ok) return back;
    writes.push(...back.value);
    return rule(election, step);
  });

type Together = {
  readonly verb: Verb;
  readonly ids: readonly string[];
  readonly note?: StepNote | undefined;
  /** What the rule adds, once it was asked about all of them. */
  readonly beside?: readonly Write[];
};

/** Several elections of one meeting by one act: all of them are changed, or none. */
export async function changeElections(
  context: CommandContext,
  { verb, ids, note, beside = [] }: Together,
  rule: (election: Election, step: Taken) => Outcome<Election> | Promise<Outcome<Election>>,
): Promise<CommandOutcome<readonly Election[]>> {
  const allowed = authorise(context.actor.role, verb);
  if (!allowed.ok) return allowed;
  const outcome = await eachRecord(context, { type: 'election', ids, note }, rule);
  return outcome.ok ? saveParts(context, verb, [[...outcome.value.writes, ...beside]], outcome.value.bodies) : outcome;
}
