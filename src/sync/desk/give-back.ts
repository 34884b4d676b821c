import { Compile } from 'typebox/compile';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { Ledger } from '../../ledger/file/ledger.ts';
import type { LedgerRefusal } from '../../ledger/refusals.ts';
import type { Place } from '../../ledger/verdict.ts';
import { type KeptOffer, offerAsItCame } from '../kept-offer.ts';
import { offerOf } from '../offer.ts';
import { MOST_BYTES, MOST_OFFERS, type Offer, PROTOCOL, type ReturnedRows, returnedRowsAnswerSchema } from '../protocol.ts';
import { type DeskKeys, newestOf } from './desk-keys.ts';
import type { LineFault, Post } from './post.ts';
import { takenBackAmong } from './taken-back.ts';

export type GiveBackFault = LineFault | LedgerRefusal | { readonly code: 'county-place-unknown'; readonly seq: number };
type GivingBack = { readonly ledger: Ledger; readonly keys: DeskKeys; readonly post: Post; readonly signal?: AbortSignal };

const shape = Compile(returnedRowsAnswerSchema);

/**
 * A restored county stands at a place that this ledger knows: it gets the rows behind it, until it stands where this ledger does. A
 * place that this ledger never saw is another county's, or one whose log was written anew.
 */
export async function giveBack(
  { ledger, keys, post, signal }: GivingBack,
  stream: string,
  from: Place,
): Promise<Outcome<number, GiveBackFault>> {
  let [given, place]: [number, Place] = [0, from];
  for (;;) {
    const found = await rowsBehind(ledger, keys, stream, place);
    if (!found.ok) return found;
    const { rows } = found.value;
    if (rows.length === 0) return done(given);
    const posted = await post('/sync/rows', found.value, signal);
    if (!posted.ok) return posted;
    if (!shape.Check(posted.value)) return refuse({ code: 'answer-unreadable', path: '' });
    const { last } = posted.value;
    if (last.seq <= place.seq) return refuse({ code: 'county-place-unknown', seq: place.seq });
    given += rows.length;
    place = last;
  }
}

/** The next rows of a stream's log, as the county once gave them out. */
export async function rowsBehind(
  ledger: Ledger,
  keys: DeskKeys,
  stream: string,
  place: Place,
): Promise<Outcome<ReturnedRows, LedgerRefusal | { readonly code: 'county-place-unknown'; readonly seq: number }>> {
  const found = await ledger.rowsAfter(stream, place, MOST_OFFERS);
  if (!found.ok) return found;
  if (!found.value) return refuse({ code: 'county-place-unknown', seq: place.seq });
  const isTakenBack = await acceptedWithdrawals(
    ledger,
    found.value.flatMap(({ offer, entry }) => (entry && !offer ? entry : [])),
  );
  const rows = found.value.flatMap(({ verdict, signature, offer, entry }) => {
    const again = offer ? offerAsItCame(offer as KeptOffer, entry, keys.branchKeys) : entry && offerAgain(entry, keys, isTakenBack);
    return again ? [{ verdict, signature, offer: again }] : [];
  });
  return done({ protocol: PROTOCOL, stream, rows: fitting(rows) });
}

/**
 * An own entry. Sealed under the newest branch key, which every PC of the branch has by now. What was taken back goes without its text: it
 * may have been taken back before anybody had read it.
 */
const offerAgain = (entry: Entry, { branchKeys, deviceKey }: DeskKeys, isTakenBack: (id: string) => boolean): Offer =>
  offerOf(entry, {
    branchKey: newestOf(branchKeys),
    deviceKey,
    isTakenBack: (id) => isTakenBack(id) && !entry.header.writes.some((write, index) => write.id === id && isWithdrawal(entry, index)),
  });
const isWithdrawal = ({ bodies }: Entry, index: number): boolean => bodies[index]?.body === 'null';

/** A withdrawal that was refused, or that nobody has judged yet, took nothing back. */
async function acceptedWithdrawals(ledger: Ledger, entries: readonly Entry[]): Promise<(id: string) => boolean> {
  const [refused, waiting] = [await ledger.refused(), await ledger.outbox(Number.MAX_SAFE_INTEGER)];
  const open = new Set([
    ...(refused.ok ? refused.value.map(({ entry }) => entry.header.id) : []),
    ...(waiting.ok ? waiting.value.map(({ entry }) => entry.header.id) : []),
  ]);
  const withdrawn = await takenBackAmong(ledger, entries, (entry) => !open.has(entry));
  return (id) => withdrawn.has(id);
}

function fitting<Row>(rows: readonly Row[]): readonly Row[] {
  let bytes = 0;
  const taken = rows.findIndex((row) => {
    bytes += JSON.stringify(row).length;
    return bytes > MOST_BYTES;
  });
  return taken === -1 ? rows : rows.slice(0, Math.max(1, taken));
}
