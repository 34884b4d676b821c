import type { ActivityType } from '../../../src/domain/activity/activity.ts';
import type { CivilDate } from '../../../src/domain/civil-date.ts';
import { grouped } from '../../../src/domain/grouped.ts';
import { activityTypeNames } from '../../../src/domain/names/activity.ts';
import { complianceOf, type Duty, type DutyFacts, dutiesOf, isMadeUp } from '../../../src/domain/obligation/duty.ts';
import type { MonthCell, MonthsRow } from '../../parts/Months.tsx';
import { go } from '../../where.ts';
import { doneOf } from '../../words/said.ts';
import { byType } from '../activities/DutyGrid.tsx';

/** Where several units owe the same, the cell shows the one that needs looking at most. */
const WORST: readonly MonthCell[] = ['missing', 'late', 'now', 'held', 'ahead', 'none'];

/** The year's meetings as month cells, a row per kind; what is owed by the quarter or the year stands in the month it was held, or in its last one. */
export function dutyMonths(facts: DutyFacts, today: CivilDate): readonly MonthsRow[] {
  const year = today.slice(0, 4);
  const duties = dutiesOf(facts, { from: `${year}-01-01`, to: `${year}-12-31`, today });
  return [...grouped(duties.toSorted(byType), ({ rule }) => rule.counts)].map(([counts, some]): MonthsRow => {
    const { part, whole } = complianceOf(some);
    return {
      key: counts,
      label: shortNames[counts] ?? activityTypeNames[counts],
      cells: Array.from({ length: 12 }, (_, index) => cellIn(some, `${year}-${String(index + 1).padStart(2, '0')}`, today)),
      sum: doneOf(part, whole),
      onOpen: () => go({ rail: 'today', tab: 'duties' }),
    };
  });
}

const shortNames: { readonly [T in ActivityType]?: string } = { 'general-meeting': '党员大会', 'committee-meeting': '支委会' };

function cellIn(duties: readonly Duty[], month: string, today: CivilDate): MonthCell {
  const cells = duties.filter((duty) => monthOfCell(duty) === month).map((duty) => cellOf(duty, today));
  return WORST.find((cell) => cells.includes(cell)) ?? 'none';
}

const monthOfCell = ({ served, endsOn }: Duty): string => (served[0]?.heldOn ?? endsOn).slice(0, 7);

function cellOf(duty: Duty, today: CivilDate): MonthCell {
  if (duty.status === 'done') return 'held';
  if (duty.status === 'missing') return isMadeUp(duty) ? 'late' : 'missing';
  return duty.endsOn.slice(0, 7) === today.slice(0, 7) ? 'now' : 'ahead';
}
