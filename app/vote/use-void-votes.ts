import { useMemo } from 'react';
import { isOpen } from '../../src/domain/appraisal/steps.ts';
import type { Election } from '../../src/domain/election/election.ts';
import { useDocs } from '../live/documents.ts';
import { usePreference } from '../preference.ts';
import { BEGUN_VOTES, type BegunVote, isAt } from './begun-votes.ts';
import { useVote } from './vote.ts';

const NONE: readonly BegunVote[] = [];
/** Votes that ended with the program and were not held again since: on paper, or at this PC. */
export function useVoidVotes(): readonly BegunVote[] {
  const [begun] = usePreference(BEGUN_VOTES, NONE);
  const closed = useVote((vote) => vote.closed);
  const elections = useDocs('election');
  const appraisals = useDocs('group-appraisal');
  return useMemo(() => {
    const isDue = ({ back: { page, id = '' }, before }: BegunVote) => {
      if (page !== 'urn') return appraisals?.some(({ body }) => body.id === id.split(':')[0] && isOpen(body)) === true;
      return elections?.some(({ body }) => body.id === id && isStillDue(body, before)) === true;
    };
    return begun.filter((vote) => isDue(vote) && !(closed && isAt(vote.back, closed)));
  }, [begun, closed, elections, appraisals]);
}

const isStillDue = ({ state, rounds }: Election, before: number | undefined): boolean =>
  (state === 'speeches-held' || state === 'tie') && rounds.length === (before ?? rounds.length);
