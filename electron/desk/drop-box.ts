import { generateKeyPairSync, randomBytes, randomInt, randomUUID } from 'node:crypto';
import path from 'node:path';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import type { OpenedBox, Reply, Slip } from '../contract.ts';
import type { Clock } from './clock.ts';
import type { Disk } from './disk.ts';
import type { KeyFile } from './key-file.ts';
import { type KeyRing, openBoxKeys, sharedSecret } from './key-ring.ts';
import { answered, refused } from './refusal.ts';
import { deriveKey, SEAL_BYTES, seal, unseal } from './seal.ts';

/**
 * Slips of people who need no password. Each is sealed to the branch's public key, so that what lies in the box can be read
 * by nobody before a full profile unlocks, not even by this program. All files are of one size, their names say nothing,
 * their dates only the day.
 */
export const DROP_BOX = 'drop-box';
const SET_ASIDE = 'set-aside';
const SLIP_BYTES = 8 * 1024;
const MOST_PENDING = 200;
/** What stands before the text: id, number, day and length. */
const HEAD_BYTES = 256;
/** An X25519 public key in DER. */
const PUBLIC_KEY_BYTES = 44;
const FILE_BYTES = PUBLIC_KEY_BYTES + SEAL_BYTES + HEAD_BYTES + SLIP_BYTES;

const boxIn = (folder: string) => path.join(folder, DROP_BOX);
const namesIn = async (disk: Disk, folder: string) => (await disk.list(boxIn(folder))).filter((name) => name.endsWith('.slip'));

export const pendingSlips = async (disk: Disk, folder: string): Promise<number> => (await namesIn(disk, folder)).length;

export async function dropSlip(
  disk: Disk,
  folder: string,
  { ledger, dropBox }: Pick<KeyFile, 'ledger' | 'dropBox'>,
  clock: Clock,
  json: string,
): Promise<Reply<{ readonly number: string }>> {
  const bytes = Buffer.byteLength(json);
  if (bytes > SLIP_BYTES) return refused({ code: 'slip-too-large', bytes, limit: SLIP_BYTES });
  const pending = await pendingSlips(disk, folder);
  if (pending >= MOST_PENDING) return refused({ code: 'drop-box-full', pending, limit: MOST_PENDING });

  const droppedOn = civilDateAt(clock.now());
  const number = `${fourDigits()}-${fourDigits()}`;
  const sealed = sealSlip(ledger, Buffer.from(dropBox.publicKey, 'hex'), { id: randomUUID(), number, droppedOn, json });
  const file = path.join(boxIn(folder), `${randomBytes(12).toString('hex')}.slip`);
  await disk.makeFolder(boxIn(folder));
  await disk.write(`${file}.new`, sealed);
  await disk.setDate(`${file}.new`, new Date(droppedOn));
  await disk.rename(`${file}.new`, file);
  await disk.syncFolder(boxIn(folder));
  return answered({ number });
}

const fourDigits = () => String(randomInt(10_000)).padStart(4, '0');

/** Opens all slips, shuffled. What does not open was changed or is another ledger's: it is moved out of the way and counted. */
export async function openBox(disk: Disk, folder: string, ring: KeyRing, keys: KeyFile): Promise<OpenedBox> {
  const opened = await readBox(disk, folder, ring, keys);
  const foreign = opened.filter(({ slip }) => slip === undefined);
  if (foreign.length > 0) {
    await disk.makeFolder(path.join(boxIn(folder), SET_ASIDE));
    for (const { name } of foreign) await disk.rename(path.join(boxIn(folder), name), path.join(boxIn(folder), SET_ASIDE, name));
    await disk.syncFolder(boxIn(folder));
  }
  const slipById = new Map(opened.flatMap(({ slip }) => (slip ? [[slip.id, slip]] : [])));
  return { slips: shuffled([...slipById.values()]), setAside: foreign.length };
}

/** Takes slips out of the box once their content is elsewhere. Those that do not open stay for `openBox` to set aside. */
export async function emptyBox(disk: Disk, folder: string, ring: KeyRing, keys: KeyFile, ids: readonly string[]): Promise<void> {
  const done = new Set(ids);
  for (const { name, slip } of await readBox(disk, folder, ring, keys)) {
    if (slip && done.has(slip.id)) await disk.remove(path.join(boxIn(folder), name));
  }
  await disk.syncFolder(boxIn(folder));
}

async function readBox(disk: Disk, folder: string, ring: KeyRing, keys: KeyFile) {
  const box = openBoxKeys(ring, keys.dropBox);
  if (!box) throw new Error('the drop box key does not open under the data key');
  const read = async (name: string) => {
    const file = path.join(boxIn(folder), name);
    const sealed = (await disk.size(file)) === FILE_BYTES ? await disk.read(file) : undefined;
    return { name, slip: sealed && openSlip(keys.ledger, box, sealed) };
  };
  return Promise.all((await namesIn(disk, folder)).map(read));
}

function sealSlip(ledger: string, publicKey: Buffer, { json, ...slip }: Slip): Buffer {
  const text = Buffer.from(json);
  const plain = Buffer.alloc(HEAD_BYTES + SLIP_BYTES);
  plain.write(JSON.stringify({ ...slip, bytes: text.length }));
  text.copy(plain, HEAD_BYTES);
  const once = generateKeyPairSync('x25519');
  const oncePublic = once.publicKey.export({ format: 'der', type: 'spki' });
  const key = slipKey(sharedSecret(once.privateKey, publicKey), oncePublic, publicKey);
  return Buffer.concat([oncePublic, seal(key, `slip ${ledger}`, plain)]);
}

/** Anybody can seal anything to a public key: what does not look like a slip is none. */
function openSlip(ledger: string, box: NonNullable<ReturnType<typeof openBoxKeys>>, sealed: Buffer): Slip | undefined {
  try {
    const oncePublic = sealed.subarray(0, PUBLIC_KEY_BYTES);
    const key = slipKey(sharedSecret(box.privateKey, oncePublic), oncePublic, Buffer.from(box.publicKey, 'hex'));
    const plain = unseal(key, `slip ${ledger}`, sealed.subarray(PUBLIC_KEY_BYTES));
    if (!plain) return undefined;
    const { id, number, droppedOn, bytes } = JSON.parse(plain.subarray(0, plain.indexOf(0)).toString('utf8'));
    const json = plain.subarray(HEAD_BYTES, HEAD_BYTES + bytes).toString('utf8');
    JSON.parse(json);
    return [id, number, droppedOn].every((field) => typeof field === 'string') ? { id, number, droppedOn, json } : undefined;
  } catch {
    return undefined;
  }
}

/** Both public keys go into the key: a slip cannot be passed on to another box. */
const slipKey = (shared: Buffer, once: Uint8Array, box: Uint8Array) => deriveKey(shared, 'drop box', Buffer.concat([once, box]));

function shuffled<T>(items: readonly T[]): readonly T[] {
  const rest = [...items];
  return items.map(() => rest.splice(randomInt(rest.length), 1)[0]!);
}
