import type { CivilDate } from '../civil-date.ts';
import { isToldOtherwise } from '../consent.ts';
import { parameterAt } from '../parameters.ts';
import { isMember, isPresent, type Person } from '../person.ts';
import type { PurgeGround } from '../purge.ts';
import { groundToPurge, keptUntil } from '../retention.ts';
import { dueBy, type OpenMatter, type TodayFacts } from './matter.ts';

export type PersonMatter =
  | { readonly code: 'fill-roster' }
  | { readonly code: 'give-notice'; readonly count: number; readonly members: number }
  | { readonly code: 'renew-notice'; readonly count: number; readonly version: string }
  | { readonly code: 'purge-after-withdrawal'; readonly count: number }
  | { readonly code: 'purge-after-leaving'; readonly count: number; readonly months: number; readonly source: string };

/** A roster to begin with, who has to be told, and whose data are no longer to be kept. */
export const personMatters = (facts: TodayFacts, today: CivilDate): readonly OpenMatter<PersonMatter>[] => [
  ...rosterToFill(facts, today),
  ...noticesToGive(facts, today),
  ...noticesToRenew(facts, today),
  ...dataToPurge(facts, today),
];

/** Posts, pledges, points, ideas and the report all know people from the roster: a new branch begins with it. */
function rosterToFill({ people }: TodayFacts, today: CivilDate): readonly OpenMatter<PersonMatter>[] {
  return people.length === 0 ? [{ id: 'fill-roster', ...dueBy(today, today), matter: { code: 'fill-roster' } }] : [];
}

function dataToPurge({ people, parameters }: TodayFacts, today: CivilDate): readonly OpenMatter<PersonMatter>[] {
  const { value: months, source } = parameterAt(parameters, 'retention-months', today);
  const on = (ground: PurgeGround) => people.filter((it) => groundToPurge(it, months, today) === ground);
  const row = (concerned: readonly Person[], dueOn: CivilDate, matter: PersonMatter): readonly OpenMatter<PersonMatter>[] => {
    const [first] = concerned;
    if (!first) return [];
    return [{ id: matter.code, ...dueBy(dueOn, today), matter, ...(concerned.length === 1 && { recordId: first.id }) }];
  };
  const withdrawn = on('consent-withdrawn');
  const left = on('retention-over');
  const earliest = left.flatMap((it) => keptUntil(it, months) ?? []).toSorted()[0] ?? today;
  return [
    ...row(withdrawn, today, { code: 'purge-after-withdrawal', count: withdrawn.length }),
    ...row(left, earliest, { code: 'purge-after-leaving', count: left.length, months, source }),
  ];
}

/** People whose data were entered or imported before they were told: until then no name goes up. */
function noticesToGive({ people }: TodayFacts, today: CivilDate): readonly OpenMatter<PersonMatter>[] {
  const awaiting = people.filter((it) => it.notice === 'awaiting' && isPresent(it));
  if (awaiting.length === 0) return [];
  const matter = { code: 'give-notice', count: awaiting.length, members: awaiting.filter(isMember).length } as const;
  const record = awaiting.length === 1 ? { recordId: awaiting[0]!.id } : {};
  return [{ id: 'give-notice', ...dueBy(today, today), matter, ...record }];
}

/** People who were told by an earlier text: no name is held back for it, but what was changed has to be told. */
function noticesToRenew({ people, noticeVersion: version }: TodayFacts, today: CivilDate): readonly OpenMatter<PersonMatter>[] {
  const older = people.filter((it) => isPresent(it) && isToldOtherwise(it, version));
  if (older.length === 0) return [];
  const record = older.length === 1 ? { recordId: older[0]!.id } : {};
  return [{ id: 'renew-notice', ...dueBy(today, today), matter: { code: 'renew-notice', count: older.length, version }, ...record }];
}
