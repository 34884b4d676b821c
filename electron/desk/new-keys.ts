import { randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/actor.ts';
import { KEY_FILE_FORMAT, type KeyFile, type KeyProfile } from './key-file.ts';
import { KeyRing, newBoxKeys, newCacheKey, type ProfileDetails, sealDetails } from './key-ring.ts';
import { type Stretched, wrapKey, wrapUnder } from './secret.ts';

/** Whose a wrapped key is: ledger, profile and role, so that none of them can be swapped in the file. */
export const ofProfile = (ledger: string, { id, role }: { readonly id: string; readonly role: Role }) => `${ledger} profile ${id} ${role}`;
export const ofRecovery = (ledger: string) => `${ledger} recovery`;

export type NewProfile = { readonly role: Role; readonly password: string; readonly details: ProfileDetails };

export async function newProfile(ring: KeyRing, { role, password, details }: NewProfile, cost: number): Promise<KeyProfile> {
  const id = randomUUID();
  const wrapped = await wrapKey(ring.dataKey, password, ofProfile(ring.ledger, { id, role }), cost);
  return { id, role, wrapped, details: sealDetails(ring, id, details) };
}

export async function newKeys(
  organisation: KeyFile['organisation'],
  first: NewProfile,
  recovery: Stretched,
  cost: number,
): Promise<{ readonly ring: KeyRing; readonly keys: KeyFile }> {
  const ring = new KeyRing(randomUUID(), randomBytes(32));
  const keys: KeyFile = {
    format: KEY_FILE_FORMAT,
    ledger: ring.ledger,
    organisation,
    device: randomUUID(),
    incarnation: 1,
    profiles: [await newProfile(ring, first, cost)],
    recovery: wrapUnder(recovery, ring.dataKey, ofRecovery(ring.ledger)),
    cache: newCacheKey(ring, 1),
    dropBox: newBoxKeys(ring),
  };
  return { ring, keys };
}
