import { type RawBuilder, sql } from 'kysely';
import type { PackEnd, Packs, RulePack } from '../../domain/rule-pack/rule-pack.ts';
import { inScope } from '../authority/scope.ts';
import type { Database } from '../engine/engine.ts';
import { superiorTerms } from './superior-terms.ts';

const ISSUER = 'stream.organisation_id';

/** The organisation itself and those above it, as a PC reads their notices. */
const onLine = (organisationId: string): RawBuilder<boolean> => sql<boolean>`
  (stream.organisation_id = ${organisationId}::uuid or exists (
    select from organisation_above as line
    where line.organisation_id = ${organisationId}::uuid and line.above_id = stream.organisation_id and line.line = 'territorial'))`;
const ofIssuer = (organisationId: string): RawBuilder<boolean> => sql<boolean>`stream.organisation_id = ${organisationId}::uuid`;

/** The packs that hold for an organisation: of its superiors and its own. */
export const packsFor = (db: Database, organisationId: string): Promise<Packs> => packsWhere(db, onLine(organisationId));
/** The packs that hold for each of these organisations, or held: also of superiors that it had, for their days. */
export async function packsForEach(db: Database, ids: readonly string[]): Promise<(id: string) => Packs> {
  const { rows: lines } = await sql<{ id: string; above: readonly string[] }>`
    select organisation_id as id, array_agg(above_id) as above from organisation_above
    where organisation_id = any(${ids}::uuid[]) and line = 'territorial' group by organisation_id`.execute(db);
  const termsOf = await superiorTerms(db, ids);
  const above = new Map(lines.map((line) => [line.id, line.above]));
  const lineOf = new Map(ids.map((id) => [id, new Set([id, ...(above.get(id) ?? []), ...termsOf(id).map((term) => term.id)])]));
  const issuers = [...new Set([...lineOf.values()].flatMap((line) => [...line]))];
  const all = await packsWhere(db, sql<boolean>`stream.organisation_id = any(${issuers}::uuid[])`);
  return (id) => ({ ...all, packs: all.packs.filter(({ issuerId }) => lineOf.get(id)?.has(issuerId)), terms: termsOf(id) });
}
export const packsBy = (db: Database, issuerId: string): Promise<Packs> => packsWhere(db, ofIssuer(issuerId));
/** What somebody at the console may see: what binds them, and what is published below them. */
export const packsAround = (db: Database, organisationId: string): Promise<Packs> =>
  packsWhere(db, sql<boolean>`(${inScope(ISSUER, organisationId)} or ${onLine(organisationId)})`);

/** Whose pack it is, and the pack. */
export async function packById(db: Database, id: string): Promise<{ readonly issuerId: string; readonly pack: RulePack } | undefined> {
  const row = await db
    .selectFrom('document')
    .innerJoin('stream', 'stream.id', 'document.stream')
    .select(['organisation_id', 'body'])
    .where('document.id', '=', id)
    .where('type', '=', 'rule-pack')
    .where('purpose', '=', 'notices')
    .where('body', 'is not', null)
    .executeTakeFirst();
  return row && { issuerId: row.organisation_id, pack: JSON.parse(row.body!) };
}

/** Which of these files an issuer has published before. */
export async function knownFiles(db: Database, issuerId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await filesWhere(db, ofIssuer(issuerId)).where(sql<boolean>`document.id = any(${ids}::text[])`).execute();
  return new Set(rows.map(({ id }) => id));
}

export async function fileAround(db: Database, organisationId: string, id: string): Promise<string | undefined> {
  const row = await filesWhere(db, sql<boolean>`(${inScope(ISSUER, organisationId)} or ${onLine(organisationId)})`)
    .select('body')
    .where('document.id', '=', id)
    .executeTakeFirst();
  return row?.body ?? undefined;
}

const filesWhere = (db: Database, issuer: RawBuilder<boolean>) =>
  db
    .selectFrom('document')
    .innerJoin('stream', 'stream.id', 'document.stream')
    .select('document.id')
    .where('type', '=', 'pack-file')
    .where('purpose', '=', 'notices')
    .where('body', 'is not', null)
    .where(issuer);

async function packsWhere(db: Database, issuer: RawBuilder<boolean>): Promise<Packs> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('stream', 'stream.id', 'document.stream')
    .select(['type', 'body'])
    .where('type', 'in', ['rule-pack', 'pack-end'])
    .where('purpose', '=', 'notices')
    .where('body', 'is not', null)
    .where(issuer)
    .execute();
  const of = <T>(type: string) => rows.filter((row) => row.type === type).map((row): T => JSON.parse(row.body!));
  return { packs: of<RulePack>('rule-pack'), ends: of<PackEnd>('pack-end') };
}
