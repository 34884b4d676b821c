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
import type { LineFault } from './post.ts';
import type { Round } from './round.ts';
import { withdrawalsOf } from './taken-back.ts';

export type GiveBackFault = LineFault | LedgerRefusal | { readonly code: 'county-place-unknown'; readonly seq: number };
type GivingBack = Pick<Round, 'ledger' | 'post' | 'mostBytes' | 'signal'> & { readonly keys: DeskKeys };

const shape = Compile(returnedRowsAnswerSchema);

/**
 * A restored county stands at a place that this ledger knows: it gets the rows behind it, until it stands where this ledger does. A
 * place that this ledger never saw is another county's, or one whose log was written anew.
 */
export async function giveBack(
  { ledger, keys, post, mostBytes, signal }: GivingBack,
  stream: string,
  from: Place,
): Promise<Outcome<number, GiveBackFault>> {
  let [given, place]: [number, Place] = [0, from];
  for (;;) {
    const found = await rowsBehind(ledger, keys, stream, place, mostBytes());
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
  mostBytes = MOST_BYTES,
): Promise<Outcome<ReturnedRows, LedgerRefusal | { readonly code: 'county-place-unknown'; readonly seq: number }>> {
  const found = await ledger.rowsAfter(stream, place, MOST_OFFERS);
  if (!found.ok) return found;
  if (!found.value) return refuse({ code: 'county-place-unknown', seq: place.seq });
  const isTakenBack = await takenBack(
    ledger,
    found.value.flatMap(({ offer, entry }) => (entry && !offer ? entry : [])),
  );
  const rows = found.value.flatMap(({ verdict, signature, offer, entry, position }) => {
    const again = offer
      ? offerAsItCame(offer as KeptOffer, entry, keys.branchKeys)
      : entry && offerAgain(entry, keys, (id) => isTakenBack(id, position));
    return again ? [{ verdict, signature, offer: again }] : [];
  });
  return done({ protocol: PROTOCOL, stream, rows: fitting(rows, mostBytes) });
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

/**
 * Was a document taken back, before or after its entry was judged? The verdict lies at `judgedAt`. A withdrawal that was refused took nothing
 * back. One that nobody has judged yet counts if it was written before the verdict came: then the text may never have left this PC.
 */
async function takenBack(ledger: Ledger, entries: readonly Entry[]): Promise<(id: string, judgedAt: number) => boolean> {
  const idsIn = (found: Outcome<readonly { readonly entry: Entry }[], LedgerRefusal>) =>
    new Set(found.ok ? found.value.map(({ entry }) => entry.header.id) : []);
  const [refused, waiting] = [idsIn(await ledger.refused()), idsIn(await ledger.outbox(Number.MAX_SAFE_INTEGER))];
  const withdrawals = await withdrawalsOf(ledger, entries);
  return (id, judgedAt) =>
    withdrawals.get(id)?.some(({ entry, position }) => !refused.has(entry) && (!waiting.has(entry) || position < judgedAt)) === true;
}

function fitting<Row>(rows: readonly Row[], mostBytes: number): readonly Row[] {
  let bytes = 0;
  const taken = rows.findIndex((row) => {
    bytes += JSON.stringify(row).length;
    return bytes > mostBytes;
  });
  return taken === -1 ? rows : rows.slice(0, Math.max(1, taken));
}
