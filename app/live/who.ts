import { useMemo } from 'react';
import type { Role } from '../../src/domain/actor.ts';
import { roleNames } from '../../src/domain/names.ts';
import { endsOfOffice } from '../../src/domain/profile-change.ts';
import { useDocs } from './documents.ts';

/** Who did something, in a word: the role, and of somebody who handed over, until when. */
export type Who = (act: { readonly by: string; readonly role: Role }) => string;

/** Two secretaries after each other are told apart in every 经过. */
export function useWho(): Who {
  const changes = useDocs('profile-change');
  return useMemo(() => {
    const ends = endsOfOffice((changes ?? []).map(({ body }) => body));
    return ({ by, role }) => (ends.has(by) ? `前任${roleNames[role]}（${ends.get(by)} 交接）` : roleNames[role]);
  }, [changes]);
}
