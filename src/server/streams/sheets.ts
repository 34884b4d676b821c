import { Type } from 'typebox';
import { done } from '../../domain/outcome.ts';
import { readSerial } from '../../domain/serial.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { closed, words } from '../http/parts.ts';
import { decidesGroups } from './group-matters.ts';
import { handedIn, matterOf, matterShape } from './handed-in.ts';

const sheet = Type.Object(matterShape, closed);

/** A paper came back and bears nothing but its serial: which submission it is about, however long ago that was. */
const find = endpoint('GET /api/sheets/:serial', {
  summary: 'What the sheet with this serial is about, of what one sees; nothing where the serial is none',
  shape: { params: Type.Object({ serial: words(20) }, closed), answer: Type.Object({ sheets: Type.Array(sheet) }, closed) },
  does: async (act, { params: { serial } }) => {
    const read = readSerial(serial);
    if (!read) return done({ sheets: [] });
    const asking = accountOf(act).organisationId;
    const rows = await handedIn(act.db, asking).where('document.id', 'like', `${read.recordPrefix}%`).execute();
    const decides = await decidesGroups(act.db, asking);
    return done({ sheets: rows.filter(({ form }) => form === 'F-62' || decides).map(matterOf) });
  },
});

export const sheetEndpoints = [find];
