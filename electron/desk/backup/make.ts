import path from 'node:path';
import { civilDateAt } from '../../../src/domain/civil-date.ts';
import type { LedgerFile } from '../../../src/ledger/file/ledger.ts';
import type { BackupFact, Reply } from '../../contract.ts';
import { freeBytes } from '../disk.ts';
import { labelOf } from '../label.ts';
import { answered, refused } from '../refusal.ts';
import type { Room } from '../room.ts';
import type { OpenSession } from '../session.ts';
import { orElsewhere } from '../trouble.ts';
import { BackupWriter } from './backup-writer.ts';
import { indexBytes, newHead } from './container.ts';
import { type LoosePart, looseParts } from './loose-parts.ts';
import { type BackupKind, backupName, isUnverified, UNVERIFIED } from './names.ts';
import { verify } from './verify.ts';

const READ_AT_ONCE = 1024 * 1024;
type What = { readonly target: string; readonly kind: BackupKind };

/** Everything that lies in the ledger's folder, in one sealed file that was read back before it gets its name. */
export function makeBackup(room: Room, session: OpenSession, { target, kind }: What): Promise<Reply<BackupFact>> {
  return orElsewhere(target, inTarget(room, session, { target, kind }));
}

async function inTarget(room: Room, session: OpenSession, { target, kind }: What): Promise<Reply<BackupFact>> {
  for (const name of (await room.disk.list(target)).filter(isUnverified)) await room.disk.remove(path.join(target, name));
  const name = await backupName(room.disk, target, kind, session.keys.organisation.name, civilDateAt(room.clock.now()));
  const unverified = path.join(target, `${name}${UNVERIFIED}`);
  try {
    const made = await write(room, session, unverified);
    if (!made.ok) return made;
    const verdict = await verify(room, session, unverified, made.value.loose);
    if (!verdict.ok) return verdict;
    await room.disk.rename(unverified, path.join(target, name));
    await room.disk.syncFolder(target);
    const { madeAt, entries } = made.value;
    return answered({ at: madeAt, label: labelOf(path.join(target, name)), verified: verdict.value, entries });
  } finally {
    await room.disk.remove(unverified);
  }
}

type Made = { readonly madeAt: string; readonly entries: number; readonly loose: readonly LoosePart[] };

async function write(room: Room, session: OpenSession, file: string): Promise<Reply<Made>> {
  const { ledger, keys, ring, drawer, folder } = session;
  await drawer.settled();
  const facts = await ledger.facts();
  const madeAt = new Date(room.clock.now()).toISOString();
  const { entries } = facts;
  const head = newHead({ madeAt, entries, lastEntryAt: await lastEntryAt(session), keys });

  return ledger.withFiles(async (files): Promise<Reply<Made>> => {
    const loose = await looseParts(room.disk, folder);
    const parts = [...files, ...loose.map(({ name, content }) => ({ name, bytes: content.length }))].map(({ name, bytes }) => ({
      name,
      bytes,
    }));
    const needed = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    const free = await freeBytes(path.dirname(file));
    if (free < needed) return refused({ code: 'disk-full', freeBytes: free, neededBytes: needed });

    const writer = await BackupWriter.begin(file, head, ring.of('backup'));
    try {
      await writer.write(indexBytes(parts));
      let done = 0;
      for (const piece of files) {
        await copy(piece, writer);
        done += piece.bytes;
        room.ports.emit({ event: 'progress', progress: { task: 'back-up', done, of: needed } });
      }
      for (const { content } of loose) await writer.write(content);
      await writer.finish();
    } finally {
      await writer.close();
    }
    return answered({ madeAt, entries, loose });
  });
}

async function copy(file: LedgerFile, writer: BackupWriter): Promise<void> {
  for (let at = 0; at < file.bytes; at += READ_AT_ONCE) await writer.write(await file.read(at, Math.min(READ_AT_ONCE, file.bytes - at)));
}

async function lastEntryAt({ ledger }: OpenSession): Promise<string> {
  for (let after = ledger.mark().position - 1; after >= 0; after -= 1) {
    for await (const record of ledger.scan(after)) {
      if ('entry' in record) return record.entry.header.at;
      break;
    }
  }
  return '';
}
