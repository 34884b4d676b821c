import { Type } from 'typebox';
import { done } from '../../domain/outcome.ts';
import { endpoint } from '../http/endpoint.ts';
import { closed, nothing, words } from '../http/parts.ts';
import { epochOf } from './identity.ts';
import { ownerOf } from './stream-organisation.ts';

/** For a PC that will never be heard again and that nobody wants to revoke yet. What only it has is lost. */
const endRecovery = endpoint('POST /api/streams/:stream/recovery/end', {
  summary: 'After a restore: waits no longer for PCs that were not heard',
  shape: { params: Type.Object({ stream: words(64) }, closed), body: nothing, answer: nothing },
  about: async ({ params: { stream } }, db) => ownerOf(db, stream),
  does: async ({ db, note }, { params: { stream } }) => {
    const epoch = await epochOf(db);
    const { numUpdatedRows } = await db
      .updateTable('device')
      .set({ heard_epoch: epoch })
      .where('stream', '=', stream)
      .where('heard_epoch', '<>', epoch)
      .executeTakeFirst();
    const readers = await db
      .updateTable('stream_reader')
      .set({ heard_epoch: epoch })
      .where('stream', '=', stream)
      .where('heard_epoch', '<>', epoch)
      .executeTakeFirst();
    note({ stream, given: Number(numUpdatedRows) + Number(readers.numUpdatedRows) });
    return done({});
  },
});

export const recoveryEndpoints = [endRecovery];
