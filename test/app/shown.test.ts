import { expect, test } from 'vitest';
import { withheldFrom } from '../../app/leaving/withheld.ts';
import type { Column } from '../../app/parts/columns.ts';
import { filterWords, shownOf } from '../../app/parts/shown.ts';
import { freshList } from '../../app/where.ts';

type Row = { readonly id: string; readonly title: string; readonly by: readonly string[]; readonly points: number };
const columns: readonly Column<Row>[] = [
  { key: 'title', title: '名称', width: 120, rank: 1, text: ({ title }) => title },
  { key: 'by', title: '建议人', width: 80, rank: 2, text: ({ by }) => by.join('、'), names: ({ by }) => by },
  { key: 'points', title: '分值', width: 60, rank: 2, align: 'right', text: ({ points }) => points },
  { key: 'pips', title: '流转', width: 64, rank: 1, cell: () => '▮▯▯' },
];
const rows: readonly Row[] = [
  { id: '1', title: '真空泵改变频', by: ['林', '王'], points: 5 },
  { id: '2', title: '料架加滚轮', by: ['王'], points: 2.5 },
];

test('a list leaves with the rows and columns given, in their order; what is no text stays on the screen', () => {
  const shown = shownOf(rows.toReversed(), columns, '待评审');
  expect(shown.columns.map(({ title, align }) => [title, align])).toEqual([
    ['名称', 'left'],
    ['建议人', 'left'],
    ['分值', 'right'],
  ]);
  expect(shown.rows.map(({ cells }) => cells)).toEqual([
    ['料架加滚轮', '王', 2.5],
    ['真空泵改变频', '林、王', 5],
  ]);
  expect(shown).toMatchObject({ filter: '待评审', masked: false });
});

test('one masked column makes the sheet a masked one', () => {
  const phone: Column<Row> = { key: 'phone', title: '电话', width: 90, rank: 5, text: () => '138****0001', masked: true };
  expect(shownOf(rows, [...columns, phone], '').masked).toBe(true);
});

test('a name is withheld where one of its people did not agree, and only there', () => {
  const { rows: cells, unnamed, leftOut } = withheldFrom(shownOf(rows, columns, '').rows, (id) => id === '王');
  expect(cells).toEqual([
    ['真空泵改变频', '（不具名）', 5],
    ['料架加滚轮', '王', 2.5],
  ]);
  expect({ unnamed, leftOut }).toEqual({ unnamed: 1, leftOut: 0 });
});

test('a row about somebody who did not agree stays here and is counted', () => {
  const { rows: cells, leftOut } = withheldFrom(shownOf(rows, columns, '', ({ id }) => id).rows, (id) => id !== '2');
  expect(cells.map(([title]) => title)).toEqual(['真空泵改变频']);
  expect(leftOut).toBe(1);
});

test('the filter is said in the words of the screen', () => {
  const tabs = [{ key: 'members', word: '党员', has: () => true }];
  const department = { key: 'department', any: '部门不限', options: [{ value: 'a', word: '注塑车间' }], has: () => true };
  const words = (change: Partial<typeof freshList>) => filterWords({ ...freshList, ...change }, { tabs, selects: [department] });
  expect(words({})).toBe('');
  expect(words({ tab: 'members', selects: { department: 'a' }, search: ' zht ' })).toBe('党员，注塑车间，找“zht”');
});
