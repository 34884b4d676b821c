import { sql } from 'kysely';
import { type Static, Type } from 'typebox';
import { type AnnouncedFile, announce as announced } from '../../domain/announcement.ts';
import { civilDateAt } from '../../domain/civil-date.ts';
import { done, refuse } from '../../domain/outcome.ts';
import { PACK_FILE_LIMIT, type PackFile } from '../../domain/rule-pack/rule-pack.ts';
import type { Database } from '../engine/engine.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { civilDate, closed, uuid, words } from '../http/parts.ts';
import { actInStream, type SuperiorWrite } from '../streams/act.ts';
import { noticesOf } from '../streams/notices.ts';
import { list } from './list.ts';

/** Each of them keeps a copy, the file too. */
const MOST_ORGANISATIONS = 60;
const base64 = Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength: Math.ceil(PACK_FILE_LIMIT / 3) * 4 + 4 });
const body = Type.Object(
  {
    title: words(200),
    text: words(10_000),
    documentNumber: Type.Optional(words(200)),
    validUntil: Type.Optional(civilDate),
    file: Type.Optional(Type.Object({ fileName: Type.String({ minLength: 1, maxLength: 120 }), base64 }, closed)),
    /** To each of them and all below it; without, to all below one’s own organisation. */
    organisationIds: Type.Optional(Type.Array(uuid, { minItems: 1, maxItems: MOST_ORGANISATIONS, uniqueItems: true })),
  },
  closed,
);

/** In the name of one's own organisation, to all below it or to some of them. */
const announce = endpoint('POST /api/announcements', {
  summary: 'Says something to every PC of some organisations and of those below them, with a file if there is one',
  bodyLimit: 600_000,
  shape: { body, answer: Type.Object({ id: uuid }, closed) },
  about: async ({ body: { organisationIds = [] } }) => organisationIds,
  does: async (act, { body: asked }) => {
    const { db, county, now, note } = act;
    const { accountId, organisationId } = accountOf(act);
    const { name: issuer } = await db.selectFrom('organisation').select('name').where('id', '=', organisationId).executeTakeFirstOrThrow();
    const { organisationIds = [organisationId], file, ...said } = asked;
    const today = civilDateAt(now.getTime());
    const notice = crypto.randomUUID();
    const to = await uppermost(db, organisationIds);
    const copies: { readonly organisationId: string; readonly stream: string; readonly document: string }[] = [];
    for (const organisation of to) {
      const about = file && { id: crypto.randomUUID(), fileName: file.fileName, bytes: Buffer.byteLength(file.base64, 'base64') };
      const outcome = announced({ id: crypto.randomUUID(), notice, issuer, ...said, ...(about && { file: about }) }, today);
      if (!outcome.ok) return outcome;
      const { value } = outcome;
      const writes = [...fileWrite(about, file, today), { type: 'announcement', id: value.id, base: null, body: value } as const];
      const stream = await noticesOf(db, organisation, now);
      const acted = await actInStream(county, db, { accountId, stream, verb: 'announce', writes });
      if (!acted.ok) return acted;
      copies.push({ organisationId: organisation, stream, document: value.id });
    }
    await keep(db, { id: notice, organisationId, asked, at: now, copies });
    note({ announcementId: notice, organisations: to.length, hasFile: file !== undefined });
    return done({ id: notice });
  },
});

const fileWrite = (about: AnnouncedFile | undefined, file: Static<typeof body>['file'], on: string): readonly SuperiorWrite[] =>
  about && file
    ? [{ type: 'pack-file', id: about.id, base: null, body: { v: 1, ...about, base64: file.base64, on } satisfies PackFile }]
    : [];

/** Whoever is below another one that was chosen reads it there. */
async function uppermost(db: Database, ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${ids}::uuid[]) as chosen (id) where not exists (
      select from organisation_above as above
      where above.organisation_id = chosen.id and above.line = 'territorial' and above.above_id = any(${ids}::uuid[]))`.execute(db);
  return rows.map(({ id }) => id).sort();
}

type Kept = {
  readonly id: string;
  readonly organisationId: string;
  readonly asked: Static<typeof body>;
  readonly at: Date;
  readonly copies: readonly { readonly organisationId: string; readonly stream: string; readonly document: string }[];
};
async function keep(db: Database, { id, organisationId, asked: { title, text, documentNumber, validUntil, file }, at, copies }: Kept) {
  await db
    .insertInto('announcement')
    .values({
      ...{ id, organisation_id: organisationId, title: title.trim(), text: text.trim() },
      document_number: documentNumber?.trim() || null,
      file_name: file?.fileName ?? null,
      file_bytes: file ? Buffer.byteLength(file.base64, 'base64') : null,
      valid_until: validUntil ?? null,
      written_at: at,
      withdrawn_at: null,
    })
    .execute();
  await db
    .insertInto('announcement_copy')
    .values(copies.map(({ organisationId: to, stream, document }) => ({ announcement_id: id, organisation_id: to, stream, document })))
    .execute();
}

/** Its copies and their files are gone on every PC that hears of it; what somebody saved stays theirs. */
const withdraw = endpoint('POST /api/announcements/:id/withdrawal', {
  summary: 'Withdraws an announcement: it disappears from the PCs below with their next contact',
  shape: { params: Type.Object({ id: uuid }, closed), body: Type.Object({}, closed), answer: Type.Object({ id: uuid }, closed) },
  about: async ({ params: { id } }, db) => {
    const row = await db.selectFrom('announcement').select('organisation_id').where('id', '=', id).executeTakeFirst();
    return row ? [row.organisation_id] : [];
  },
  does: async (act, { params: { id } }) => {
    const { db, county, now, note } = act;
    const { accountId } = accountOf(act);
    const row = await db.selectFrom('announcement').select('withdrawn_at').where('id', '=', id).forUpdate().executeTakeFirst();
    if (!row) return refuse({ code: 'not-found', type: 'announcement', id });
    if (row.withdrawn_at) return refuse({ code: 'wrong-state', type: 'announcement', state: 'withdrawn', expected: ['announced'] });
    const copies = await db.selectFrom('announcement_copy').select(['stream', 'document']).where('announcement_id', '=', id).execute();
    for (const { stream, document } of copies) {
      const writes = await endsOf(db, stream, document);
      if (writes.length === 0) continue;
      const acted = await actInStream(county, db, { accountId, stream, verb: 'withdraw-announcement', writes });
      if (!acted.ok) return acted;
    }
    await db.updateTable('announcement').set({ withdrawn_at: now }).where('id', '=', id).execute();
    note({ announcementId: id });
    return done({ id });
  },
});

/** The copy and its file, as far as they stand there: a restored county may not have them back yet. */
async function endsOf(db: Database, stream: string, document: string): Promise<readonly SuperiorWrite[]> {
  const of = (id: string) =>
    db
      .selectFrom('document')
      .select(['hash', 'body'])
      .where('stream', '=', stream)
      .where('id', '=', id)
      .where('body', 'is not', null)
      .executeTakeFirst();
  const copy = await of(document);
  if (!copy) return [];
  const { file } = JSON.parse(copy.body!) as { readonly file?: AnnouncedFile };
  const bytes = file && (await of(file.id));
  return [
    { type: 'announcement', id: document, base: copy.hash, body: null },
    ...(file && bytes ? [{ type: 'pack-file', id: file.id, base: bytes.hash, body: null } as const] : []),
  ];
}

export const announcementEndpoints = [list, announce, withdraw];
