import { sql } from 'kysely';
import { Type } from 'typebox';
import type { Answer } from '../../domain/answer.ts';
import { done, refuse } from '../../domain/outcome.ts';
import type { Submission } from '../../domain/report/submission.ts';
import { mayCall, mayReach } from '../authority/check.ts';
import { inSight } from '../authority/scope.ts';
import type { EndpointName } from '../authority/table.ts';
import type { Database } from '../engine/engine.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { civilDate, closed, uuid, words } from '../http/parts.ts';
import { answerShape, answersOn, shownAnswer, submissionIn } from './answers.ts';
import { organisationOf } from './stream-organisation.ts';
import { waitingShape, waitingSince } from './waiting.ts';

const month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' });
const head = {
  stream: words(64),
  id: words(64),
  organisationId: uuid,
  month,
  version: Type.Integer(),
  handedInOn: civilDate,
  answers: Type.Array(answerShape),
};
/** Whoever sees a submission along the second line does not answer it. */
const ANSWERING: EndpointName = 'POST /api/streams/:stream/submissions/:id/answers';
const anyObject = Type.Object({}, { additionalProperties: true });

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
      const given = (byAbout.get(row.id) ?? []).map(shownAnswer);
      return { stream: row.stream, id: row.id, organisationId: row.organisation_id, month: of, version, handedInOn, answers: given };
    });
    return done({ submissions });
  },
});

const read = endpoint('GET /api/streams/:stream/submissions/:id', {
  summary: 'One report as it was handed in, with the answers to it',
  shape: {
    params: Type.Object({ stream: words(64), id: words(64) }, closed),
    answer: Type.Object({ submission: anyObject, answers: Type.Array(answerShape), mayAnswer: Type.Boolean(), ...waitingShape }, closed),
  },
  about: async ({ params: { stream } }, db) => organisationOf(db, stream),
  does: async (act, { params: { stream, id } }) => {
    const { db, caller } = act;
    const submission = await submissionIn(db, stream, id);
    if (!submission) return refuse({ code: 'not-found', type: 'submission', id });
    const answers = (await answersOn(db, stream, id)).map(shownAnswer);
    const refusal = mayCall(ANSWERING, caller) ?? (await mayReach(db, ANSWERING, caller, await organisationOf(db, stream)));
    const waiting = waitingSince(submission.form, await verdictOf(db, stream, id));
    return done({ submission, answers, mayAnswer: refusal === undefined, ...waiting });
  },
});

async function verdictOf(db: Database, stream: string, id: string): Promise<string> {
  const row = await db
    .selectFrom('document')
    .innerJoin('stream_row', (join) => join.onRef('stream_row.stream', '=', 'document.stream').onRef('stream_row.seq', '=', 'document.seq'))
    .select('verdict')
    .where('document.stream', '=', stream)
    .where('document.id', '=', id)
    .executeTakeFirstOrThrow();
  return row.verdict;
}

export const submissionEndpoints = [list, read];
