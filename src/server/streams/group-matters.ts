import { sql } from 'kysely';
import { decidesAcrossEnterprises } from '../../domain/county/organisation.ts';
import { confirmedIn } from '../../domain/group/submission.ts';
import { parameterAt } from '../../domain/parameters.ts';
import { settingsOf } from '../../domain/rule-pack/settings.ts';
import type { Submission } from '../../domain/submission.ts';
import type { Database } from '../engine/engine.ts';
import { packsForEach } from './known-packs.ts';
import { organisationOf } from './stream-organisation.ts';

/** Whether an organisation is one that decides about groups across enterprises (GRP-05): inside of an enterprise nobody does. */
export async function decidesGroups(db: Database, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('organisation')
    .leftJoin('organisation as superior', 'superior.id', 'organisation.superior_id')
    .select(['organisation.type', 'superior.type as above'])
    .where('organisation.id', '=', id)
    .executeTakeFirst();
  return found !== undefined && decidesAcrossEnterprises(found);
}

/** The newest version of the matter that a submission is a version of. */
export async function newestVersionOf(db: Database, stream: string, submission: Submission): Promise<number> {
  if (submission.form === 'F-62') return submission.version;
  const { rows } = await sql<{ newest: number }>`
    select max((body::json ->> 'version')::integer) as newest from document
    where stream = ${stream} and type = 'submission' and body is not null and body::json ->> 'matter' = ${submission.matter}`.execute(db);
  return rows[0]?.newest ?? submission.version;
}

export type ShownSize = { readonly confirmed: number; readonly asked: number; readonly least: number; readonly most: number };

/** COMP-01 of an application, by the rules that hold on the branch's line on the day. */
export async function sizeOf(db: Database, stream: string, submission: Submission, on: string): Promise<ShownSize | undefined> {
  if (submission.form !== 'F-01') return undefined;
  const [organisationId] = await organisationOf(db, stream);
  if (organisationId === undefined) return undefined;
  const settings = settingsOf((await packsForEach(db, [organisationId]))(organisationId));
  const of = (key: 'group-size-least' | 'group-size-most') => parameterAt(settings, key, on).value;
  const asked = submission.participants.length;
  return { confirmed: confirmedIn(submission), asked, least: of('group-size-least'), most: of('group-size-most') };
}

/** The names that were handed in with a submission and not purged since, by their ids. */
export async function namesIn(db: Database, stream: string, submissionId: string): Promise<Readonly<Record<string, string>>> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'body'])
    .where('stream', '=', stream)
    .where('about', '=', submissionId)
    .where('type', '=', 'submitted-name')
    .where('body', 'is not', null)
    .execute();
  return Object.fromEntries(rows.map(({ id, body }) => [id, (JSON.parse(body!) as { readonly name: string }).name]));
}
