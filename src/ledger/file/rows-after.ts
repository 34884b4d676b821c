import { done, type Outcome } from '../../domain/outcome.ts';
import type { Entry, LedgerRecord } from '../entry.ts';
import type { LedgerRefusal } from '../refusals.ts';
import { scopePaper } from '../scope.ts';
import { BEFORE_FIRST, type KeptRow, keptRow, type Place } from '../verdict.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { recordsAfter, recordsAt } from './reading.ts';
import type { Segments } from './segments.ts';

/** A row as it was taken over, where it lies, and the entry where this ledger holds it. */
export type TakenRow = KeptRow & { readonly position: number; readonly entry?: Entry };
type Asked = { readonly stream: string; readonly place: Place; readonly most: number };

/**
 * The rows of a stream's log behind a place, in order, at most so many; `undefined` where this ledger never took a row at that place.
 * For a county that lost them: the whole ledger is read.
 */
export async function rowsAfter(
  books: { readonly segments: Segments; readonly index: LedgerIndex },
  { stream, place, most }: Asked,
): Promise<Outcome<readonly TakenRow[] | undefined, LedgerRefusal>> {
  const taken: TakenRow[] = [];
  const isFirst = place.seq === BEFORE_FIRST.seq && place.hash === BEFORE_FIRST.hash;
  let known = isFirst;
  for await (const record of recordsAfter(books, 0)) {
    if (leaves(record, stream)) {
      // What came before was given up; read again, it begins at its first row.
      taken.length = 0;
      known = isFirst;
    }
    const row = rowOf(record, stream);
    if (!row) continue;
    if (row.verdict.seq === place.seq) known = row.verdict.hash === place.hash;
    if (row.verdict.seq <= place.seq) continue;
    if (!known) return done(undefined);
    const entry = await entryOf(books, row.verdict.entry);
    taken.push({ ...row, position: record.position, ...(entry && { entry }) });
    if (taken.length === most) break;
  }
  return done(known ? taken : undefined);
}

const leaves = (record: LedgerRecord, stream: string): boolean =>
  record.type === 'paper' && scopePaper(record.text?.body)?.left.some((left) => left.stream === stream) === true;

function rowOf(record: LedgerRecord, stream: string): KeptRow | undefined {
  if (record.type !== 'verdict' || !record.text) return undefined;
  const row = keptRow(record.text.body);
  return row.verdict.stream === stream ? row : undefined;
}

async function entryOf({ segments, index }: { readonly segments: Segments; readonly index: LedgerIndex }, id: string) {
  const position = index.positionByEntry.get(id);
  const [record] = position === undefined ? [] : await recordsAt(segments, [position]);
  return record && 'entry' in record ? record.entry : undefined;
}
