import { sql } from 'kysely';
import { Type } from 'typebox';
import type { Answer } from '../../domain/answer.ts';
import { done, refuse } from '../../domain/outcome.ts';
import type { Submission } from '../../domain/report/submission.ts';
import { inSight } from '../authority/scope.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { civilDate, closed, oneOf, orNull, uuid, words } from '../http/parts.ts';
import { answersOn } from './answers.ts';
import { organisationOf } from './stream-organisation.ts';

const month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' });
const answerShape = Type.Object(
  {
    id: words(64),
    verdict: oneOf('received', 'returned', 'accepted'),
    issuer: words(60),
    on: civilDate,
    documentNumber: orNull(words(200)),
    opinion: orNull(words(2_000)),
  },
  closed,
);
const head = {
  stream: words(64),
  id: words(64),
  organisationId: uuid,
  month,
  version: Type.Integer(),
  handedInOn: civilDate,
  answers: Type.Array(answerShape),
};
const anyObject = Type.Object({}, { additionalProperties: true });

const answerOf = ({ id, verdict, issuer, on, documentNumber, opinion }: Answer) => ({
  id,
  verdict,
  issuer,
  on,
  documentNumber: documentNumber ?? null,
  opinion: opinion ?? null,
});

/** Without the lines: a township's year is some hundred reports. What was taken back has no body and is not here. */
const list = endpoint('GET /api/submissions', {
  summary: 'Reports that were handed in by one’s scope, from a month on, with the answers to them',
  shape: {
    query: Type.Object({ from: month }, closed),
    answer: Type.Object({ submissions: Type.Array(Type.Object(head, closed)) }, closed),
  },
  does: async (act, { query: { from } }) => {
    const asking = accountOf(act).organisationId;
    const said = sql<string>`document.body::json ->> 'month'`;
    const rows = await act.db
      .selectFrom('document')
      .innerJoin('stream', 'stream.id', 'document.stream')
      .select(['document.stream', 'document.id', 'organisation_id', 'body'])
      .where('type', '=', 'submission')
      .where('purpose', '=', 'records')
      .where('body', 'is not', null)
      .where(said, '>=', from)
      .where(inSight('stream.organisation_id', asking))
      .execute();
    const answers = await act.db
      .selectFrom('document')
      .innerJoin('stream', 'stream.id', 'document.stream')
      .select(['about', 'body'])
      .where('type', '=', 'answer')
      .where('body', 'is not', null)
      .where(inSight('stream.organisation_id', asking))
      .execute();
    const byAbout = new Map<string, Answer[]>();
    for (const row of answers) byAbout.set(row.about!, [...(byAbout.get(row.about!) ?? []), JSON.parse(row.body!)]);
    const submissions = rows.map((row) => {
      const { month: of, version, handedInOn } = JSON.parse(row.body!) as Submission;
      const given = (byAbout.get(row.id) ?? []).map(answerOf);
      return { stream: row.stream, id: row.id, organisationId: row.organisation_id, month: of, version, handedInOn, answers: given };
    });
    return done({ submissions });
  },
});

const read = endpoint('GET /api/streams/:stream/submissions/:id', {
  summary: 'One report as it was handed in, with the answers to it',
  shape: {
    params: Type.Object({ stream: words(64), id: words(64) }, closed),
    answer: Type.Object({ submission: anyObject, answers: Type.Array(answerShape) }, closed),
  },
  about: async ({ params: { stream } }, db) => organisationOf(db, stream),
  does: async ({ db }, { params: { stream, id } }) => {
    const row = await db
      .selectFrom('document')
      .select('body')
      .where('stream', '=', stream)
      .where('id', '=', id)
      .where('type', '=', 'submission')
      .where('body', 'is not', null)
      .executeTakeFirst();
    if (!row) return refuse({ code: 'not-found', type: 'submission', id });
    return done({ submission: JSON.parse(row.body!), answers: (await answersOn(db, stream, id)).map(answerOf) });
  },
});

export const submissionEndpoints = [list, read];
