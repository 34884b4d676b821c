import { deflateRaw, inflateRawSync } from 'node:zlib';
import type { Damage } from '../condition.ts';
import type { Folder } from './folder.ts';
import { frameEnd, frameHeaderAt, openFrame, sealFrame } from './frame.ts';
import type { IndexState } from './index-state.ts';
import type { LedgerIndex, Row } from './ledger-index.ts';
import { newSegmentHeader, readSegmentHeader, SEGMENT_HEADER, type Seal } from './segment-header.ts';
import { asBuffer, type Segment } from './segments.ts';
import { putFile, removeUnfinished } from './whole-file.ts';

const SNAPSHOTS = 'snapshots';
const ROWS_PER_FRAME = 4_000;

/** Goes up with whatever the index knows more: a snapshot of another program is not read but written anew. */
export const SNAPSHOT_FORMAT = 8;

/** What is known at one position of the ledger; its first frame. The others hold rows. */
export type SnapshotState = {
  readonly format: number;
  readonly at: string;
  readonly index: IndexState;
  readonly segments: readonly Segment[];
  readonly damages: readonly Damage[];
};
export type SnapshotFact = { readonly position: number; readonly at?: string };
export type SnapshotRead = { readonly state: SnapshotState; readonly rows: readonly (Row | undefined)[] };
type SnapshotRequest = {
  readonly folder: Folder;
  readonly seal: Seal;
  readonly salt: Uint8Array;
  readonly state: SnapshotState;
  readonly index: LedgerIndex;
};
type PackedRow = readonly [string, readonly string[], readonly string[]] | null;

/**
 * Writes what is known now, in frames that are packed off this thread one after the other, and keeps it only if it reads back as
 * it was written. Appending may go on meanwhile; purging may not.
 */
export async function writeSnapshot({ folder, seal, salt, state, index }: SnapshotRequest): Promise<void> {
  const { last, commitment } = state.index;
  const header = newSegmentHeader({ number: 0, first: last, incarnation: 0 }, salt, seal);
  const pieces: Buffer[] = [header.bytes];
  const add = async (content: unknown) => {
    const label = { position: pieces.length, type: 'snapshot' as const, commitment };
    pieces.push(sealFrame(header.key, seal.ledgerId, label, pieces.length, await deflated(JSON.stringify(content))));
  };
  await add(state);
  for (let from = 1; from <= last; from += ROWS_PER_FRAME) {
    await add(Array.from({ length: Math.min(ROWS_PER_FRAME, last + 1 - from) }, (_, each) => packRow(index.rows[from + each])));
  }
  const name = snapshotName(last);
  const earlier = (await folder.list(SNAPSHOTS)).map((file) => `${SNAPSHOTS}/${file}`).filter((each) => each !== name);
  const written = Buffer.concat(pieces);
  await putFile(folder, name, written);
  const isGood = written.equals(await folder.read(name, 0, written.length + 1));
  for (const each of isGood ? earlier : [name]) await folder.remove(each);
  await folder.syncFolder(SNAPSHOTS);
}

/** The latest snapshot that reads without a fault; `bad` if there is one that does not. */
export async function readSnapshot(folder: Folder, seal: Seal): Promise<{ found?: SnapshotRead; bad: boolean }> {
  await removeUnfinished(folder, SNAPSHOTS);
  let bad = false;
  for (const file of (await folder.list(SNAPSHOTS)).toReversed()) {
    const name = `${SNAPSHOTS}/${file}`;
    const found = unpack(asBuffer(await folder.read(name, 0, await folder.size(name))), seal);
    if (found) return { found, bad };
    bad = true;
  }
  return { bad };
}

export async function damagedSnapshots(folder: Folder, seal: Seal): Promise<string[]> {
  const names = (await folder.list(SNAPSHOTS)).map((file) => `${SNAPSHOTS}/${file}`);
  const damaged: string[] = [];
  for (const name of names) {
    if (!unpack(asBuffer(await folder.read(name, 0, await folder.size(name))), seal)) damaged.push(name);
  }
  return damaged;
}

export async function removeSnapshots(folder: Folder): Promise<void> {
  const files = await folder.list(SNAPSHOTS);
  for (const file of files) await folder.remove(`${SNAPSHOTS}/${file}`);
  if (files.length > 0) await folder.syncFolder(SNAPSHOTS);
}

function unpack(bytes: Buffer, seal: Seal): SnapshotRead | undefined {
  const header = readSegmentHeader(bytes, seal);
  if (header.is !== 'header' || header.bad !== undefined) return undefined;
  const contents: unknown[] = [];
  for (let offset = SEGMENT_HEADER; offset < bytes.length; ) {
    const label = frameHeaderAt(bytes, offset);
    const payload = label && openFrame(header.header.key, seal.ledgerId, bytes, offset);
    if (!payload || label.type !== 'snapshot' || label.position !== contents.length + 1) return undefined;
    contents.push(JSON.parse(inflateRawSync(payload).toString('utf8')));
    offset = frameEnd(offset, label);
  }
  const [state, ...packed] = contents as [SnapshotState | undefined, ...PackedRow[][]];
  if (state?.format !== SNAPSHOT_FORMAT || packed.length !== Math.ceil(state.index.last / ROWS_PER_FRAME)) return undefined;
  return { state, rows: [undefined, ...packed.flat().map(unpackRow)] };
}

export const isSnapshot = (file: string): boolean => file.startsWith(`${SNAPSHOTS}/`);
const packRow = (row: Row | undefined): PackedRow => (row ? [row.entryId, row.held, row.emptied] : null);
const unpackRow = (packed: PackedRow): Row | undefined =>
  packed ? { entryId: packed[0], held: packed[1], emptied: packed[2] } : undefined;
const snapshotName = (position: number): string => `${SNAPSHOTS}/${String(position).padStart(12, '0')}.snapshot`;

const deflated = (text: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    deflateRaw(text, (error, packed) => (error ? reject(error) : resolve(packed)));
  });
