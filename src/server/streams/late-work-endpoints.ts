import { Type } from 'typebox';
import { done, refuse } from '../../domain/outcome.ts';
import { isClosed } from '../../sync/offer.ts';
import { endpoint } from '../http/endpoint.ts';
import { closed, instant, orNull, words } from '../http/parts.ts';
import { decideLateWork, heldOf } from './late-work.ts';
import { organisationOf } from './stream-organisation.ts';

const params = Type.Object({ stream: words(64), id: words(64) }, closed);
/** Of what stays on its PC there is nothing but its place in the chain. */
const act = Type.Object(
  {
    entry: words(64),
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
  does: async ({ db }, { params: { stream, id } }) => {
    const device = await db.selectFrom('device').select('revoked_at').where('stream', '=', stream).where('id', '=', id).executeTakeFirst();
    if (!device?.revoked_at) return refuse({ code: 'not-found', type: 'device', id });
    const since = device.revoked_at.getTime();
    const acts = (await heldOf(db, stream, id)).map(({ offer }) => {
      if (isClosed(offer)) return { entry: offer.closed.id, at: null, verb: null, role: null, types: [], purges: 0, isBefore: true };
      const { id: entry, at, verb, actor, writes, purges = [] } = offer.header;
      const types = writes.map(({ type }) => type);
      return { entry, at, verb, role: actor.role, types, purges: purges.length, isBefore: Date.parse(at) <= since };
    });
    return done({ acts });
  },
});

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
