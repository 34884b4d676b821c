import { sql } from 'kysely';
import { Type } from 'typebox';
import { type Answer, answerSubmission, takesIn } from '../../domain/answer.ts';
import { civilDateAt } from '../../domain/civil-date.ts';
import { done, refuse } from '../../domain/outcome.ts';
import type { Submission } from '../../domain/submission.ts';
import { SUBMISSION_FORMS } from '../../domain/submission-forms.ts';
import type { Database } from '../engine/engine.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { civilDate, closed, oneOf, orNull, uuid, words } from '../http/parts.ts';
import { actInStream } from './act.ts';
import { decidesGroups, newestVersionOf, sizeOf } from './group-matters.ts';
import { submissionStanding } from './receivers.ts';
import { nextRegisterNumber } from './register.ts';

const verdict = oneOf('received', 'returned', 'refused', 'filed', 'approved', 'accepted');
const exceptions = Type.Array(Type.Object({ no: Type.Integer({ minimum: 1 }), verdict: oneOf('returned', 'refused') }, closed), {
  maxItems: 200,
});
export const answerShape = Type.Object(
  {
    id: words(64),
    verdict,
    issuer: words(60),
    on: civilDate,
    documentNumber: orNull(words(200)),
    opinion: orNull(words(2_000)),
    exceptions: orNull(exceptions),
    registerNumber: orNull(words(60)),
    signatory: orNull(words(60)),
    recordedOn: orNull(civilDate),
  },
  closed,
);
export const shownAnswer = ({ id, verdict: said, issuer, on, ...more }: Answer) => ({
  id,
  verdict: said,
  issuer,
  on,
  documentNumber: more.documentNumber ?? null,
  opinion: more.opinion ?? null,
  exceptions: more.exceptions ? [...more.exceptions] : null,
  registerNumber: more.registerNumber ?? null,
  signatory: more.signatory ?? null,
  recordedOn: more.recordedOn ?? null,
});

const params = Type.Object({ stream: words(64), id: words(64) }, closed);
const body = Type.Object(
  {
    verdict,
    opinion: Type.Optional(words(2_000)),
    documentNumber: Type.Optional(words(200)),
    /** Of an approval by items: those that it leaves out. */
    exceptions: Type.Optional(exceptions),
    /** 按纸质文件补录: the decision was taken on a paper, and is copied. */
    paper: Type.Optional(Type.Object({ decidedOn: civilDate, signatory: words(200) }, closed)),
  },
  closed,
);

/** The word of the organisation that the submission came up to. */
const answer = endpoint('POST /api/streams/:stream/submissions/:id/answers', {
  summary: 'Says to a submission what its form allows: received, returned with what to mend, accepted, filed, approved or not',
  shape: { params, body, answer: Type.Object({ id: uuid, registerNumber: orNull(words(60)) }, closed) },
  about: async ({ params: { stream, id } }, db) => submissionStanding(db, stream, id),
  does: async (act, { params: { stream, id: submissionId }, body: asked }) => {
    const { db, county, now, note } = act;
    const { accountId, organisationId } = accountOf(act);
    // Behind the lock, so that two who answer at once do not both find it unanswered.
    await db.selectFrom('stream').select('id').where('id', '=', stream).forUpdate().execute();
    const submission = await submissionIn(db, stream, submissionId);
    if (!submission) return refuse({ code: 'not-found', type: 'submission', id: submissionId });
    const { name: issuer } = await db.selectFrom('organisation').select('name').where('id', '=', organisationId).executeTakeFirstOrThrow();
    const id = crypto.randomUUID();
    const answering = { id, about: { type: 'submission', id: submissionId }, issuer, ...asked } as const;
    const form = SUBMISSION_FORMS[submission.form];
    if (submission.form !== 'F-62' && !(await decidesGroups(db, organisationId)))
      return refuse({ code: 'answer-within-enterprise', issuer });
    const today = civilDateAt(now.getTime());
    const size = await sizeOf(db, stream, submission, today);
    const answered = {
      form,
      handedInOn: submission.handedInOn,
      earlier: await answersOn(db, stream, submissionId),
      version: { asked: submission.version, newest: await newestVersionOf(db, stream, submission) },
      ...(size && { size }),
      ...(submission.form === 'F-12' && { items: submission.items.length }),
    };
    const outcome = answerSubmission(answering, answered, today);
    if (!outcome.ok) return outcome;
    const registerNumber = takesIn(asked.verdict) ? await nextRegisterNumber(db, organisationId, form.word, today) : null;
    const written: Answer = { ...outcome.value, ...(registerNumber !== null && { registerNumber }) };
    const writes = [{ type: 'answer', id, base: null, body: written }] as const;
    const acted = await actInStream(county, db, { accountId, stream, verb: 'answer-submission', writes });
    if (!acted.ok) return acted;
    note({ submissionId, verdict: asked.verdict, registerNumber, onPaper: asked.paper !== undefined, entry: acted.value.entry });
    return done({ id, registerNumber });
  },
});

/** One that was taken back has no body and is not there. */
export async function submissionIn(db: Database, stream: string, id: string): Promise<Submission | undefined> {
  const row = await db
    .selectFrom('document')
    .select('body')
    .where('stream', '=', stream)
    .where('id', '=', id)
    .where('type', '=', 'submission')
    .where('body', 'is not', null)
    .executeTakeFirst();
  return row && JSON.parse(row.body!);
}

export async function answersOn(db: Database, stream: string, submissionId: string): Promise<readonly Answer[]> {
  const rows = await db
    .selectFrom('document')
    .select('body')
    .where('stream', '=', stream)
    .where('about', '=', submissionId)
    .where('type', '=', 'answer')
    .where('body', 'is not', null)
    .execute();
  return rows.map((row): Answer => JSON.parse(row.body!));
}

export async function answersBySubmission(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Answer[]>> {
  const { rows } = await sql<{ about: string; body: string }>`
    select about, body from document where type = 'answer' and body is not null and about = any(${ids}::text[]) order by seq`.execute(db);
  const byAbout = new Map<string, Answer[]>();
  for (const { about, body } of rows) byAbout.set(about, [...(byAbout.get(about) ?? []), JSON.parse(body)]);
  return byAbout;
}

export const answerEndpoints = [answer];
