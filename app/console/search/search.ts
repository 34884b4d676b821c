import type { CivilDate } from '../../../src/domain/civil-date.ts';
import { treeTypeNames } from '../../../src/domain/county/names.ts';
import type { TreeOrganisation } from '../../../src/domain/county/organisation.ts';
import { createIndex, type Findable } from '../../parts/finder/index-of.ts';
import { type Kind, type Line, line, ROWS } from '../../parts/finder/lines.ts';
import type { Going, Where } from '../../where.ts';
import type { Place } from '../frame/places.ts';
import { type Matter, matterRow, matterState, wayToMatter } from '../screens/inbox/matter.ts';

/** What can be found at the console; `side` says where it belongs. */
type Thing = Findable & { readonly side: string; readonly where: Going };
export type ConsoleSearch = {
  find(typed: string): Readonly<Record<Kind, readonly Line[]>>;
  /** The line of a matter that was opened before. */
  at(where: Where): Line | undefined;
};
export type Searched = {
  readonly organisations: readonly TreeOrganisation[];
  readonly matters: readonly Matter[];
  /** The places that one's role sees, with what is begun there. */
  readonly places: readonly Place[];
  readonly today: CivilDate;
};

/** Organisations by name, pinyin and initials; what they handed in also by its register number and the number of the answer; pages and acts. */
export function openConsoleSearch({ organisations, matters, places, today }: Searched): ConsoleSearch {
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  const records = indexOf([...organisations.map((one) => ofOrganisation(one, nameOf)), ...matters.map((one) => ofMatter(one, today))]);
  const tabs = places.flatMap(({ id: rail, word, tabs }) => tabs.map((tab) => ({ rail, word, tab })));
  const pages = indexOf(
    tabs.map(({ rail, word, tab }) => ({
      id: `${rail} ${tab.id}`,
      title: tab.word,
      also: [word],
      side: word,
      where: { rail, tab: tab.id },
    })),
  );
  const acts = indexOf(
    tabs.flatMap(({ rail, tab }) =>
      (tab.acts ?? []).map(({ word, page }) => ({
        id: `${rail} ${tab.id} ${word}`,
        title: word,
        side: tab.word,
        where: { rail, tab: tab.id, ...(page && { page }) },
      })),
    ),
  );
  const best = (index: typeof records, kind: Kind, typed: string) =>
    index.best(typed, ROWS).map(({ thing, range }) => line(kind, { ...thing, range }));
  return {
    find: (typed) => ({ 记录: best(records, '记录', typed), 去: best(pages, '去', typed), 办: best(acts, '办', typed) }),
    at: ({ id }) => {
      const found = id === undefined ? undefined : records.byIdPrefix(id);
      return found && line('记录', found);
    },
  };
}

function indexOf(things: readonly Thing[]) {
  const index = createIndex<Thing>();
  index.replace(() => things.map((thing) => ({ id: thing.id, version: '', make: () => thing })));
  return index;
}

/** The row of the tree, with its panel beside it. */
const ofOrganisation = ({ id, name, type, superiorId, closedOn }: TreeOrganisation, nameOf: ReadonlyMap<string, string>): Thing => ({
  id,
  title: name,
  also: [treeTypeNames[type]],
  side: [treeTypeNames[type], nameOf.get(superiorId ?? ''), closedOn && `${closedOn} 撤销`].filter(Boolean).join('　'),
  where: { rail: 'organisations', tab: 'tree', list: { name: 'organisations', selected: id } },
});

function ofMatter(matter: Matter, today: CivilDate): Thing {
  const row = matterRow(matter, today);
  const numbers = matter.answers.flatMap(({ registerNumber, documentNumber }) => [registerNumber, documentNumber]);
  return {
    id: `${matter.stream} ${matter.id}`,
    title: row.what,
    also: [row.name],
    numbers: numbers.filter((number) => number !== null),
    side: [row.name, matterState(row, today).word].join('　'),
    where: wayToMatter(matter),
  };
}
