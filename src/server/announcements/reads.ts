import { sql } from 'kysely';
import type { NoticeRead } from '../../sync/protocol.ts';
import type { Database } from '../engine/engine.ts';

/**
 * Counts what a PC of this organisation says it has shown. Nothing of the PC is kept beside a ticket; the same ticket again counts once,
 * and what was said to others is not counted.
 */
export async function countReads(db: Database, organisationId: string, reads: readonly NoticeRead[]): Promise<void> {
  if (reads.length === 0) return;
  await sql`
    insert into announcement_read (announcement_id, ticket)
    select announcement.id, told.ticket
    from unnest(${reads.map(({ notice }) => notice)}::text[], ${reads.map(({ ticket }) => ticket)}::text[]) as told (notice, ticket)
    join announcement on announcement.id::text = told.notice
    where exists (
      select from announcement_copy as copy where copy.announcement_id = announcement.id and (
        copy.organisation_id = ${organisationId}::uuid or exists (
          select from organisation_above as above where above.organisation_id = ${organisationId}::uuid
            and above.above_id = copy.organisation_id and above.line = 'territorial')))
    on conflict do nothing`.execute(db);
}
