import path from 'node:path';
import { type Disk, replaceFile } from './disk.ts';
import type { KeyRing } from './key-ring.ts';
import { seal, unseal } from './seal.ts';
import { stretch } from './secret.ts';

/** Six digits are guessed in a day, so the file is sealed, and the digits are stretched under a pepper that only the data key gives. */
export type PinHolder = { readonly personId: string; readonly mark: string };

export const PIN_FILE = 'pins.sealed';
const about = (ring: KeyRing) => `pins ${ring.ledger}`;

export async function readPins(disk: Disk, folder: string, ring: KeyRing): Promise<readonly PinHolder[]> {
  const sealed = await disk.read(path.join(folder, PIN_FILE));
  const plain = sealed && unseal(ring.of('pins'), about(ring), sealed);
  return plain ? JSON.parse(plain.toString('utf8')) : [];
}

export const opensAsPins = (ring: KeyRing, sealed: Uint8Array): boolean => unseal(ring.of('pins'), about(ring), sealed) !== undefined;

export const writePins = (disk: Disk, folder: string, ring: KeyRing, holders: readonly PinHolder[]): Promise<void> =>
  replaceFile(disk, path.join(folder, PIN_FILE), seal(ring.of('pins'), about(ring), Buffer.from(JSON.stringify(holders))));

/** The same for everybody's PIN of this ledger, so that a PIN alone says whose it is. */
export const markOfPin = async (pin: string, pepper: Uint8Array, cost: number): Promise<string> =>
  (await stretch(pin, pepper, cost)).toString('hex');

/** The first that anybody tries: one digit, a pair or a triple repeated, digits in a row. */
export function weaknessOfPin(pin: string): 'not-six-digits' | 'too-simple' | undefined {
  if (!/^\d{6}$/.test(pin)) return 'not-six-digits';
  const isRepeated = [1, 2, 3].some((length) => pin.slice(0, length).repeat(6 / length) === pin);
  const isRow = '01234567890'.includes(pin) || '09876543210'.includes(pin);
  return isRepeated || isRow ? 'too-simple' : undefined;
}
