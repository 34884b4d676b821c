import { sql } from 'kysely';
import { Type } from 'typebox';
import { civilDateAt } from '../../domain/civil-date.ts';
import { done, refuse } from '../../domain/outcome.ts';
import type { Verdict } from '../../ledger/verdict.ts';
import { isClosed } from '../../sync/offer.ts';
import type { Offer } from '../../sync/protocol.ts';
import { inScope } from '../authority/scope.ts';
import type { Database } from '../engine/engine.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { civilDate, closed, instant, oneOf, orNull, words } from '../http/parts.ts';
import { barsIn, decideLateWork, LATE_BARS } from './decide-late-work.ts';
import { heldOf, heldStreams } from './late-work.ts';
import { groupAt } from './members.ts';
import { organisationOf } from './stream-organisation.ts';

const params = Type.Object({ stream: words(64), id: words(64) }, closed);
/** As far as the county can read it; `founder`: nobody where that enterprise is outside of the asker's scope. */
const group = Type.Object({ id: words(64), founder: orNull(words(60)), foundedOn: civilDate }, closed);
/** Of what stays on its PC there is nothing but its place in the chain. */
const act = Type.Object(
  {
    entry: words(64),
    /** The group across enterprises in whose stream it is. */
    group: orNull(group),
    /** Why it is refused in any case. */
    bar: orNull(oneOf(...LATE_BARS)),
    at: orNull(instant),
    verb: orNull(words(64)),
    role: orNull(words(40)),
    types: Type.Array(words(64)),
    purges: Type.Integer(),
    /** Written, as its clock has it, before the PC was revoked. */
    isBefore: Type.Boolean(),
  },
  closed,
);

const list = endpoint('GET /api/devices/:stream/:id/late-work', {
  summary: 'What a revoked PC handed in afterwards: when, what kind of act, on what kind of records; never its contents',
  shape: { params, answer: Type.Object({ acts: Type.Array(act) }, closed) },
  about: async ({ params: { stream } }, db) => organisationOf(db, stream),
  does: async (asked, { params: { stream: home, id } }) => {
    const { db } = asked;
    const device = await db.selectFrom('device').selectAll().where('stream', '=', home).where('id', '=', id).executeTakeFirst();
    if (!device?.revoked_at) return refuse({ code: 'not-found', type: 'device', id });
    const since = device.revoked_at.getTime();
    const streams = [...(await heldStreams(db, device)).keys()];
    const inStreams = streams.map(async (stream) => {
      const held = await heldOf(db, { stream, device: id });
      const shared = stream === home ? undefined : await groupAt(db, stream);
      const barOf = shared ? await barsIn(db, shared, device.organisation_id) : () => undefined;
      const named = shared ? await groupShown(db, stream, accountOf(asked).organisationId) : null;
      return held.map(({ offer }) => ({ ...shown(offer, since), group: named, bar: barOf(offer) ?? null }));
    });
    return done({ acts: (await Promise.all(inStreams)).flat() });
  },
});

function shown(offer: Offer, since: number) {
  if (isClosed(offer)) return { entry: offer.closed.id, at: null, verb: null, role: null, types: [], purges: 0, isBefore: true };
  const { id: entry, at, verb, actor, writes, purges = [] } = offer.header;
  const types = writes.map(({ type }) => type);
  return { entry, at, verb, role: actor.role, types, purges: purges.length, isBefore: Date.parse(at) <= since };
}

async function groupShown(db: Database, id: string, organisationId: string) {
  const { rows } = await sql<{ founder: string | null; first: string }>`
    select case when ${inScope('stream.organisation_id', organisationId)} then organisation.name end as founder, first.verdict as first
    from stream join organisation on organisation.id = stream.organisation_id
      join stream_row as first on first.stream = stream.id and first.seq = 1
    where stream.id = ${id}`.execute(db);
  const { founder, first } = rows[0]!;
  return { id, founder, foundedOn: civilDateAt(Date.parse((JSON.parse(first) as Verdict).receivedAt)) };
}

const decide = endpoint('POST /api/devices/:stream/:id/late-work', {
  summary: 'Admits these entries of a revoked PC, and refuses the rest of what it handed in',
  shape: {
    params,
    body: Type.Object({ admits: Type.Array(words(64), { maxItems: 5_000 }) }, closed),
    answer: Type.Object({ accepted: Type.Integer(), refused: Type.Integer() }, closed),
  },
  about: async ({ params: { stream } }, db) => organisationOf(db, stream),
  does: async ({ county, db, note }, { params: { stream, id }, body: { admits } }) => {
    const decided = await decideLateWork(county, db, { stream, device: id, admits });
    if (decided.ok) note({ device: id, ...decided.value });
    return decided;
  },
});

export const lateWorkEndpoints = [list, decide];
