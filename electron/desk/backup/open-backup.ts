import { openLedger } from '../../../src/ledger/file/ledger.ts';
import type { Reply, ShellRefusal } from '../../contract.ts';
import { KeyRing } from '../key-ring.ts';
import { labelOf } from '../label.ts';
import { ledgerOptions } from '../ledger-options.ts';
import { ofProfile, ofRecovery } from '../new-keys.ts';
import { readRecoveryKey } from '../recovery-key.ts';
import { answered, refused } from '../refusal.ts';
import type { Room } from '../room.ts';
import { unwrapKey } from '../secret.ts';
import { backupFolder } from './backup-folder.ts';
import { BackupReader } from './backup-reader.ts';
import { BackupDamaged, type BackupHead, headOf, type Unreadable } from './container.ts';

export type OpenBackup = { readonly head: BackupHead; readonly ring: KeyRing; readonly reader: BackupReader };

const unreadable = (reason: Unreadable) => refused({ code: 'backup-unreadable', reason });

/** Opens a backup with any of its passwords or its recovery key, and checks every byte and the chain before anything is touched. */
export async function openBackup(room: Room, file: string, secret: string): Promise<Reply<OpenBackup>> {
  const head = await headOf(file);
  if (typeof head === 'string') return unreadable(head);
  const dataKey = await dataKeyOf(head, secret);
  if (!dataKey.ok) return dataKey;
  const ring = new KeyRing(head.keys.ledger, dataKey.value);
  const opened = await BackupReader.open(file, ring.of('backup')).catch(damagedOnly);
  const sound = opened && (await isSound(room, file, { head, ring, reader: opened }));
  if (opened && sound) return answered({ head, ring, reader: opened });
  await opened?.close();
  ring.forget();
  return unreadable('damaged');
}

async function dataKeyOf({ keys }: BackupHead, secret: string): Promise<Reply<Buffer>> {
  const asRecoveryKey = readRecoveryKey(secret);
  if ('key' in asRecoveryKey) {
    const dataKey = await unwrapKey(keys.recovery, asRecoveryKey.key, ofRecovery(keys.ledger));
    return dataKey ? answered(dataKey) : refused({ code: 'recovery-key-wrong', group: null });
  }
  for (const profile of keys.profiles) {
    const dataKey = await unwrapKey(profile.wrapped, secret, ofProfile(keys.ledger, profile));
    if (dataKey) return answered(dataKey);
  }
  return refused(looksLikeRecoveryKey(secret) ? { code: 'recovery-key-wrong', group: asRecoveryKey.group } : WRONG_PASSWORD);
}

/** Whoever has the file can try as fast as scrypt lets them; a wait would be for show. */
const WRONG_PASSWORD: ShellRefusal = { code: 'password-wrong', waitMs: 0, failures: 1 };
const looksLikeRecoveryKey = (secret: string) => secret.normalize('NFKC').replace(/\D/g, '').length >= 30;

async function isSound(room: Room, file: string, { head, ring, reader }: OpenBackup): Promise<boolean> {
  const read = reader.checkAll((done, of) => room.ports.emit({ event: 'progress', progress: { task: 'check-backup', done, of } }));
  if ((await read.then(() => true).catch(damagedOnly)) === undefined) return false;
  const opened = await openLedger(ledgerOptions(room, backupFolder(reader, labelOf(file)), head.keys, ring.dataKey));
  if (!opened.ok) return false;
  await opened.value.ledger.close();
  return true;
}

function damagedOnly(error: unknown): undefined {
  if (error instanceof BackupDamaged) return undefined;
  throw error;
}
