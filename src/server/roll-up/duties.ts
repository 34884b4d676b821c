import { Type } from 'typebox';
import { civilDateAt, type Month, monthOf } from '../../domain/civil-date.ts';
import { done } from '../../domain/outcome.ts';
import { type DutyRow, dutyRows } from '../../domain/report/duty-months.ts';
import { endpoint } from '../http/endpoint.ts';
import { closed, orNull, uuid } from '../http/parts.ts';
import { rolledMonths } from './months.ts';
import { dutyRowShape } from './shapes.ts';

/** A year of duties over an organisation and those directly below it: shares that the branches themselves reported, added and never ranked. */
export const duties = endpoint('GET /api/organisations/:id/duties', {
  summary: 'How the duties of a year were kept, month by month, over an organisation and each part of it',
  shape: {
    params: Type.Object({ id: uuid }, closed),
    query: Type.Object({ year: Type.String({ pattern: '^20\\d{2}$' }) }, closed),
    answer: Type.Object({ whole: orNull(dutyRowShape), parts: Type.Array(dutyRowShape) }, closed),
  },
  about: async ({ params }) => [params.id],
  does: async ({ db, now }, { params: { id }, query: { year } }) => {
    const today = civilDateAt(now.getTime());
    const months = Array.from({ length: 12 }, (_, at): Month => `${year}-${String(at + 1).padStart(2, '0')}`);
    const over = months.filter((month) => month < monthOf(today));
    const { of, dueOn } = await rolledMonths(db, id, { months: over, today, lines: [3, 4] });
    const { whole, parts } = dutyRows(over, { of, dueOn, today });
    return done({ whole: whole ? told(whole) : null, parts: parts.map(told) });
  },
});

const told = ({ organisation: { id, name, type }, sumsUp, months }: DutyRow) => ({ id, name, type, sumsUp, months: [...months] });
