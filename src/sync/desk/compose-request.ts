import { done, type Outcome } from '../../domain/outcome.ts';
import type { EntryRecord } from '../../ledger/entry.ts';
import type { Ledger } from '../../ledger/file/ledger.ts';
import type { LedgerRefusal } from '../../ledger/refusals.ts';
import { BEFORE_FIRST } from '../../ledger/verdict.ts';
import { scopeOf } from '../certificate.ts';
import type { Certified } from '../enrolment.ts';
import { offerOf } from '../offer.ts';
import { MOST_OFFERS, type Offer, PROTOCOL, type SyncRequest } from '../protocol.ts';
import { type DeskKeys, newestOf } from './desk-keys.ts';
import { formerIn } from './leave-others.ts';
import { withdrawalsOf } from './taken-back.ts';

/** Sealed and in base64 an entry is at most so much longer than it lies in the ledger, headers and signatures included. */
const GROWTH = 1.6;

export type Composed = {
  readonly request: SyncRequest;
  /** Commitments of the entries that are offered, by id. */
  readonly offered: ReadonlyMap<string, string>;
};

/** The next request: where this PC stands, and the oldest of what waits. */
export async function composeRequest(ledger: Ledger, keys: DeskKeys, mostBytes: number): Promise<Outcome<Composed, LedgerRefusal>> {
  const about = standingOf(ledger, keys);
  const outbox = await ledger.outbox(Math.floor(mostBytes / GROWTH), keys.stream);
  if (!outbox.ok) return outbox;
  const records = keys.untold ? [] : outbox.value.slice(0, MOST_OFFERS);
  const offers = await offersOf(ledger, keys, records);
  return done({
    request: { ...about, offers, mostBytes },
    offered: new Map(records.map(({ entry, commitment }) => [entry.header.id, commitment])),
  });
}

type SealingKeys = Pick<DeskKeys, 'branchKeys' | 'deviceKey'>;
type Standing = Omit<SyncRequest, 'offers' | 'mostBytes'>;

/** A request without its offers. Read before them: what is written meanwhile only makes the head look older than it is. */
export function standingOf(
  ledger: Ledger,
  {
    county,
    stream,
    isGroup,
    certificate,
    branchKeys,
    keyBox,
    untold,
    reads,
  }: Pick<DeskKeys, 'county' | 'stream' | 'isGroup' | 'branchKeys' | 'keyBox' | 'untold' | 'reads'> &
    Partial<Pick<DeskKeys, 'certificate'>>,
): Standing {
  const { places, groups, head, incarnation } = ledger.standing(stream);
  const about = { protocol: PROTOCOL, county: county.id, epoch: county.epoch, incarnation, head } as const;
  if (isGroup) return { ...about, stream, vector: { [stream]: places.get(stream) ?? BEFORE_FIRST } };
  return {
    ...about,
    vector: { [stream]: BEFORE_FIRST, ...Object.fromEntries([...places].filter(([each]) => !groups.has(each))) },
    ...(certificate && scopeIn(certificate)),
    holds: newestOf(branchKeys).generation,
    ...(keyBox && { keyBox }),
    ...(reads && { reads }),
    ...(untold?.is === 'asking-pcs' && { asksPcs: true }),
    ...(untold?.is === 'ready' && { branchKey: untold.branchKey }),
  };
}

/** Whom this PC knows above it, and whether there were others before. */
function scopeIn({ text }: DeskKeys['certificate']): Pick<SyncRequest, 'scope' | 'formerRules'> {
  const certified: Partial<Certified> = JSON.parse(text);
  return { scope: scopeOf(certified), ...(formerIn(certified).size > 0 && { formerRules: true }) };
}

const AT_ONCE = 200;

/** What waits, as it leaves. Sealing and signing many takes seconds; in between others have their turn. */
export async function offersOf(ledger: Ledger, keys: SealingKeys, records: readonly EntryRecord[]): Promise<readonly Offer[]> {
  const withdrawals = await withdrawalsOf(
    ledger,
    records.map(({ entry }) => entry),
  );
  const offering = { branchKey: newestOf(keys.branchKeys), deviceKey: keys.deviceKey };
  const offers: Offer[] = [];
  for (const { position, entry } of records) {
    offers.push(offerOf(entry, { ...offering, isTakenBack: (id) => withdrawals.get(id)?.some((it) => it.position > position) === true }));
    if (offers.length % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return offers;
}
