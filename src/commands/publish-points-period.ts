import type { PointsPeriod } from '../domain/points.ts';
import { publishPeriod } from '../domain/points-period.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, settingOf } from './context.ts';
import { booksOf } from './points-books.ts';

/** Hangs the grades out, and nothing but the grades. */
export const publishPointsPeriod = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<PointsPeriod>> =>
  changeRecord(context, { verb: 'publish-points-period', type: 'points-period', id, note }, async (period, step) => {
    const workingDays = await settingOf(context, 'publicity-working-days', step.on);
    const holidays = await settingOf(context, 'holidays', step.on);
    const books = await booksOf(context, period);
    return books.ok ? publishPeriod(period, { ...books.value, workingDays, holidays, step }) : books;
  });
