import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { lineNumber } from '../../data/types/amount.ts';
import { civilDateAt } from '../../domain/civil-date.ts';
import { done } from '../../domain/outcome.ts';
import { stateFigure } from '../../domain/report/stated.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { closed, orNull, uuid, words } from '../http/parts.ts';
import { month } from './shapes.ts';

const value = Type.Integer({ minimum: -1_000_000_000_000, maximum: 1_000_000_000_000 });

/** 按纸质文件补录上报数: beside the computed sum, never instead of it. The newest holds; all of them stay. */
export const state = endpoint('POST /api/organisations/:id/stated-figures', {
  summary: 'Writes down what an organisation’s own paper says a figure of a month is, or takes it back',
  shape: {
    params: Type.Object({ id: uuid }, closed),
    body: Type.Object({ month, line: lineNumber, key: words(40), value: orNull(value), source: words(400) }, closed),
    answer: Type.Object({ id: uuid }, closed),
  },
  about: async ({ params }) => [params.id],
  does: async (act, { params, body }) => {
    const stated = stateFigure(body, civilDateAt(act.now.getTime()));
    if (!stated.ok) return stated;
    const { month: of, line, key, source, amount } = stated.value;
    const id = randomUUID();
    await act.db
      .insertInto('stated_figure')
      .values({
        ...{ id, organisation_id: params.id, month: of, line, key, source },
        amount: amount && JSON.stringify(amount),
        account_id: accountOf(act).accountId,
        recorded_at: act.now,
      })
      .execute();
    act.note({ month: of, figure: `${line} ${key}`, taken: amount === null });
    return done({ id });
  },
});
