import type { CivilDate } from '../civil-date.ts';
import { isMember, isPresent } from '../person.ts';
import { dueBy, type OpenMatter, type TodayFacts } from './matter.ts';

export type PersonMatter = { readonly code: 'give-notice'; readonly count: number; readonly members: number };

/** People whose data were entered or imported before they were told: until then no name goes up. */
export function personMatters({ people }: TodayFacts, today: CivilDate): readonly OpenMatter<PersonMatter>[] {
  const awaiting = people.filter((it) => it.notice === 'awaiting' && isPresent(it));
  if (awaiting.length === 0) return [];
  const matter = { code: 'give-notice', count: awaiting.length, members: awaiting.filter(isMember).length } as const;
  const record = awaiting.length === 1 ? { recordId: awaiting[0]!.id } : {};
  return [{ id: 'give-notice', ...dueBy(today, today), matter, ...record }];
}
