import { Type } from 'typebox';
import { type Answer, answerSubmission } from '../../domain/answer.ts';
import { civilDateAt } from '../../domain/civil-date.ts';
import { done, refuse } from '../../domain/outcome.ts';
import type { Database } from '../engine/engine.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { closed, oneOf, uuid, words } from '../http/parts.ts';
import { actInStream } from './act.ts';
import { organisationOf } from './stream-organisation.ts';

const params = Type.Object({ stream: words(64), id: words(64) }, closed);
const body = Type.Object(
  { verdict: oneOf('received', 'returned', 'accepted'), opinion: Type.Optional(words(2_000)), documentNumber: Type.Optional(words(200)) },
  closed,
);

/** The word of the organisation that the submission came up to. */
const answer = endpoint('POST /api/streams/:stream/submissions/:id/answers', {
  summary: 'Says that a submission was received, is returned with what to mend, or is accepted',
  shape: { params, body, answer: Type.Object({ id: uuid }, closed) },
  about: async ({ params: { stream } }, db) => organisationOf(db, stream),
  does: async (act, { params: { stream, id: submissionId }, body: asked }) => {
    const { db, county, now, note } = act;
    const { accountId, organisationId } = accountOf(act);
    // Behind the lock, so that two who answer at once do not both find it unanswered.
    await db.selectFrom('stream').select('id').where('id', '=', stream).forUpdate().execute();
    const submission = await db
      .selectFrom('document')
      .select('id')
      .where('stream', '=', stream)
      .where('id', '=', submissionId)
      .where('type', '=', 'submission')
      .where('body', 'is not', null)
      .executeTakeFirst();
    if (!submission) return refuse({ code: 'not-found', type: 'submission', id: submissionId });
    const { name: issuer } = await db.selectFrom('organisation').select('name').where('id', '=', organisationId).executeTakeFirstOrThrow();
    const id = crypto.randomUUID();
    const answering = { id, about: { type: 'submission', id: submissionId }, issuer, ...asked } as const;
    const outcome = answerSubmission(answering, await answersOn(db, stream, submissionId), civilDateAt(now.getTime()));
    if (!outcome.ok) return outcome;
    const writes = [{ type: 'answer', id, base: null, body: outcome.value }] as const;
    const acted = await actInStream(county, db, { accountId, stream, verb: 'answer-submission', writes });
    if (!acted.ok) return acted;
    note({ submissionId, verdict: asked.verdict, entry: acted.value.entry });
    return done({ id });
  },
});

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

export const answerEndpoints = [answer];
