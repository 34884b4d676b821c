import { useMemo } from 'react';
import type { Doc } from '../../src/data/document.ts';
import { countsHere } from '../../src/domain/group/partner.ts';
import { bodies } from './bodies.ts';
import { useDocs } from './documents.ts';

/** Does a record count for this enterprise? Of groups that another one founded nothing does; `undefined` as long as there are none. */
export function useCountsHere(): ReturnType<typeof countsHere> | undefined {
  const members = useDocs('group-member');
  const kept = useDocs('group-key');
  return useMemo(() => (members?.length && kept ? countsHere(bodies(members), bodies(kept)) : undefined), [members, kept]);
}

/** Those of one type that count. The same array as long as there are no other enterprises. */
export function useCounted<
  T extends 'autonomous-group' | 'activity' | 'plan-item' | 'claim' | 'election' | 'group-plan' | 'group-appraisal' | 'group-report',
>(type: T): readonly Doc<T>[] | undefined {
  const documents = useDocs(type);
  const counts = useCountsHere();
  return useMemo(() => (counts ? documents?.filter(({ body }) => counts(body)) : documents), [documents, counts]);
}
