import { Type } from 'typebox';
import { DEVICE_ROLES } from '../../domain/county/device-role.ts';
import { done, refuse } from '../../domain/outcome.ts';
import { inScope } from '../authority/scope.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { closed, instant, nothing, oneOf, orNull, uuid, words } from '../http/parts.ts';
import { actInStream } from './act.ts';
import { organisationOf } from './stream-organisation.ts';

const device = Type.Object(
  {
    stream: words(64),
    id: words(64),
    organisationId: uuid,
    role: oneOf(...DEVICE_ROLES),
    enrolledAt: instant,
    seenAt: instant,
    /** Its clock, as it was last heard of: minutes ahead of the county's, negative behind it. */
    clockOffMinutes: Type.Integer(),
    /** It offered what does not follow its own chain: restored, or copied. */
    forkedAt: orNull(instant),
    /** The device that this PC went on as, until it was found to be a copy and became one of its own. */
    copyOf: orNull(words(64)),
    /** It came back by its certificate, after the county was restored. */
    returnedAt: orNull(instant),
    revokedAt: orNull(instant),
    /** Acts that it handed in after it was revoked, and that nobody decided about. */
    lateWork: Type.Integer(),
    /** Courier files that go on behind another one, which did not come yet. */
    waitingFiles: Type.Integer(),
  },
  closed,
);
const PAGE = 5_000;

const listDevices = endpoint('GET /api/devices', {
  summary: 'PCs of one’s scope, those unheard of for longest first',
  shape: { answer: Type.Object({ devices: Type.Array(device) }, closed) },
  does: async (act) => {
    const rows = await act.db
      .selectFrom('device')
      .selectAll()
      .select(({ selectFrom }) =>
        selectFrom('late_offer')
          .whereRef('late_offer.home', '=', 'device.stream')
          .whereRef('late_offer.device', '=', 'device.id')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .as('late_work'),
      )
      .select(({ selectFrom }) =>
        selectFrom('courier_waiting')
          .whereRef('courier_waiting.stream', '=', 'device.stream')
          .whereRef('courier_waiting.device', '=', 'device.id')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .as('waiting_files'),
      )
      .where(inScope('device.organisation_id', accountOf(act).organisationId))
      .orderBy('seen_at')
      .limit(PAGE)
      .execute();
    const devices = rows.map((row) => ({
      stream: row.stream,
      id: row.id,
      organisationId: row.organisation_id,
      role: row.role,
      enrolledAt: row.enrolled_at.toISOString(),
      seenAt: row.seen_at.toISOString(),
      clockOffMinutes: row.clock_off_minutes,
      forkedAt: row.forked_at?.toISOString() ?? null,
      copyOf: row.copy_of,
      returnedAt: row.returned_at?.toISOString() ?? null,
      revokedAt: row.revoked_at?.toISOString() ?? null,
      lateWork: Number(row.late_work ?? 0),
      waitingFiles: Number(row.waiting_files ?? 0),
    }));
    return done({ devices });
  },
});

/** An entry too: the other PCs of the branch keep it, and tell a county that was restored from before it. */
const revokeDevice = endpoint('POST /api/devices/:stream/:id/revocation', {
  summary: 'Listens to a PC no longer, from its next request on',
  shape: { params: Type.Object({ stream: words(64), id: words(64) }, closed), body: nothing, answer: nothing },
  about: async ({ params: { stream } }, db) => organisationOf(db, stream),
  does: async (act, { params: { stream, id } }) => {
    const { db, county, now, note } = act;
    const found = await db.selectFrom('device').select('revoked_at').where('stream', '=', stream).where('id', '=', id).executeTakeFirst();
    if (!found) return refuse({ code: 'not-found', type: 'device', id });
    if (found.revoked_at) return done({});
    const revokes = [{ device: id, since: now.toISOString() }];
    const acted = await actInStream(county, db, {
      accountId: accountOf(act).accountId,
      stream,
      verb: 'revoke-device',
      writes: [],
      revokes,
    });
    if (!acted.ok) return acted;
    note({ device: id, entry: acted.value.entry });
    return done({});
  },
});

export const deviceEndpoints = [listDevices, revokeDevice];
