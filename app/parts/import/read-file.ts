import { done, type Outcome } from '../../../src/domain/outcome.ts';
import { READ_LIMITS } from '../../../src/exchange/import/limits.ts';
import { runReader } from '../../../src/exchange/import/reader/run-reader.ts';
import { webThread } from '../../../src/exchange/import/reader/web-thread.ts';
import type { ImportRefusal } from '../../../src/exchange/import/refusals.ts';
import { tooLarge } from '../../../src/exchange/import/too-large.ts';
import type { Workbook } from '../../../src/exchange/import/workbook.ts';

const TIMEOUT_MS = 30_000;

/** A book that was read, with what it was read from: bytes of a file, or a pasted block. */
export type ReadBook = { readonly book: Workbook; readonly source: Uint8Array | string };
type Read = Outcome<ReadBook, ImportRefusal>;

/** Reads a file in a thread of its own. One that is too large is refused before it is in memory. */
export async function readFile(file: File): Promise<Read> {
  const large = tooLarge(file.name, file.size, READ_LIMITS);
  if (large) return { ok: false, refusal: large };
  return readSource(file.name, new Uint8Array(await file.arrayBuffer()));
}

export const readBlock = (text: string): Promise<Read> => readSource('粘贴的表格', text);

async function readSource(name: string, source: Uint8Array | string): Promise<Read> {
  const reply = await runReader(webThread(), { name, source, limits: READ_LIMITS }, TIMEOUT_MS);
  return reply.ok ? done({ book: reply.value, source }) : reply;
}
