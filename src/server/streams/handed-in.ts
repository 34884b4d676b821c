import { Type } from 'typebox';
import type { Submission } from '../../domain/submission.ts';
import { SUBMISSION_FORMS } from '../../domain/submission-forms.ts';
import type { Database } from '../engine/engine.ts';
import { civilDate, oneOf, uuid, words } from '../http/parts.ts';
import { seenHandedIn } from './receivers.ts';

/** What the console shows of everything that was handed in: whose it is, which version, when. */
export const handedInShape = {
  stream: words(64),
  id: words(64),
  organisationId: uuid,
  organisationName: words(60),
  version: Type.Integer(),
  handedInOn: civilDate,
};
/** Where it may be of any form; `subject`: the month of a report, the name of a group, of whose month or year it may be (`period`). */
export const matterShape = {
  ...handedInShape,
  form: oneOf(...(Object.keys(SUBMISSION_FORMS) as Submission['form'][])),
  subject: words(60),
  period: Type.Optional(words(7)),
};

/** What the database keeps beside the body of a submission, and whose it is. */
export type HandedIn = {
  readonly stream: string;
  readonly id: string;
  readonly organisation_id: string;
  readonly name: string;
  readonly form: Submission['form'];
  readonly subject: string;
  readonly period: string | null;
  readonly version: number;
  readonly handed_in_on: string;
};
export const headOf = ({ stream, id, organisation_id, name, version, handed_in_on }: HandedIn) => ({
  ...{ stream, id, version },
  organisationId: organisation_id,
  organisationName: name,
  handedInOn: handed_in_on,
});
export const matterOf = (row: HandedIn) => ({
  ...headOf(row),
  ...{ form: row.form, subject: row.subject },
  ...(row.period !== null && { period: row.period }),
});

/** Submissions that this organisation sees; what was taken back has no body and is not among them. */
export const handedIn = (db: Database, asking: string) =>
  db
    .selectFrom('document')
    .innerJoin('stream', 'stream.id', 'document.stream')
    .innerJoin('organisation', 'organisation.id', 'stream.organisation_id')
    .select(['document.stream', 'document.id', 'organisation_id', 'organisation.name'])
    .select(['document.form', 'document.subject', 'document.period', 'document.version', 'document.handed_in_on'])
    .$narrowType<HandedIn>()
    .where('document.type', '=', 'submission')
    .where('purpose', '=', 'records')
    .where('body', 'is not', null)
    .where(seenHandedIn(asking));
