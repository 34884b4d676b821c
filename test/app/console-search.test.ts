import { expect, test } from 'vitest';
import { placesFor } from '../../app/console/frame/places.ts';
import type { Matter } from '../../app/console/screens/inbox/matter.ts';
import { openConsoleSearch } from '../../app/console/search/search.ts';
import type { ConsoleRole } from '../../src/domain/county/console-role.ts';
import type { TreeOrganisation, TreeType } from '../../src/domain/county/organisation.ts';

const organisation = (id: string, type: TreeType, name: string, superiorId: string | null): TreeOrganisation => ({
  ...{ id, type, name, superiorId, sectoralId: null },
  ...{ foundedOn: '2020-01-01', closedOn: null, version: 1, since: '2020-01-01' },
});
const organisations = [
  organisation('1', 'township', '城关镇', null),
  organisation('2', 'branch', '岚山精密党支部', '1'),
  { ...organisation('3', 'branch', '岚山印染党支部', '1'), closedOn: '2026-02-01' },
];
const answer = { registerNumber: '月报〔2026〕007 号', documentNumber: null, verdict: 'accepted' } as Matter['answers'][number];
const report: Matter = {
  ...{ stream: 's', id: 'r', organisationId: '2', organisationName: '岚山精密党支部', form: 'F-62', subject: '2026-02', version: 1 },
  ...{ handedInOn: '2026-03-02', receivedOn: '2026-03-02', dueOn: '2026-03-09', answers: [answer] },
};
const searchAs = (role: ConsoleRole) =>
  openConsoleSearch({ organisations, matters: [report], places: placesFor(role), today: '2026-03-05' });
const titles = (lines: readonly { readonly title: string }[]) => lines.map(({ title }) => title);

test('an organisation is found by the initials of its name, says where it stands, and opens its row of the tree', () => {
  const [branch] = searchAs('officer').find('lsjm').记录;
  expect(branch).toMatchObject({ title: '岚山精密党支部', side: '党支部　城关镇' });
  expect(branch?.where).toEqual({ rail: 'organisations', tab: 'tree', list: { name: 'organisations', selected: '2' } });
  expect(searchAs('officer').find('岚山印染').记录[0]?.side).toBe('党支部　城关镇　2026-02-01 撤销');
});

test('what was handed in is found by its register number before anything else, and by who handed it in', () => {
  const { find, at } = searchAs('officer');
  expect(find('〔2026〕007').记录[0]).toMatchObject({ title: '2026 年 2 月月报', where: { page: 'matter', id: 's r' } });
  expect(titles(find('岚山精密').记录)).toEqual(['岚山精密党支部', '2026 年 2 月月报']);
  expect(at({ rail: 'inbox', tab: 'waiting', page: 'matter', id: 's r' })?.title).toBe('2026 年 2 月月报');
});

test('pages and acts are those of one’s role', () => {
  expect(titles(searchAs('officer').find('tongzhi').去)).toEqual(['通知']);
  expect(titles(searchAs('officer').find('xtz').办)).toEqual(['写通知']);
  expect(searchAs('reader').find('xtz').办).toEqual([]);
  expect(titles(searchAs('administrator').find('从表格').办)).toEqual(['从表格导入组织']);
  expect(searchAs('administrator').find('审计').去).toEqual([]);
});
