import type { OutsideParticipant } from '../../src/domain/group/outside.ts';
import type { SharedName } from '../../src/domain/group/shared-name.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Option } from '../parts/fields.tsx';
import { useDocs } from './documents.ts';
import { kept } from './kept.ts';

export type People = {
  /** `undefined` for somebody who was purged. People of another enterprise's roster are named once it said so (`OF_ANOTHER` until then). */
  readonly nameOf: (id: string) => string | undefined;
  readonly byId: ReadonlyMap<string, Person>;
  /** People of other enterprises in this branch's groups; `nameOf` knows them too. */
  readonly outside: ReadonlyMap<string, OutsideParticipant>;
  /** People of other enterprises' rosters who agreed that their names stand here. */
  readonly partners: ReadonlyMap<string, SharedName>;
  /** Everybody who is here, for fields that choose a person; namesakes are told apart by department. */
  readonly options: readonly Option[];
};

/** Who is in a group across enterprises and on another enterprise's roster, which never leaves its own PCs, and is not named to this one. */
export const OF_ANOTHER = '别的企业的人';

const people = kept<People>();

/** The roster by id, live; the same object until somebody in it changes. */
export function usePeople(): People {
  const documents = useDocs('person');
  const others = useDocs('outside-participant');
  const names = useDocs('shared-name');
  const isShared = (useDocs('group-member') ?? []).length > 0;
  const purges = useDocs('purge-note');
  return people([documents, others, names, isShared, purges], () => {
    const byId = new Map((documents ?? []).map(({ id, body }) => [id, body]));
    const outside = new Map((others ?? []).map(({ id, body }) => [id, body]));
    const partners = new Map((names ?? []).filter(({ body }) => !byId.has(body.personId)).map(({ body }) => [body.personId, body]));
    const purged = new Set((purges ?? []).flatMap(({ body }) => body.erased.map(({ id }) => id)));
    const here = [...byId.values()].filter(({ presence }) => presence === 'here' || presence === 'mobile');
    return {
      byId,
      outside,
      partners,
      nameOf: (id: string) =>
        (byId.get(id) ?? outside.get(id) ?? partners.get(id))?.name ?? (isShared && !purged.has(id) ? OF_ANOTHER : undefined),
      options: here.map(({ id, name, department }) => ({ value: id, word: department ? `${name}　${department}` : name })),
    };
  });
}
