import { randomBytes } from 'node:crypto';
import type { NoticeRead } from '../../../src/sync/protocol.ts';
import type { CountyFile } from './county-file.ts';

/** The county takes so many with one request. */
const AT_ONCE = 100;

/** The file with a ticket for the announcement; the same file where it has one. Which PC drew a ticket is known to this PC alone. */
export function withRead(file: CountyFile, notice: string): CountyFile {
  const { reads = [] } = file;
  if (reads.some((one) => one.notice === notice)) return file;
  return { ...file, reads: [...reads, { notice, ticket: randomBytes(16).toString('hex'), told: false }] };
}

export const untoldReads = ({ reads = [] }: CountyFile): readonly NoticeRead[] =>
  reads
    .filter(({ told }) => !told)
    .slice(0, AT_ONCE)
    .map(({ notice, ticket }) => ({ notice, ticket }));

/** They are kept: the same announcement gets no second ticket. */
export function readsTold(file: CountyFile, told: readonly NoticeRead[]): CountyFile {
  const tickets = new Set(told.map(({ ticket }) => ticket));
  return { ...file, reads: (file.reads ?? []).map((one) => (tickets.has(one.ticket) ? { ...one, told: true } : one)) };
}
