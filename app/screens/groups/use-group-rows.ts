import type { CivilDate, Month } from '../../../src/domain/civil-date.ts';
import { type AutonomousGroup, isGroupOver, isStanding } from '../../../src/domain/group/group.ts';
import { grouped } from '../../../src/domain/grouped.ts';
import { missedReports } from '../../../src/domain/obligation/group-duty.ts';
import { parameterAt, type RuleSetting } from '../../../src/domain/parameters.ts';
import { bodies } from '../../live/bodies.ts';
import { useToday } from '../../live/clock.ts';
import { useDesk } from '../../live/desk.ts';
import { useDocs } from '../../live/documents.ts';
import { useHeldDays } from '../../live/held-days.ts';
import { kept } from '../../live/kept.ts';
import { useParameters } from '../../live/parameters.ts';
import { usePeople } from '../../live/people.ts';
import { byName } from '../../words/order.ts';
import { type GroupRow, rowOf } from './group-rows.tsx';

const rows = kept<readonly GroupRow[] | undefined>();
const missed = kept<((group: AutonomousGroup) => readonly Month[]) | undefined>();

/** Every group as a row: those that stand by name, then applications, what is over last; `undefined` while first read. */
export function useGroupRows(): readonly GroupRow[] | undefined {
  const documents = useDocs('autonomous-group');
  const isRosterRead = useDocs('person') !== undefined;
  const heldDays = useHeldDays();
  const settings = useParameters();
  const { nameOf } = usePeople();
  const today = useToday();
  const missedOf = useMissedReports(settings, today);
  const of = [documents, isRosterRead, heldDays, settings, nameOf, missedOf, today];
  return rows(of, () => {
    if (!documents || !isRosterRead || !heldDays || !missedOf) return undefined;
    return documents
      .map((document) => rowOf(document, { settings, heldDays, nameOf, missedOf, today }))
      .toSorted((one, other) => byName(order(one), order(other)));
  });
}
const order = ({ group }: GroupRow): string => `${isStanding(group) ? 0 : isGroupOver(group) ? 2 : 1} ${group.name}`;

/** Which of a group's reports did not come, in a row; `undefined` while they are first read. */
function useMissedReports(settings: readonly RuleSetting[], today: CivilDate): ((group: AutonomousGroup) => readonly Month[]) | undefined {
  const documents = useDocs('group-report');
  const { since } = useDesk();
  return missed([documents, since, settings, today], () => {
    if (!documents) return undefined;
    if (!since) return NONE_MISSED;
    const byGroup = grouped(bodies(documents), ({ groupId }) => groupId);
    const [dueDay, soonDays] = [parameterAt(settings, 'report-due-day', today).value, parameterAt(settings, 'soon-days', today).value];
    return (group) => missedReports(group, { reports: byGroup.get(group.id) ?? [], since, dueDay, soonDays }, today);
  });
}
const NONE_MISSED = (_group: AutonomousGroup): readonly Month[] => [];
