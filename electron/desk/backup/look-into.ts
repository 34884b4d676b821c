import { openLedger } from '../../../src/ledger/file/ledger.ts';
import { changeOf, type Folded, foldInto } from '../../../src/ledger/fold.ts';
import type { BackupContents, Reply, Shell } from '../../contract.ts';
import { labelOf } from '../label.ts';
import { ledgerOptions } from '../ledger-options.ts';
import { answered } from '../refusal.ts';
import type { Room } from '../room.ts';
import { orElsewhere } from '../trouble.ts';
import { backupFile } from './backup-file.ts';
import { backupFolder } from './backup-folder.ts';
import { type OpenBackup, openBackup } from './open-backup.ts';

/** The same opening and checking as a restore, and what would be on the screens afterwards. */
export async function lookInto(room: Room, { from, file, secret }: Parameters<Shell['lookInto']>[0]): Promise<Reply<BackupContents>> {
  const found = backupFile(room, from, file);
  if (!found.ok) return found;
  const opened = await orElsewhere(found.value.folder, openBackup(room, found.value.file, secret));
  if (!opened.ok) return opened;
  try {
    return await contentsOf(room, opened.value, labelOf(found.value.file));
  } finally {
    await opened.value.reader.close();
    opened.value.ring.forget();
  }
}

async function contentsOf(room: Room, { head, ring, reader }: OpenBackup, label: string): Promise<Reply<BackupContents>> {
  const opened = await openLedger(ledgerOptions(room, backupFolder(reader, label), head.keys, ring.dataKey));
  if (!opened.ok) return opened;
  const { ledger } = opened.value;
  const folded: Folded = { documents: new Map(), purged: new Set() };
  try {
    for await (const record of ledger.scan(0)) foldInto(folded, changeOf(record));
  } finally {
    await ledger.close();
  }
  const counts = new Map<string, number>();
  for (const { type } of folded.documents.values()) counts.set(type, (counts.get(type) ?? 0) + 1);
  return answered({ documents: [...counts].map(([type, count]) => ({ type, count })) });
}
