import { type RawBuilder, sql } from 'kysely';
import { Type } from 'typebox';
import { standingOf } from '../../domain/answer.ts';
import { done } from '../../domain/outcome.ts';
import type { Database } from '../engine/engine.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { civilDate, closed, oneOf } from '../http/parts.ts';
import { answerShape, answersBySubmission, shownAnswer } from './answers.ts';
import { decidesGroups } from './group-matters.ts';
import { type HandedIn, matterOf, matterShape } from './handed-in.ts';
import { handedTo, seenAlong } from './receivers.ts';
import { waitingShape, waitingSince } from './waiting.ts';

const matter = Type.Object({ ...matterShape, ...waitingShape, answers: Type.Array(answerShape) }, closed);

/**
 * Everything that a branch below hands in stands in this one list, whatever its form. What the second line leads to is read and never
 * answered (ORG-03), so it is asked for by itself.
 */
const list = endpoint('GET /api/inbox', {
  summary:
    'What was handed in from below, or along the second line, and waits for an answer, whatever it is, and what was answered since a day',
  shape: {
    query: Type.Object({ answeredFrom: civilDate, line: Type.Optional(oneOf('territorial', 'sectoral')) }, closed),
    answer: Type.Object({ matters: Type.Array(matter) }, closed),
  },
  does: async (act, { query: { answeredFrom, line } }) => {
    const asking = accountOf(act).organisationId;
    const decides = await decidesGroups(act.db, asking);
    const isOurs = line === 'sectoral' ? seenAlong(asking) : handedTo(asking);
    const handedIn = (await newestVersions(act.db, asking, isOurs)).filter(({ form }) => form === 'F-62' || decides);
    const answers = await answersBySubmission(
      act.db,
      handedIn.map(({ id }) => id),
    );
    const matters = handedIn.flatMap((head) => {
      const said = answers.get(head.id) ?? [];
      const state = standingOf(said);
      const isOpen = state === 'submitted' || state === 'received';
      if (!isOpen && !said.some(({ on, recordedOn = on }) => recordedOn >= answeredFrom)) return [];
      return [{ ...matterOf(head), ...waitingSince(head.form, head.verdict), answers: said.map(shownAnswer) }];
    });
    return done({ matters });
  },
});

type Head = HandedIn & { readonly verdict: string };

const IS_HANDED_IN = sql`document.type = 'submission' and document.body is not null and stream.purpose = 'records'`;

/**
 * Without the lines, and of each matter the last version alone: an amended one is no longer to be answered, though the next one went to
 * another superior.
 */
async function newestVersions(db: Database, asking: string, isOurs: RawBuilder<boolean>): Promise<readonly Head[]> {
  const { rows } = await sql<Head>`
    with handed_in as (
      select document.stream, document.id, document.seq, stream.organisation_id, ${isOurs} as is_ours,
        form, matter, subject, period, version, handed_in_on
      from document join stream on stream.id = document.stream
      where ${IS_HANDED_IN} and stream.organisation_id <> ${asking}::uuid and document.stream in (
        select document.stream from document join stream on stream.id = document.stream where ${IS_HANDED_IN} and ${isOurs})
    ), newest as (
      select distinct on (stream, form, matter) * from handed_in order by stream, form, matter, version desc
    )
    select newest.stream, newest.id, organisation_id::text as organisation_id, organisation.name, form, subject, period, newest.version, handed_in_on, stream_row.verdict
    from newest join stream_row on stream_row.stream = newest.stream and stream_row.seq = newest.seq
      join organisation on organisation.id = organisation_id
    where is_ours`.execute(db);
  return rows;
}

export const inboxEndpoints = [list];
