import { sql } from 'kysely';
import { Type } from 'typebox';
import { readCount } from '../../domain/announcement.ts';
import { done } from '../../domain/outcome.ts';
import { inScope } from '../authority/scope.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { civilDate, closed, instant, oneOf, orNull, uuid, words } from '../http/parts.ts';

const announcement = Type.Object(
  {
    id: uuid,
    organisationId: uuid,
    title: words(60),
    text: words(4_000),
    documentNumber: orNull(words(60)),
    file: orNull(Type.Object({ fileName: words(120), bytes: Type.Integer() }, closed)),
    validUntil: orNull(civilDate),
    writtenAt: instant,
    withdrawnAt: orNull(instant),
    organisationIds: Type.Array(uuid),
    /** PCs on which it was shown; fewer than five are not counted out. */
    read: Type.Object({ is: oneOf('count', 'fewer'), value: Type.Optional(Type.Integer()), than: Type.Optional(Type.Integer()) }, closed),
  },
  closed,
);

type Row = {
  readonly id: string;
  readonly organisation_id: string;
  readonly title: string;
  readonly text: string;
  readonly document_number: string | null;
  readonly file_name: string | null;
  readonly file_bytes: number | null;
  readonly valid_until: string | null;
  readonly written_at: Date;
  readonly withdrawn_at: Date | null;
  readonly organisation_ids: readonly string[] | null;
  readonly read: number;
};

/** What one's own organisation said, and what those below it said; newest first. */
export const list = endpoint('GET /api/announcements', {
  summary: 'Announcements of one’s scope: to whom, until when, withdrawn or not, and on how many PCs they were read',
  shape: { answer: Type.Object({ announcements: Type.Array(announcement) }, closed) },
  does: async (act) => {
    const { rows } = await sql<Row>`
      select announcement.*,
        (select json_agg(copy.organisation_id order by copy.organisation_id) from announcement_copy as copy
          where copy.announcement_id = announcement.id) as organisation_ids,
        (select count(*)::integer from announcement_read as told where told.announcement_id = announcement.id) as read
      from announcement where ${inScope('announcement.organisation_id', accountOf(act).organisationId)}
      order by written_at desc, id limit 1000`.execute(act.db);
    const announcements = rows.map((row) => ({
      id: row.id,
      organisationId: row.organisation_id,
      title: row.title,
      text: row.text,
      documentNumber: row.document_number,
      file: row.file_name === null ? null : { fileName: row.file_name, bytes: row.file_bytes ?? 0 },
      validUntil: row.valid_until,
      writtenAt: row.written_at.toISOString(),
      withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
      organisationIds: row.organisation_ids ?? [],
      read: readCount(row.read),
    }));
    return done({ announcements });
  },
});
