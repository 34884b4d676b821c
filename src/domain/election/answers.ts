import { type Answer, type ClosingAnswer, closingOf } from '../answer.ts';
import type { Election } from './election.ts';

/** What of an election lies before the organisation that appoints now. */
export const askedByElection = ({ state, submissionId }: Election): string | undefined =>
  state === 'result-recommended' ? submissionId : undefined;

/** The word about it that the election has not taken its step from. */
export function openElectionAnswer(election: Election, answers: readonly Answer[]): ClosingAnswer | undefined {
  const asked = askedByElection(election);
  return asked === undefined ? undefined : closingOf(answers.filter(({ about }) => about.id === asked));
}
