import { create } from 'zustand';
import { READ_LIMITS } from '../../../src/exchange/import/limits.ts';
import type { ReaderReply } from '../../../src/exchange/import/reader/protocol.ts';
import { runReader } from '../../../src/exchange/import/reader/run-reader.ts';
import { webThread } from '../../../src/exchange/import/reader/web-thread.ts';
import { tooLarge } from '../../../src/exchange/import/too-large.ts';
import type { Workbook } from '../../../src/exchange/import/workbook.ts';
import type { Subject } from './subject.ts';

const TIMEOUT_MS = 30_000;

/** The books that are being imported, until the window locks: nowhere but in memory. */
export const useBooks = create<Partial<Record<Subject['id'], Workbook>>>(() => ({}));

/** Reads a file in a thread of its own. One that is too large is refused before it is in memory. */
export async function readFile(file: File): Promise<ReaderReply> {
  const large = tooLarge(file.name, file.size, READ_LIMITS);
  if (large) return { ok: false, refusal: large };
  const source = new Uint8Array(await file.arrayBuffer());
  return runReader(webThread(), { name: file.name, source, limits: READ_LIMITS }, TIMEOUT_MS);
}

export const readBlock = (text: string): Promise<ReaderReply> =>
  runReader(webThread(), { name: '粘贴的表格', source: text, limits: READ_LIMITS }, TIMEOUT_MS);
