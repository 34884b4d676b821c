import {
  type Candidacy,
  type CandidacyFields,
  rewriteCandidacy as rewritten,
  standDown as stoodDown,
} from '../domain/election/candidacy.ts';
import type { Election } from '../domain/election/election.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Plan and pledge written differently while the call is open. */
export const rewriteCandidacy = (context: CommandContext, id: string, fields: CandidacyFields): Promise<CommandOutcome<Candidacy>> =>
  changeRecord(context, { verb: 'rewrite-candidacy', type: 'candidacy', id }, (candidacy) =>
    inElection(context, candidacy, (election) => rewritten(candidacy, fields, election)),
  );

/** 退出竞聘 while the call is open. */
export const standDown = (context: CommandContext, id: string): Promise<CommandOutcome<Candidacy>> =>
  changeRecord(context, { verb: 'stand-down', type: 'candidacy', id }, (candidacy, step) =>
    inElection(context, candidacy, (election) => stoodDown(candidacy, election, step.on)),
  );

async function inElection(
  { facts }: CommandContext,
  { electionId }: Candidacy,
  rule: (election: Election) => Outcome<Candidacy>,
): Promise<Outcome<Candidacy>> {
  const election = await facts.one('election', electionId);
  return election ? rule(election.body) : refuse({ code: 'not-found', type: 'election', id: electionId });
}
