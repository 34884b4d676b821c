import { openLedger } from '../../../src/ledger/file/ledger.ts';
import type { Reply } from '../../contract.ts';
import { labelOf } from '../label.ts';
import { ledgerOptions } from '../ledger-options.ts';
import { answered, refused } from '../refusal.ts';
import type { Room } from '../room.ts';
import type { OpenSession } from '../session.ts';
import { backupFolder } from './backup-folder.ts';
import { BackupReader } from './backup-reader.ts';
import { BackupDamaged } from './container.ts';
import type { LoosePart } from './loose-parts.ts';

/**
 * Reads back what was written, every byte, and checks the whole chain in it. `false`: it is a true copy of a ledger that has
 * damaged places itself; better than none, but not what one wants to rely on.
 */
export async function verify(room: Room, session: OpenSession, file: string, loose: readonly LoosePart[]): Promise<Reply<boolean>> {
  const reader = await BackupReader.open(file, session.ring.of('backup'));
  try {
    await reader.checkAll((done, of) => room.ports.emit({ event: 'progress', progress: { task: 'check-backup', done, of } }));
    for (const { name, content } of loose) {
      if (!(await reader.read(name, 0, content.length)).equals(content)) return refused({ code: 'backup-unreadable', reason: 'damaged' });
    }
    return await checkLedger(room, session, reader, labelOf(file));
  } catch (error) {
    if (error instanceof BackupDamaged) return refused({ code: 'backup-unreadable', reason: 'damaged' });
    throw error;
  } finally {
    await reader.close();
  }
}

async function checkLedger(room: Room, session: OpenSession, reader: BackupReader, label: string): Promise<Reply<boolean>> {
  const opened = await openLedger(ledgerOptions(room, backupFolder(reader, label), session.keys, session.ring.dataKey));
  if (!opened.ok) return opened;
  const { ledger } = opened.value;
  try {
    const checked = await ledger.check(() => undefined);
    const facts = await session.ledger.facts();
    if (!checked.ok) return refused({ code: 'backup-unreadable', reason: 'damaged' });
    if (checked.value.sound) return answered(true);
    return facts.damages.length > 0 ? answered(false) : refused({ code: 'backup-unreadable', reason: 'damaged' });
  } finally {
    await ledger.close();
  }
}
