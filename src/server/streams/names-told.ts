import { sql } from 'kysely';
import type { NameTold } from '../../domain/group/shared-name.ts';
import type { Database } from '../engine/engine.ts';

/** By the id of its document. */
export type NamesTold = ReadonlyMap<string, Pick<NameTold, 'byId' | 'seq'>>;

/**
 * By whom these names were told in a group: the county reads none of them, and knows whose PC wrote each first. One whose PC a restored
 * county has not heard of yet is missing, and stays nobody's.
 */
export async function namesTold(db: Database, stream: string, names: readonly string[]): Promise<NamesTold> {
  if (names.length === 0) return new Map();
  const { rows } = await sql<{ document: string; seq: number; organisation: string }>`
    select distinct on (version.document) version.document, version.seq, device.organisation_id as organisation
    from stream_version as version
    join stream_row as told on told.stream = version.stream and told.seq = version.seq
    join device on device.id = told.device
    where version.stream = ${stream} and version.accepted and version.document = any(${names}::text[])
    order by version.document, version.seq, version.position`.execute(db);
  return new Map(rows.map(({ document, seq, organisation: byId }) => [document, { byId, seq }]));
}
