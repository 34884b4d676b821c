import type { PointsPeriod } from '../domain/points.ts';
import { carryInto, closePeriod, periodAfter } from '../domain/points-period.ts';
import type { StepNote } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { changeRecord } from './change-record.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, write } from './context.ts';
import { booksOf } from './points-books.ts';

/** Closes the books of a period; later mistakes are corrected in the next one, which gets its share in the same entry. */
export const closePointsPeriod = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<PointsPeriod>> =>
  changeRecord(
    context,
    { verb: 'close-points-period', type: 'points-period', id, note, also: (closed) => carried(context, closed) },
    async (period, step) => {
      const books = await booksOf(context, period);
      return books.ok ? closePeriod(period, { ...books.value, step }) : books;
    },
  );

async function carried({ facts }: CommandContext, closed: PointsPeriod): Promise<readonly Write[]> {
  const next = periodAfter(closed, await bodiesOf(facts, 'points-period'));
  const before = next && (await facts.one('points-period', next.id));
  const scheme = next && (await facts.one('points-scheme', next.schemeId));
  if (!before || !scheme) return [];
  const after = carryInto(before.body, closed, scheme.body);
  return after === before.body ? [] : [write('points-period', before.id, before, after)];
}
