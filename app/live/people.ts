import { useMemo } from 'react';
import type { OutsideParticipant } from '../../src/domain/group/outside.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Option } from '../parts/fields.tsx';
import { useDocs } from './documents.ts';

export type People = {
  /** `undefined` for somebody who was purged. */
  readonly nameOf: (id: string) => string | undefined;
  readonly byId: ReadonlyMap<string, Person>;
  /** People of other enterprises in this branch's groups; `nameOf` knows them too. */
  readonly outside: ReadonlyMap<string, OutsideParticipant>;
  /** Everybody who is here, for fields that choose a person; namesakes are told apart by department. */
  readonly options: readonly Option[];
};

/** The roster by id, live; the same object until somebody in it changes. */
export function usePeople(): People {
  const documents = useDocs('person');
  const others = useDocs('outside-participant');
  return useMemo(() => {
    const byId = new Map((documents ?? []).map(({ id, body }) => [id, body]));
    const outside = new Map((others ?? []).map(({ id, body }) => [id, body]));
    const here = [...byId.values()].filter(({ presence }) => presence === 'here' || presence === 'mobile');
    return {
      byId,
      outside,
      nameOf: (id: string) => (byId.get(id) ?? outside.get(id))?.name,
      options: here.map(({ id, name, department }) => ({ value: id, word: department ? `${name}　${department}` : name })),
    };
  }, [documents, others]);
}
