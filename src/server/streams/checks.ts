import { sql } from 'kysely';
import { sha256 } from '../../ledger/sha256.ts';
import { BEFORE_FIRST, type Place, placeAfter, type Verdict } from '../../ledger/verdict.ts';
import type { Check } from '../checks/checks.ts';
import type { Database } from '../engine/engine.ts';

type Found = { readonly id: string };
const ids = ({ rows }: { readonly rows: readonly Found[] }) => rows.map(({ id }) => id);
const AT_ONCE = 1_000;

/** What must hold of every stream, whoever wrote in it. */
export const STREAM_CHECKS: readonly Check[] = [
  {
    name: '每条记录流的计数和它的最后一行一致，中间没有缺号',
    find: async (db) =>
      ids(
        await sql<Found>`
          select stream.id from stream left join stream_row on stream_row.stream = stream.id
          group by stream.id, stream.seq having stream.seq <> count(stream_row.seq) or stream.seq <> coalesce(max(stream_row.seq), 0)`.execute(
          db,
        ),
      ),
  },
  {
    name: '每条记录流的行前后相连',
    find: async (db) => {
      const streams = await db.selectFrom('stream').select(['id', 'seq', 'hash']).orderBy('id').execute();
      const broken: string[] = [];
      for (const { id, seq, hash } of streams) {
        const last = await lastLinked(db, id);
        if (last.seq !== seq || last.hash !== hash) broken.push(id);
      }
      return broken;
    },
  },
  {
    name: '每份现行记录都写在它那条流的一行里',
    find: async (db) =>
      ids(
        await sql<Found>`
          select document.id from document where hash is not null and not exists (
            select from stream_version where stream_version.stream = document.stream and stream_version.seq = document.seq
              and stream_version.document = document.id and stream_version.hash = document.hash and accepted)`.execute(db),
      ),
  },
  {
    name: '每个跨企业小组的记录流由小组自己的第一行开始',
    find: async (db) =>
      ids(
        await sql<Found>`
          select id from stream where purpose = 'group' and not exists (
            select from stream_version where stream_version.stream = stream.id and stream_version.seq = 1
              and stream_version.document = stream.id and accepted)`.execute(db),
      ),
  },
  {
    name: '谁参加跨企业小组，和小组自己的记录一致',
    find: async (db) =>
      ids(
        await sql<Found>`
          with said as (
            select distinct on (stream, body::jsonb -> 'organisation' ->> 'id') stream, body::jsonb -> 'organisation' ->> 'id' as organisation,
              id as document, body::jsonb ->> 'left' is null as stays
            from document where type = 'group-member' and body is not null
            order by 1, 2, (body::jsonb ->> 'left' is null) desc, seq desc
          ), kept as (select stream, organisation_id::text as organisation, document, until_seq is null as stays from stream_member)
          select distinct stream as id from (
            (select * from said except select * from kept) union (select * from kept except select * from said)) as differing`.execute(db),
      ),
  },
];

/** How far the rows of a log bind one another, from the first on. */
async function lastLinked(db: Database, stream: string): Promise<Place> {
  let at: Place = BEFORE_FIRST;
  for (;;) {
    const rows = await db
      .selectFrom('stream_row')
      .select('verdict')
      .where('stream', '=', stream)
      .where('seq', '>', at.seq)
      .orderBy('seq')
      .limit(AT_ONCE)
      .execute();
    if (rows.length === 0) return at;
    for (const { verdict } of rows) {
      const told: Verdict = JSON.parse(verdict);
      const next = placeAfter(sha256, at, told);
      if (told.seq !== next.seq || told.hash !== next.hash) return at;
      at = next;
    }
  }
}
