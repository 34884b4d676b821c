import { done, type Outcome } from '../../domain/outcome.ts';
import type { Ledger } from '../../ledger/file/ledger.ts';
import type { LedgerRefusal } from '../../ledger/refusals.ts';
import type { RoundEnd } from '../desk/round.ts';
import type { Anew } from './take-answer.ts';

/** What the next files of a PC do besides offering, because of what the answers before said. */
export type CourierAsks = {
  /** Where a restored county said that it stands: it gets the rows behind. */
  readonly behind?: RoundEnd['behind'];
  /** Logs that went on without this PC: files behind the one of that number ask for all of them. */
  readonly fromFirst?: { readonly streams: readonly string[]; readonly after: number };
};

/** `unread`: streams of which the answer could not be taken over. */
type Ended = Pick<RoundEnd, 'behind'> & { readonly unread?: readonly string[] };

/**
 * A restored county asked for what it lost: the next file brings it. Where the county stands at a place that this ledger never saw, its log
 * went on without this PC: the next file asks for all of it, and so does the one after that where the answer stayed unread.
 *
 * @param written number of the newest file that was written
 */
export async function asksAfter(
  ledger: Pick<Ledger, 'rowsAfter'>,
  { fromFirst }: CourierAsks,
  { behind, unread = [] }: Ended,
  written: number,
): Promise<Outcome<CourierAsks, LedgerRefusal>> {
  const streams = fromFirst?.streams.filter((stream) => unread.includes(stream)) ?? [];
  for (const { stream, last } of behind) {
    const found = await ledger.rowsAfter(stream, last, 1);
    if (!found.ok) return found;
    if (!found.value) streams.push(stream);
  }
  const lost = behind.filter(({ stream }) => !streams.includes(stream));
  return done({
    ...(lost.length > 0 && { behind: lost }),
    ...(streams.length > 0 && { fromFirst: { streams, after: written } }),
  });
}

/** What the file of this number asked for from its first row: logs that went on without this PC. Own work waits again once they are here. */
export const askedAnew = ({ fromFirst }: CourierAsks, number: number): readonly Anew[] =>
  fromFirst && number > fromFirst.after ? fromFirst.streams.map((stream) => ({ stream })) : [];
