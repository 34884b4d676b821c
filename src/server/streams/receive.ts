import { sql } from 'kysely';
import { type ChainHead, NO_ENTRY, standing } from '../../ledger/chain.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { type Place, placeAfter, type Verdict } from '../../ledger/verdict.ts';
import { commitmentOfOffer, isClosed } from '../../sync/offer.ts';
import type { Offer } from '../../sync/protocol.ts';
import { signVerdict } from '../../sync/signature.ts';
import type { Database } from '../engine/engine.ts';
import type { Author } from './author.ts';
import type { CountyIdentity } from './identity.ts';
import { type Judgement, judge } from './judge.ts';
import { type Judged, keep } from './keep.ts';
import type { KnownDocuments } from './known-documents.ts';
import { loadDocuments } from './load-documents.ts';

/** In whose name verdicts are given, and when. */
export type Bench = { readonly identity: CountyIdentity; readonly epoch: number; readonly at: Date };

/** The stream's counter row, locked: from here on until the transaction ends nobody else writes into this stream. */
export async function lockStream(tx: Database, id: string): Promise<Place | undefined> {
  return tx.selectFrom('stream').select(['seq', 'hash']).where('id', '=', id).forUpdate().executeTakeFirst();
}

export type Received = { readonly judged: readonly Judged[]; readonly fork?: ChainHead };

/**
 * Judges entries in the order in which their author wrote them and gives each the next place of the log, whatever came of it. One that
 * is known already keeps the verdict it has. Where one does not follow, nothing is taken: answers the head that is known.
 */
export async function receive(tx: Database, bench: Bench, author: Author, place: Place, offers: readonly Offer[]): Promise<Received> {
  const head = await headOf(tx, author);
  const news = followers(offers, head, await commitmentsOf(tx, author.stream, offers));
  if (!news) return { fork: head, judged: [] };
  const documents = await loadDocuments(tx, author.stream, news);
  const unsigned: Omit<Judged, 'signature'>[] = [];
  let at: Place = place;
  for (const offer of news) {
    const judgement = judge(offer, author, documents);
    const more = {
      ...receiversOf(offer, judgement, documents),
      ...(at.seq === 0 && author.inGroup && { founder: author.inGroup.ownerId }),
    };
    const verdict = { ...verdictOn(offer, author, at, judgement, bench), ...more };
    documents.take(offer, verdict);
    unsigned.push({ offer, verdict });
    at = verdict;
  }
  const { privateKey } = bench.identity;
  const judged = await Promise.all(unsigned.map(async (each) => ({ ...each, signature: await signVerdict(privateKey, each.verdict) })));
  await keep(tx, author.stream, judged, documents);
  return { judged };
}

function verdictOn(offer: Offer, { stream, device }: Author, before: Place, judgement: Judgement, { identity, epoch, at }: Bench): Verdict {
  const { id: entry, incarnation, seq: deviceSeq } = isClosed(offer) ? offer.closed : offer.header;
  const commitment = commitmentOfOffer(offer);
  const { seq, hash } = placeAfter(sha256, before, { stream, commitment, outcome: judgement.outcome });
  const about = { county: identity.county, epoch, stream, seq, hash, device, incarnation, deviceSeq, entry, commitment };
  return { ...about, ...judgement, receivedAt: at.toISOString() };
}

/** What is handed in goes to those who stand above the branch at this moment; the verdict is the one paper of it that outlives the county. */
const receiversOf = (offer: Offer, { outcome }: Judgement, { superiors }: KnownDocuments): Pick<Verdict, 'receivers'> =>
  outcome === 'accepted' && superiors.length > 0 && handsIn(offer) ? { receivers: superiors } : {};
const handsIn = (offer: Offer): boolean =>
  !isClosed(offer) && offer.header.writes.some(({ type }, index) => type === 'submission' && offer.bodies[index] !== null);

/** Those that are new, if all of them follow what is known of their chain. */
export function followers(offers: readonly Offer[], head: ChainHead, known: ReadonlyMap<string, string>): readonly Offer[] | undefined {
  const seen = new Map(known);
  const news: Offer[] = [];
  let last = head;
  for (const offer of offers) {
    const { id, incarnation, seq, prev } = isClosed(offer) ? offer.closed : offer.header;
    const commitment = commitmentOfOffer(offer);
    const earlier = seen.get(id);
    if (earlier === commitment) continue;
    if (earlier !== undefined || standing(last, { incarnation, seq, prev }) !== 'follows') return undefined;
    seen.set(id, commitment);
    news.push(offer);
    last = { incarnation, seq, commitment };
  }
  return news;
}

/** The first place that is missing before offers that go on further behind: another file of the same PC brings it. */
export async function missingBefore(
  db: Database,
  author: Pick<Author, 'stream' | 'device'>,
  offers: readonly Offer[],
): Promise<number | undefined> {
  const first = offers[0] && (isClosed(offers[0]) ? offers[0].closed : offers[0].header);
  const head = await headOf(db, author);
  return first && standing(head, first) === 'gap' ? head.seq + 1 : undefined;
}

export async function headOf(db: Database, { stream, device }: Pick<Author, 'stream' | 'device'>): Promise<ChainHead> {
  const found = await db
    .selectFrom('chain')
    .select(['incarnation', 'seq', 'commitment'])
    .where('stream', '=', stream)
    .where('device', '=', device)
    .executeTakeFirst();
  return found ?? { incarnation: 0, seq: 0, commitment: NO_ENTRY };
}

async function commitmentsOf(db: Database, stream: string, offers: readonly Offer[]): Promise<ReadonlyMap<string, string>> {
  const ids = offers.map((offer) => (isClosed(offer) ? offer.closed.id : offer.header.id));
  const rows = await sql<{ entry: string; commitment: string }>`
    select entry, commitment from stream_row where stream = ${stream} and entry = any(${ids}::text[])`.execute(db);
  return new Map(rows.rows.map(({ entry, commitment }) => [entry, commitment]));
}
