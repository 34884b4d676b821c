import { sql } from 'kysely';
import { Type } from 'typebox';
import { civilDateAt } from '../../domain/civil-date.ts';
import { done, refuse } from '../../domain/outcome.ts';
import { mayCall, mayReach } from '../authority/check.ts';
import { inSight } from '../authority/scope.ts';
import { relationBetween } from '../authority/standing.ts';
import type { EndpointName } from '../authority/table.ts';
import type { Database } from '../engine/engine.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { closed, orNull, uuid, words } from '../http/parts.ts';
import { answerShape, answersBySubmission, answersOn, shownAnswer, submissionIn } from './answers.ts';
import { decidesGroups, namesIn, sizeOf } from './group-matters.ts';
import { handedIn, handedInShape, headOf } from './handed-in.ts';
import { seenHandedIn, submissionStanding } from './receivers.ts';
import { waitingShape, waitingSince } from './waiting.ts';

const month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' });
const head = { ...handedInShape, month, answers: Type.Array(answerShape) };
/** Who owes a month no more, because it went to the superior before the branch was moved. */
const elsewhere = { organisationId: uuid, month };
/** Whoever sees a submission along the second line does not answer it. */
const ANSWERING: EndpointName = 'POST /api/streams/:stream/submissions/:id/answers';
const count = Type.Integer({ minimum: 0 });
const anyObject = Type.Object({}, { additionalProperties: true });

/** Without the lines: a township's year is some hundred reports. What was taken back has no body and is not here. */
const list = endpoint('GET /api/submissions', {
  summary: 'Reports that were handed in by one’s scope, from a month on, with the answers to them',
  shape: {
    query: Type.Object({ from: month }, closed),
    answer: Type.Object(
      { submissions: Type.Array(Type.Object(head, closed)), elsewhere: Type.Array(Type.Object(elsewhere, closed)) },
      closed,
    ),
  },
  does: async (act, { query: { from } }) => {
    const asking = accountOf(act).organisationId;
    const rows = await handedIn(act.db, asking).where('document.form', '=', 'F-62').where('document.subject', '>=', from).execute();
    const answers = await answersBySubmission(
      act.db,
      rows.map(({ id }) => id),
    );
    const submissions = rows.map((row) => ({
      ...headOf(row),
      month: row.subject,
      answers: (answers.get(row.id) ?? []).map(shownAnswer),
    }));
    return done({ submissions, elsewhere: await handedElsewhere(act.db, asking, from) });
  },
});

const read = endpoint('GET /api/streams/:stream/submissions/:id', {
  summary: 'One submission as it was handed in, with the answers to it',
  shape: {
    params: Type.Object({ stream: words(64), id: words(64) }, closed),
    answer: Type.Object(
      {
        submission: anyObject,
        /** Of the people in it who may be named, by the ids that it holds; along the second line of nobody. */
        names: Type.Record(words(64), words(60)),
        size: orNull(Type.Object({ confirmed: count, asked: count, least: count, most: count }, closed)),
        answers: Type.Array(answerShape),
        mayAnswer: Type.Boolean(),
        ...waitingShape,
      },
      closed,
    ),
  },
  about: async ({ params: { stream, id } }, db) => submissionStanding(db, stream, id),
  does: async (act, { params: { stream, id } }) => {
    const { db, caller } = act;
    const submission = await submissionIn(db, stream, id);
    if (!submission) return refuse({ code: 'not-found', type: 'submission', id });
    const asking = accountOf(act).organisationId;
    const isReport = submission.form === 'F-62';
    if (!isReport && !(await decidesGroups(db, asking))) return refuse({ code: 'not-found', type: 'submission', id });
    const answers = (await answersOn(db, stream, id)).map(shownAnswer);
    const standing = await submissionStanding(db, stream, id);
    const refusal = mayCall(ANSWERING, caller) ?? (await mayReach(db, ANSWERING, caller, standing));
    const [branch] = standing;
    const isSecondLine = branch !== undefined && (await relationBetween(db, asking, branch)) === 'sectoral';
    const names = isSecondLine ? {} : await namesIn(db, stream, id);
    const size = (await sizeOf(db, stream, submission, civilDateAt(act.now.getTime()))) ?? null;
    const waiting = waitingSince(submission.form, await verdictOf(db, stream, id));
    return done({ submission, names, size, answers, mayAnswer: refusal === undefined, ...waiting });
  },
});

async function handedElsewhere(db: Database, asking: string, from: string) {
  const { rows } = await sql<{ organisationId: string; month: string }>`
    select distinct stream.organisation_id::text as "organisationId", subject as month
    from document join stream on stream.id = document.stream
    where type = 'submission' and body is not null and form = 'F-62' and purpose = 'records' and subject >= ${from}
      and ${inSight('stream.organisation_id', asking)} and not ${seenHandedIn(asking)}`.execute(db);
  return rows;
}

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
