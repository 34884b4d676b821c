import type { CivilDate } from '../domain/civil-date.ts';
import type { Election } from '../domain/election/election.ts';
import type { ElectionRules, Round } from '../domain/election/round.ts';
import { vote } from '../domain/election/steps.ts';
import { changeRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, settingOf } from './context.ts';

/**
 * 推选: the totals of one ballot, off the count sheet (F-09) or out of the urn. One entry, written when the ballot is over.
 * `before` is how many ballots there were when this one began: counted a second time it is refused.
 */
export const recordVote = (context: CommandContext, id: string, round: Round, before?: number): Promise<CommandOutcome<Election>> =>
  changeRecord(context, { verb: 'record-vote', type: 'election', id, note: { on: round.on } }, async (election, step) =>
    vote(election, round, { rules: await electionRules(context, round.on), before, step }),
  );

/** What elects on that day, by the branch's parameters. */
export const electionRules = async (context: CommandContext, on: CivilDate): Promise<ElectionRules> => ({
  quorum: await settingOf(context, 'election-quorum', on),
  majority: await settingOf(context, 'election-majority', on),
});
