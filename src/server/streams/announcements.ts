import { Type } from 'typebox';
import { announce as announced } from '../../domain/announcement.ts';
import { civilDateAt } from '../../domain/civil-date.ts';
import { done } from '../../domain/outcome.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { closed, uuid, words } from '../http/parts.ts';
import { actInStream } from './act.ts';
import { noticesOf } from './notices.ts';

const body = Type.Object({ title: words(200), text: words(10_000), documentNumber: Type.Optional(words(200)) }, closed);

/** In the name of one's own organisation, to all below it. */
const announce = endpoint('POST /api/announcements', {
  summary: 'Says something to every PC below one’s organisation',
  shape: { body, answer: Type.Object({ id: uuid }, closed) },
  about: async () => [],
  does: async (act, { body: asked }) => {
    const { db, county, now, note } = act;
    const { accountId, organisationId } = accountOf(act);
    const { name: issuer } = await db.selectFrom('organisation').select('name').where('id', '=', organisationId).executeTakeFirstOrThrow();
    const id = crypto.randomUUID();
    const outcome = announced({ id, issuer, ...asked }, civilDateAt(now.getTime()));
    if (!outcome.ok) return outcome;
    const stream = await noticesOf(db, organisationId, now);
    const writes = [{ type: 'announcement', id, base: null, body: outcome.value }] as const;
    const acted = await actInStream(county, db, { accountId, stream, verb: 'announce', writes });
    if (!acted.ok) return acted;
    note({ announcementId: id, entry: acted.value.entry });
    return done({ id });
  },
});

export const announcementEndpoints = [announce];
