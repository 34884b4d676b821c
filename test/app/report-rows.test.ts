import { expect, test } from 'vitest';
import { type HandedInHeads, reportRows } from '../../app/console/screens/reports/report-rows.ts';
import type { TreeOrganisation } from '../../src/domain/county/organisation.ts';

const month = '2026-04';
const branch = (id: string, name: string): TreeOrganisation => ({
  id,
  type: 'branch',
  name,
  superiorId: 'township',
  sectoralId: null,
  foundedOn: '2020-01-01',
  closedOn: null,
  version: 1,
  since: '2020-01-01',
});
const head = (organisationId: string, organisationName: string) =>
  ({
    stream: 's',
    id: `of ${organisationId}`,
    organisationId,
    organisationName,
    month,
    version: 1,
    handedInOn: '2026-05-02',
    answers: [],
  }) as const;

test('a month stands with the superior that got it: who was moved away is listed there, and who came owes it no more', () => {
  const here = [branch('stayed', '留下的'), branch('came', '转来的'), branch('late', '没报的')];
  const handedIn: HandedInHeads = {
    submissions: [head('stayed', '留下的'), head('left', '转走的')],
    elsewhere: [{ organisationId: 'came', month }],
  };
  const seen = {
    month,
    today: '2026-05-20',
    nameOf: () => '枫林镇',
    dueOn: () => '2026-05-05',
    isSeen: (id: string) => id !== 'left',
  } as const;
  expect(reportRows(here, handedIn, seen).map(({ name, superiorName, at }) => [name, superiorName, at])).toEqual([
    ['留下的', '枫林镇', 'submitted'],
    ['没报的', '枫林镇', 'late'],
    ['转走的', '已转出', 'submitted'],
  ]);
  // The next month is this superior's.
  expect(reportRows(here, handedIn, { ...seen, month: '2026-05' }).map(({ name }) => name)).toEqual(['留下的', '转来的', '没报的']);
});
