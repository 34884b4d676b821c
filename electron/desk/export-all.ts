import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { KINDS } from '../../src/data/types/index.ts';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import { changeOf, type Folded, foldInto } from '../../src/ledger/fold.ts';
import type { FileRequest, Reply } from '../contract.ts';
import { asFileName } from './backup/names.ts';
import { readMe } from './export-readme.ts';
import { labelOf } from './label.ts';
import { refusalAtDesk } from './may.ts';
import { answered, refused } from './refusal.ts';
import type { Room } from './room.ts';
import type { OpenSession } from './session.ts';
import { orElsewhere } from './trouble.ts';
import { isKey, withoutKeys } from './without-keys.ts';

type Export = { readonly target: string; readonly files: readonly FileRequest[] };

/** Everything in open formats, for a branch that leaves. Readable by anybody who has the folder, and its README says so. */
export async function exportAll(room: Room, session: OpenSession, request: Export): Promise<Reply<{ readonly label: string }>> {
  const refusal = refusalAtDesk(session.profile.role, 'export-all');
  if (refusal) return refused(refusal);
  return orElsewhere(request.target, exportTo(room, session, request));
}

async function exportTo(room: Room, session: OpenSession, { target, files }: Export): Promise<Reply<{ readonly label: string }>> {
  const folder = path.join(target, await nameIn(room, target, session));
  const making = `${folder}.part`;
  try {
    await room.disk.makeFolder(making);
    const { folded, records } = await writeRecords(room, session, path.join(making, 'records.jsonl'));
    await writeDocuments(room, folded, path.join(making, 'documents'));
    const attachments = await writeAttachments(room, session, path.join(making, 'attachments'));
    if (!attachments.ok) return attachments;
    await writeFiles(room, files, path.join(making, 'files'));
    const facts = { organisationName: session.keys.organisation.name, on: civilDateAt(room.clock.now()), records };
    await room.disk.write(
      path.join(making, 'README.txt'),
      readMe({ ...facts, documents: folded.documents.size, attachments: attachments.value }),
    );
    await room.disk.syncFolder(making);
    await room.disk.rename(making, folder);
    await room.disk.syncFolder(target);
    return answered({ label: labelOf(folder) });
  } finally {
    await room.disk.remove(making);
  }
}

async function nameIn(room: Room, target: string, { keys }: OpenSession): Promise<string> {
  const taken = new Set(await room.disk.list(target));
  const stem = `先锋台账导出-${asFileName(keys.organisation.name)}-${civilDateAt(room.clock.now()).replaceAll('-', '')}`;
  for (let number = 1; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

async function writeRecords(room: Room, { ledger }: OpenSession, file: string): Promise<{ folded: Folded; records: number }> {
  const folded: Folded = { documents: new Map(), purged: new Set() };
  const of = ledger.mark().position;
  let records = 0;
  await withFile(file, async (handle) => {
    for await (const record of ledger.scan(0)) {
      await handle.appendFile(`${JSON.stringify(withoutKeys(record))}\n`);
      foldInto(folded, changeOf(record));
      records += 1;
      if (records % 500 === 0) room.ports.emit({ event: 'progress', progress: { task: 'export', done: record.position, of } });
    }
  });
  return { folded, records };
}

async function withFile(file: string, use: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await use(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeDocuments(room: Room, { documents }: Folded, folder: string): Promise<void> {
  await room.disk.makeFolder(folder);
  for (const kind of KINDS) {
    const ofKind = [...documents.values()].filter((document) => document.kind === kind);
    const readable = ofKind.map(({ id, type, at, body }) => ({ id, type, writtenAt: at, body: isKey({ type }) ? null : JSON.parse(body) }));
    await room.disk.write(path.join(folder, `${kind}.json`), Buffer.from(`${JSON.stringify(readable, null, 1)}\n`));
  }
  await room.disk.syncFolder(folder);
}

async function writeAttachments(room: Room, { ledger }: OpenSession, folder: string): Promise<Reply<number>> {
  const listed = await ledger.attachments.list();
  if (!listed.ok) return listed;
  await room.disk.makeFolder(folder);
  for (const address of listed.value) {
    const found = await ledger.attachments.get(address);
    if (!found.ok && found.refusal.code !== 'attachment-damaged') return found;
    if (found.ok) await room.disk.write(path.join(folder, `${address}${extensionOf(found.value)}`), found.value);
  }
  await room.disk.syncFolder(folder);
  return answered(listed.value.length);
}

/** By the first bytes, so that a double click opens it. */
function extensionOf(content: Uint8Array): string {
  const start = Buffer.from(content.subarray(0, 4)).toString('latin1');
  if (start === '%PDF') return '.pdf';
  if (start === '\x89PNG') return '.png';
  if (start.startsWith('\xff\xd8')) return '.jpg';
  return start.startsWith('PK') ? '.zip' : '.bin';
}

async function writeFiles(room: Room, files: readonly FileRequest[], folder: string): Promise<void> {
  if (files.length === 0) return;
  await room.disk.makeFolder(folder);
  const taken = new Set<string>();
  for (const { suggestedName, extension, base64 } of files) {
    const stem = asFileName(suggestedName) || 'file';
    let name = `${stem}.${extension}`;
    for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}.${extension}`;
    taken.add(name);
    await room.disk.write(path.join(folder, name), Buffer.from(base64, 'base64'));
  }
  await room.disk.syncFolder(folder);
}
