import { sql } from 'kysely';
import type { Answer } from '../../domain/answer.ts';
import { isOfMembership, MEMBERSHIP } from '../../domain/group/stream-types.ts';
import type { Packs } from '../../domain/rule-pack/rule-pack.ts';
import type { Header, HeaderWrite } from '../../ledger/entry.ts';
import { isClosed } from '../../sync/offer.ts';
import type { Offer } from '../../sync/protocol.ts';
import type { Database } from '../engine/engine.ts';
import { KnownDocuments } from './known-documents.ts';
import { packsForEach } from './known-packs.ts';
import { namesTold } from './names-told.ts';
import { organisationsFrom } from './organisations-from.ts';
import { organisationOf } from './stream-organisation.ts';

/** What is known of all documents that these entries touch: read once for all of them, behind the stream's lock. */
export async function loadDocuments(db: Database, stream: string, offers: readonly Offer[]): Promise<KnownDocuments> {
  const headers = offers.flatMap((offer) => (isClosed(offer) ? [] : [offer.header]));
  const writes = headers.flatMap((header) => header.writes);
  const written = idsOf(writes, () => true).sort();
  const touched = [...new Set([...written, ...headers.flatMap(({ purges }) => purges ?? [])])];
  if (touched.length === 0) return new KnownDocuments();
  const foreign = await claim(db, stream, written, touched);
  const own = await db
    .selectFrom('document')
    .selectAll()
    .where('stream', '=', stream)
    .where(sql<boolean>`id = any(${touched}::text[])`)
    .execute();
  const names = own.flatMap(({ id, type }) => (type === 'shared-name' ? id : []));
  return new KnownDocuments({
    documents: [
      ...foreign.map((home) => [home.id, { ...NOWHERE, stream: home.stream }] as const),
      ...own.map(({ id, ...document }) => [id, document] as const),
    ],
    refused: await refusedVersions(
      db,
      stream,
      idsOf(writes, ({ base }) => base !== null),
    ),
    answers: await answersTo(
      db,
      stream,
      idsOf(writes, ({ type }) => type === 'submission'),
    ),
    ...(await whereHandedIn(db, stream, headers)),
    membership: names.length > 0 || writes.some(({ type }) => isOfMembership(type)) ? await membershipOf(db, stream) : [],
    names: await namesTold(db, stream, names),
  });
}

const idsOf = (writes: Header['writes'], which: (write: HeaderWrite) => boolean): string[] => [
  ...new Set(writes.filter(which).map(({ id }) => id)),
];

/** Versions that came to nothing: what builds on one of them is refused for it. */
async function refusedVersions(db: Database, stream: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ document: string; hash: string; entry: string }>`
    select document, hash, max(entry) as entry from stream_version
    where stream = ${stream} and document = any(${ids}::text[])
    group by document, hash having not bool_or(accepted)`.execute(db);
  return rows;
}

async function answersTo(db: Database, stream: string, submissions: readonly string[]): Promise<readonly Answer[]> {
  if (submissions.length === 0) return [];
  const answers = await db
    .selectFrom('document')
    .select('body')
    .where('stream', '=', stream)
    .where('type', '=', 'answer')
    .where(sql<boolean>`about = any(${submissions}::text[])`)
    .where('body', 'is not', null)
    .execute();
  return answers.map(({ body }) => JSON.parse(body!));
}

/** Only what is handed in is asked whether it keeps to the superiors' packs, and goes to somebody. */
async function whereHandedIn(
  db: Database,
  stream: string,
  headers: readonly Pick<Header, 'writes'>[],
): Promise<{ readonly packs?: Packs; readonly superiors?: readonly string[] }> {
  if (!headers.some(({ writes }) => writes.some(({ type }) => type === 'submission'))) return {};
  const [organisationId] = await organisationOf(db, stream);
  if (organisationId === undefined) return {};
  const [, ...above] = await organisationsFrom(db, organisationId);
  return { packs: (await packsForEach(db, [organisationId]))(organisationId), superiors: above.map(({ id }) => id) };
}

async function membershipOf(db: Database, stream: string) {
  const documents = await db
    .selectFrom('document')
    .selectAll()
    .where('stream', '=', stream)
    .where('type', 'in', MEMBERSHIP)
    .where('body', 'is not', null)
    .execute();
  return documents.map(({ id, ...document }) => [id, document] as const);
}

const NOWHERE = {
  kind: null,
  type: null,
  class: null,
  hash: null,
  body: null,
  about: null,
  receivers: null,
  seq: 0,
  purged: false,
} as const;

/** Two streams may want the same id at once: the first one has it, the second waits here and then knows. */
async function claim(db: Database, stream: string, written: readonly string[], touched: readonly string[]) {
  await sql`
    insert into document_home (id, stream) select id, ${stream} from unnest(${written}::text[]) as wanted (id)
    where not exists (select from document where document.stream = ${stream} and document.id = wanted.id)
    on conflict do nothing`.execute(db);
  return db
    .selectFrom('document_home')
    .selectAll()
    .where(sql<boolean>`id = any(${touched}::text[])`)
    .where('stream', '<>', stream)
    .execute();
}

/** Documents that came to nothing belong to nobody. */
export async function freeClaims(db: Database, stream: string, documents: KnownDocuments): Promise<void> {
  const unused = [...new Set(documents.versions.map(({ document }) => document))].filter((id) => !documents.one(id));
  if (unused.length === 0) return;
  await sql`delete from document_home where stream = ${stream} and id = any(${unused}::text[])`.execute(db);
}
