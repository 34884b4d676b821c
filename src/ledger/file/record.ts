import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { bodyHash, isTrue } from '../chain.ts';
import type { Body, Entry, LedgerRecord } from '../entry.ts';
import { sha256 } from '../sha256.ts';
import type { FrameLabel } from './frame.ts';

/** No message between main and window is larger, and a record must fit into one. */
export const RECORD_BYTES = 4_000_000;
export const ENTRY_WRITES = 200;

/** What is sealed of a record: its JSON without what its frame says already. */
export function packRecord(record: LedgerRecord): Buffer {
  const { position: _position, type: _type, commitment: _commitment, ...content } = record;
  return deflateRawSync(JSON.stringify(content));
}

/** The JSON of the record, put together without parsing it. */
export function recordJson({ position, type, commitment }: FrameLabel, payload: Uint8Array): string {
  const content = inflateRawSync(payload, { maxOutputLength: 2 * RECORD_BYTES }).toString('utf8');
  return `{"position":${position},"type":"${type}","commitment":"${commitment}",${content.slice(1)}`;
}

/** Do the contents say what the commitment says? */
export function isRecordTrue(record: LedgerRecord): boolean {
  if ('entry' in record) return isTrue(sha256, record.entry, record.commitment);
  return record.text === null || bodyHash(sha256, record.text.salt, record.text.body) === record.commitment;
}

/** The record without the bodies of purged documents. */
export function withoutBodies(record: LedgerRecord, isPurged: (documentId: string) => boolean): LedgerRecord {
  if ('entry' in record) return { ...record, entry: entryWithoutBodies(record.entry, isPurged) };
  return record.concerns.some(isPurged) ? { ...record, text: null } : record;
}

export const entryWithoutBodies = ({ header, bodies }: Entry, isPurged: (documentId: string) => boolean): Entry => ({
  header,
  bodies: bodies.map((body, index): Body => (isPurged(header.writes[index]!.id) ? null : body)),
});
