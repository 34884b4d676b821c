import type { Outcome } from '../../../domain/outcome.ts';
import type { ReadLimits } from '../limits.ts';
import { readPasted, readWorkbook } from '../read-workbook.ts';
import type { ImportRefusal } from '../refusals.ts';
import type { Workbook } from '../workbook.ts';

/** The one message that goes into the reading thread, and the one that comes back. */
export type ReaderRequest = { readonly name: string; readonly source: Uint8Array | string; readonly limits: ReadLimits };
export type ReaderReply = Outcome<Workbook, ImportRefusal>;

/** What the thread does, whichever kind of thread it is: bytes are a file, a string is a pasted block. */
export const answer = ({ name, source, limits }: ReaderRequest): ReaderReply =>
  typeof source === 'string' ? readPasted(source, limits) : readWorkbook(source, name, limits);
