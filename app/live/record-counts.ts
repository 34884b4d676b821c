import { useEffect, useState } from 'react';
import type { DocumentClass } from '../../src/data/document.ts';
import { TYPES, type TypeName } from '../../src/data/types/index.ts';
import { useDesk } from './desk.ts';

export type TypeCount = { readonly type: TypeName; readonly class: DocumentClass; readonly count: number };

/** How many records of each type there are now; `undefined` while they are counted. */
export function useRecordCounts(): readonly TypeCount[] | undefined {
  const { live } = useDesk();
  const [counts, setCounts] = useState<readonly TypeCount[]>();
  useEffect(() => {
    const types = Object.keys(TYPES) as TypeName[];
    const count = async (type: TypeName): Promise<TypeCount> => ({
      type,
      class: TYPES[type].class,
      count: (await live.facts.all(type)).length,
    });
    void Promise.all(types.map(count)).then(setCounts);
  }, [live]);
  return counts;
}
