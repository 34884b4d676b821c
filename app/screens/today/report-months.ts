import { type CivilDate, monthOf } from '../../../src/domain/civil-date.ts';
import { reportDueOn } from '../../../src/domain/matters/report.ts';
import type { RuleSetting } from '../../../src/domain/parameters.ts';
import type { MonthlyReport } from '../../../src/domain/report/monthly-report.ts';
import { reportOfMonth } from '../../../src/domain/report/of-month.ts';
import type { MonthCell, MonthsRow } from '../../parts/Months.tsx';
import { doneOf } from '../../words/said.ts';

type Facts = { readonly reports: readonly MonthlyReport[]; readonly parameters: readonly RuleSetting[]; readonly since: CivilDate };

/** The year's monthly reports as cells: handed in by the due day, late, missing, or not yet due. */
export function reportMonths({ reports, parameters, since }: Facts, today: CivilDate, onOpen: (month: number) => void): MonthsRow {
  const year = today.slice(0, 4);
  const cells = Array.from({ length: 12 }, (_, index): MonthCell => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    if (month > monthOf(today)) return 'ahead';
    if (month < monthOf(since)) return 'none';
    const { on } = reportDueOn(month, parameters);
    const handedInOn = reportOfMonth(reports, month)?.steps.find(({ act }) => act === 'handed-in')?.on;
    if (handedInOn) return handedInOn <= on ? 'held' : 'late';
    return today > on ? 'missing' : 'now';
  });
  const owed = cells.filter((cell) => cell === 'held' || cell === 'late' || cell === 'missing').length;
  const held = cells.filter((cell) => cell === 'held' || cell === 'late').length;
  return { key: 'monthly-report', label: '月报', cells, sum: doneOf(held, owed), onOpen };
}
