import type { CivilDate } from '../domain/civil-date.ts';
import type { Election } from '../domain/election/election.ts';
import type { ElectionRules, Round } from '../domain/election/round.ts';
import { vote, voteAtMeeting } from '../domain/election/steps.ts';
import { changeElections } from './change-election.ts';
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

/** The ballot of one post at a meeting; `before` is how many rounds there were when it was typed. */
export type MeetingRound = { readonly electionId: string; readonly round: Round; readonly before: number };

/** The speeches and ballots of one meeting (LDR-03) off its count sheets: of all posts that were voted on, or of none. */
export async function recordMeeting(
  context: CommandContext,
  rounds: readonly MeetingRound[],
  on: CivilDate,
): Promise<CommandOutcome<readonly Election[]>> {
  const rules = await electionRules(context, on);
  const ballotOf = new Map(rounds.map((it) => [it.electionId, it]));
  return changeElections(context, { verb: 'record-vote', ids: [...ballotOf.keys()], note: { on } }, (election, step) => {
    const { round, before } = ballotOf.get(election.id)!;
    return voteAtMeeting(election, { ...round, on }, { rules, before, step });
  });
}

/** What elects on that day, by the branch's parameters. */
export const electionRules = async (context: CommandContext, on: CivilDate): Promise<ElectionRules> => ({
  quorum: await settingOf(context, 'election-quorum', on),
  majority: await settingOf(context, 'election-majority', on),
});
