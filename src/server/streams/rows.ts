import { sql } from 'kysely';
import { BEFORE_FIRST, type Place } from '../../ledger/verdict.ts';
import { noticesOrganisation } from '../../sync/certificate.ts';
import type { Certified } from '../../sync/enrolment.ts';
import type { Row } from '../../sync/protocol.ts';
import type { Database } from '../engine/engine.ts';
import type { Device } from './device.ts';

/** More rows are never looked at for one answer; those in it are as many as its bytes allow. */
const AT_ONCE = 1_000;

type Asking = {
  readonly stream: string;
  readonly after: number;
  /** The last row that the asker may read. */
  readonly upTo?: number | undefined;
  readonly mostBytes: number;
  /** Entries of this device up to its own `upTo` go without the entry: it has them. */
  readonly has?: { readonly device: string; readonly upTo: number } | undefined;
};

/** The next rows of a log, in order, at least one where there is any; `bytes` is what they take of the answer. */
export async function rowsAfter(
  db: Database,
  { stream, after, upTo = Number.MAX_SAFE_INTEGER, mostBytes, has = { device: '', upTo: 0 } }: Asking,
): Promise<{ readonly rows: readonly Row[]; readonly bytes: number }> {
  const found = await sql<{ verdict: string; signature: string; offer: string | null; total: number }>`
    with next as (
      select seq, verdict, signature, offer, bytes, device = ${has.device} and device_seq <= ${has.upTo} as held
      from stream_row where stream = ${stream} and seq > ${after} and seq <= ${upTo} order by seq limit ${AT_ONCE}
    ), summed as (
      select *, sum(case when held then octet_length(verdict) + 130 else bytes end) over (order by seq) as total,
        row_number() over (order by seq) as number
      from next
    )
    select verdict, signature, case when held then null else offer end as offer, total::bigint as total from summed
    where total <= ${mostBytes} or number = 1 order by seq`.execute(db);
  const rows = found.rows.map(({ verdict, signature, offer }): Row => {
    const told = { verdict: JSON.parse(verdict), signature };
    return offer === null ? told : { ...told, offer: JSON.parse(offer) };
  });
  return { rows, bytes: found.rows.at(-1)?.total ?? 0 };
}

/** Does this log have a row at that place, with that hash? */
export async function knowsPlace(db: Database, stream: string, { seq, hash }: Place): Promise<boolean> {
  if (seq === 0) return hash === BEFORE_FIRST.hash;
  const row = await db.selectFrom('stream_row').select('verdict').where('stream', '=', stream).where('seq', '=', seq).executeTakeFirst();
  return row !== undefined && JSON.parse(row.verdict).hash === hash;
}

export async function lastPlace(db: Database, stream: string): Promise<Place> {
  return db.selectFrom('stream').select(['seq', 'hash']).where('id', '=', stream).executeTakeFirstOrThrow();
}

export const isSamePlace = (one: Place, other: Place): boolean => one.seq === other.seq && one.hash === other.hash;

/** Where logs stand, by stream, and the organisation with those above it, nearest first. */
export type Readable = { readonly places: ReadonlyMap<string, Place>; readonly organisations: Certified['organisations'] };

/**
 * Where the logs stand that a PC may read: its own, then the notices of its organisation and of those above it, nearest first. Of the
 * logs that it has `heard` of, those that a restored county lost stand before their first row.
 */
export async function readableFor(
  db: Database,
  { stream, organisation_id }: Pick<Device, 'stream' | 'organisation_id'>,
  heard: readonly string[],
): Promise<Readable> {
  const { rows } = await sql<Certified['organisations'][number] & { stream: string | null; seq: number; hash: string }>`
    with line as (
      select ${organisation_id}::uuid as id, 0 as distance
      union all select above_id, distance from organisation_above where organisation_id = ${organisation_id}::uuid and line = 'territorial'
    )
    select organisation.id::text, name, organisation.type, stream.id as stream, stream.seq, stream.hash
    from line join organisation on organisation.id = line.id
      left join stream on stream.organisation_id = line.id and (stream.purpose = 'notices' or stream.id = ${stream})
    order by distance, stream.created_at`.execute(db);
  const organisations = [...new Map(rows.map(({ id, name, type }) => [id, { id, name, type }])).values()];
  const own = rows.find((row) => row.stream === stream);
  const places = new Map<string, Place>([[stream, own ? { seq: own.seq, hash: own.hash } : await lastPlace(db, stream)]]);
  for (const row of rows) if (row.stream !== null && row !== own) places.set(row.stream, { seq: row.seq, hash: row.hash });
  const above = new Set(organisations.map(({ id }) => id));
  for (const id of heard) if (!places.has(id) && above.has(noticesOrganisation(id))) places.set(id, BEFORE_FIRST);
  return { places, organisations };
}
