import { useMemo } from 'react';
import type { Doc } from '../../src/data/document.ts';
import { countsHere } from '../../src/domain/group/partner.ts';
import { bodies } from './bodies.ts';
import { useDocs } from './documents.ts';

/** Those that count for this enterprise: of groups that another one founded nothing does. The same array as long as there are none. */
export function useCounted<
  T extends 'autonomous-group' | 'activity' | 'plan-item' | 'claim' | 'election' | 'group-plan' | 'group-appraisal' | 'group-report',
>(type: T): readonly Doc<T>[] | undefined {
  const documents = useDocs(type);
  const members = useDocs('group-member');
  const kept = useDocs('group-key');
  return useMemo(() => {
    if (!documents || !members?.length || !kept) return documents;
    const counts = countsHere(bodies(members), bodies(kept));
    return documents.filter(({ body }) => counts(body));
  }, [documents, members, kept]);
}
