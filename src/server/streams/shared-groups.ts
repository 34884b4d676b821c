import { sql } from 'kysely';
import { Type } from 'typebox';
import { civilDateAt } from '../../domain/civil-date.ts';
import type { GroupMember } from '../../domain/group/enterprises.ts';
import { done } from '../../domain/outcome.ts';
import type { Verdict } from '../../ledger/verdict.ts';
import { inScope } from '../authority/scope.ts';
import type { Database } from '../engine/engine.ts';
import { endpoint } from '../http/endpoint.ts';
import { civilDate, closed, oneOf, orNull, uuid, words } from '../http/parts.ts';

const enterprise = Type.Object(
  { organisationId: uuid, name: words(60), founded: Type.Boolean(), since: civilDate, left: orNull(civilDate) },
  closed,
);
const group = Type.Object(
  {
    id: words(64),
    foundedOn: civilDate,
    /** The day on which the county took something of it last, whatever it was. */
    lastOn: civilDate,
    /** `alone`: nobody came in yet. `left`: everybody who came in is out again. */
    state: oneOf('alone', 'shared', 'left'),
    enterprises: Type.Array(enterprise),
    /** Enterprises outside of the asked organisation, which are counted and not named. */
    elsewhere: Type.Integer({ minimum: 0 }),
  },
  closed,
);

/** What the county can read of a group across enterprises: who is in it and when it was heard of. Its name, people and records are sealed. */
const list = endpoint('GET /api/organisations/:id/groups', {
  summary: 'Groups across enterprises that an enterprise of this organisation or below it founded or takes part in',
  shape: {
    params: Type.Object({ id: uuid }, closed),
    answer: Type.Object({ groups: Type.Array(group) }, closed),
  },
  about: async ({ params: { id } }) => [id],
  does: async ({ db }, { params: { id } }) => {
    const [streams, members] = [await streamsBelow(db, id), await membersBelow(db, id)];
    return done({
      groups: streams.map((stream) =>
        shown(
          stream,
          members.filter((member) => member.stream === stream.id),
        ),
      ),
    });
  },
});

type Stream = { readonly id: string; readonly founderId: string; readonly founder: string; readonly isOurs: boolean } & {
  readonly first: string;
  readonly last: string;
};
type Member = { readonly stream: string; readonly organisationId: string; readonly name: string; readonly isOurs: boolean } & {
  readonly body: string;
};

/** Streams in which somebody below founded or came in; the newest first. */
const takesPart = (organisationId: string) => sql<boolean>`
  stream.purpose = 'group' and stream.seq > 0 and (${inScope('stream.organisation_id', organisationId)} or exists (
    select from stream_member where stream_member.stream = stream.id and ${inScope('stream_member.organisation_id', organisationId)}))`;

async function streamsBelow(db: Database, organisationId: string): Promise<readonly Stream[]> {
  const { rows } = await sql<Stream>`
    select stream.id, organisation.id::text as "founderId", organisation.name as founder, ${inScope('stream.organisation_id', organisationId)} as "isOurs",
      first.verdict as first, last.verdict as last
    from stream join organisation on organisation.id = stream.organisation_id
      join stream_row as first on first.stream = stream.id and first.seq = 1
      join stream_row as last on last.stream = stream.id and last.seq = stream.seq
    where ${takesPart(organisationId)} order by stream.created_at desc, stream.id`.execute(db);
  return rows;
}

async function membersBelow(db: Database, organisationId: string): Promise<readonly Member[]> {
  const { rows } = await sql<Member>`
    select document.stream, organisation.id::text as "organisationId", organisation.name, ${inScope('organisation.id', organisationId)} as "isOurs", document.body
    from document join stream on stream.id = document.stream
      join organisation on organisation.id::text = document.body::json -> 'organisation' ->> 'id'
    where document.type = 'group-member' and document.body is not null and ${takesPart(organisationId)}
    order by document.seq`.execute(db);
  return rows;
}

function shown(stream: Stream, members: readonly Member[]) {
  const joined = members.map(({ body, ...member }) => ({
    ...member,
    ...(JSON.parse(body) as Pick<GroupMember, 'since' | 'left' | 'handle'>),
  }));
  const founding = joined.find(({ organisationId }) => organisationId === stream.founderId);
  const foundedOn = dayOf(stream.first);
  const founder = {
    organisationId: stream.founderId,
    name: stream.founder,
    isOurs: stream.isOurs,
    founded: true,
    since: foundedOn,
    left: founding?.left ?? null,
  };
  const partners = joined
    .filter((member) => member !== founding)
    .map(({ organisationId, name, isOurs, since, left = null }) => ({ organisationId, name, isOurs, founded: false, since, left }));
  const all = [founder, ...partners];
  const isShared = partners.some(({ left }) => left === null);
  return {
    id: stream.id,
    foundedOn,
    lastOn: dayOf(stream.last),
    state: isShared ? ('shared' as const) : partners.length > 0 ? ('left' as const) : ('alone' as const),
    enterprises: all.flatMap(({ isOurs, ...one }) => (isOurs ? [one] : [])),
    elsewhere: new Set(all.flatMap(({ isOurs, organisationId }) => (isOurs ? [] : [organisationId]))).size,
  };
}

const dayOf = (verdict: string) => civilDateAt(Date.parse((JSON.parse(verdict) as Verdict).receivedAt));

export const sharedGroupEndpoints = [list];
