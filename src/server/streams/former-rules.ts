import { sql } from 'kysely';
import { addDays } from '../../domain/civil-date.ts';
import { isRulesAlone } from '../../domain/rule-pack/rules-alone.ts';
import { BEFORE_FIRST, type Verdict } from '../../ledger/verdict.ts';
import { isClosed } from '../../sync/offer.ts';
import type { Row, SyncAnswer, SyncRequest } from '../../sync/protocol.ts';
import type { Database } from '../engine/engine.ts';
import type { Device } from './device.ts';
import { knowsPlace, type Readable, rowsAfter } from './rows.ts';
import { superiorTerms } from './superior-terms.ts';

type Streams = SyncAnswer['streams'];

/**
 * What organisations that were above a PC's branch before it was moved had said by then, for their rules: of the rest the rows come
 * without their bodies. Behind everything else, so that no answer is longer than it was asked to be.
 */
export async function formerRows(
  db: Database,
  { organisation_id }: Pick<Device, 'organisation_id'>,
  { vector, mostBytes }: Pick<SyncRequest, 'vector' | 'mostBytes'>,
  { organisations, before }: Pick<Readable, 'organisations'> & { readonly before: Streams },
): Promise<Streams> {
  const isFull = Object.values(before).some((told) => told.state === 'rows' && told.rows.length > 0);
  const streams: Record<string, Streams[string]> = {};
  let left = isFull ? 0 : mostBytes;
  for (const { stream, verdict } of await lastOfFormer(db, organisation_id, organisations)) {
    const last = { seq: verdict.seq, hash: verdict.hash };
    const place = vector[stream] ?? BEFORE_FIRST;
    // A place that is unknown here is let be: rows without bodies must never come back as what the county lost.
    if (place.seq >= last.seq || !(await knowsPlace(db, stream, place))) continue;
    const asking = { stream, after: place.seq, upTo: last.seq, mostBytes: left };
    const { rows, bytes } = left > 0 ? await rowsAfter(db, asking) : { rows: [], bytes: 0 };
    streams[stream] = { state: 'rows', rows: rows.map(rulesOf), last };
    left -= bytes;
  }
  return streams;
}

function rulesOf(row: Row): Row {
  const { offer } = row;
  if (!offer || isClosed(offer) || isRulesAlone(offer.header.writes)) return row;
  return { ...row, offer: { ...offer, bodies: offer.bodies.map(() => null) } };
}

/** The last row that each of them wrote, before the branch stood below it no longer, in those of its logs that hold rules. */
async function lastOfFormer(
  db: Database,
  organisationId: string,
  organisations: Readable['organisations'],
): Promise<readonly { readonly stream: string; readonly verdict: Verdict }[]> {
  const above = new Set(organisations.map(({ id }) => id));
  const terms = (await superiorTerms(db, [organisationId]))(organisationId);
  const ended = new Map(
    terms.flatMap(({ id, until }) => (until !== undefined && !above.has(id) ? [[id, addDays(until, 1)] as const] : [])),
  );
  if (ended.size === 0) return [];
  const { rows } = await sql<{ stream: string; verdict: string }>`
    select distinct on (row.stream) row.stream, row.verdict
    from unnest(${[...ended.keys()]}::uuid[], ${[...ended.values()]}::date[]) as former (id, left_on)
      join stream on stream.organisation_id = former.id and stream.purpose = 'notices'
      join stream_row as row on row.stream = stream.id
    where substring(row.verdict, '"receivedAt":"([^"]+)"')::timestamptz < (former.left_on::timestamp at time zone 'Asia/Shanghai')
      and exists (select from document where document.stream = stream.id and document.type = 'rule-pack' and document.body is not null)
    order by row.stream, row.seq desc`.execute(db);
  return rows.map(({ stream, verdict }) => ({ stream, verdict: JSON.parse(verdict) }));
}
