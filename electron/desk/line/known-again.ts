import { randomUUID } from 'node:crypto';
import type { Ledger } from '../../../src/ledger/file/ledger.ts';
import { askForOwnDevice } from '../../../src/sync/desk/own-device.ts';
import type { Post } from '../../../src/sync/desk/post.ts';
import { PROTOCOL } from '../../../src/sync/protocol.ts';
import { type CountyFile, deskKeys, isEnrolment, newCountyKeyPair, newDeviceKey } from './county-file.ts';

/** A county that was restored from before the enrolment does not know this PC; its own signature vouches for it. */
export async function showCertificate({ certificate, wrapped }: CountyFile, ask: Post): Promise<boolean> {
  const { told: _, ...branchKey } = wrapped;
  const shown = await ask('/enrol/again', { protocol: PROTOCOL, ...certificate, branchKey });
  return shown.ok;
}

type OwnDevice = {
  /** As it is at the moment: others may write in it while the county is asked. */
  readonly file: () => CountyFile;
  readonly ledger: Ledger;
  readonly post: Post;
  readonly signal: AbortSignal;
  readonly keep: (file: CountyFile) => Promise<void>;
  readonly clock: () => number;
};

/**
 * Another PC goes on as the device that this one is a copy of; this one asks for a registration of its own. Answers the file that it
 * goes on with; the key asked for is kept before, so that whoever is killed in between asks for the same once more.
 */
export async function ownDevice({ file: current, ledger, post, signal, keep, clock }: OwnDevice): Promise<CountyFile | undefined> {
  const fresh = current().becoming ?? { device: randomUUID(), ...newDeviceKey() };
  await keep({ ...current(), becoming: fresh });
  const asked = await askForOwnDevice({ ledger, keys: deskKeys(current()), post, signal }, fresh);
  if (!asked.ok || !isEnrolment(asked.value)) return undefined;
  const { becoming: _, ...file } = current();
  const { device, deviceKey } = fresh;
  const { secret, certificate } = asked.value;
  const copiedAt = new Date(clock()).toISOString();
  return { ...file, device, deviceKey, secret, certificate, keyPair: newCountyKeyPair(), copiedAt };
}
