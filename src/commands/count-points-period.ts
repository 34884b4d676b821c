import type { PointsPeriod } from '../domain/points.ts';
import { countPeriod } from '../domain/points-period.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import { bodiesOf, type CommandContext, type CommandOutcome } from './context.ts';
import { booksOf } from './points-books.ts';

/** Counts what everybody came to; possible again while the result is not closed. */
export const countPointsPeriod = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<PointsPeriod>> =>
  changeRecord(context, { verb: 'count-points-period', type: 'points-period', id, note }, async (period, step) => {
    const books = await booksOf(context, period);
    return books.ok ? countPeriod(period, { ...books.value, people: await bodiesOf(context.facts, 'person'), step }) : books;
  });
