import type { Actor } from '../../src/domain/actor.ts';
import { numberLetter } from '../../src/domain/number-letter.ts';
import type { EntryActor } from '../../src/ledger/entry.ts';
import type { Ledger } from '../../src/ledger/file/ledger.ts';
import type { Session, SessionNote } from '../contract.ts';
import type { Drawer } from './drawer.ts';
import type { KeyFile, KeyProfile } from './key-file.ts';
import { type KeyRing, openCacheKey, type ProfileDetails } from './key-ring.ts';
import type { Line } from './line/line.ts';

/** An unlocked ledger and who unlocked it. */
export type OpenSession = {
  readonly folder: string;
  readonly keys: KeyFile;
  readonly ring: KeyRing;
  readonly ledger: Ledger;
  readonly drawer: Drawer;
  readonly profile: KeyProfile;
  readonly details: ProfileDetails;
  readonly notes: readonly SessionNote[];
  readonly timers: readonly NodeJS.Timeout[];
  /** Once the PC has enrolled. */
  readonly line?: Line;
};

export function sessionForWindow({ keys, ring, ledger, profile, details, notes }: OpenSession): Session {
  const cacheKey = openCacheKey(ring, keys.cache);
  if (!cacheKey) throw new Error('the cache key does not open under the data key');
  const actor: Actor = {
    profileId: profile.id,
    name: details.name,
    role: profile.role,
    orgId: keys.organisation.id,
    ...(details.personId && { personId: details.personId }),
  };
  return {
    actor,
    mark: ledger.mark(),
    stream: keys.organisation.id,
    numberLetter: `${keys.numbering ?? ''}${numberLetter(keys.incarnation)}`,
    cacheKey: cacheKey.toString('base64'),
    cacheGeneration: keys.cache.generation,
    notes,
  };
}

/** Main alone says who acts: the window never does. */
export const actorOf = ({ profile, details }: Pick<OpenSession, 'profile' | 'details'>): EntryActor => ({
  profileId: profile.id,
  role: profile.role,
  ...(details.personId && { personId: details.personId }),
});
