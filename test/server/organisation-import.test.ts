import { writeXlsx } from 'hucre';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runChecks } from '../../src/server/checks/checks.ts';
import { TestCounty } from './harness/county.ts';

let county: TestCounty;
let root: string;
let cookie: string;
beforeEach(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null, null, '云岭县委两新工委');
  cookie = (await county.account('administrator', root)).cookie;
});
afterEach(() => county.close());

const HEAD = ['序号', '党组织名称', '党组织类别', '上级党组织', '主管部门', '成立时间', '书记', '联系电话'];
const ROWS = [
  ['1', '恒川机械党支部', '', '青石一片', '', '2019年3月1日', '张三', '13800000000'],
  ['2', '青石一片', '联建片', '青石镇两新组织党委', '', '', '', ''],
  ['3', '青石镇两新组织党委', '乡镇', '云岭县委两新工委', '', '2015-07-01', '', ''],
  ['4', '建设局', '县直部门', '云岭县委两新工委', '', '', '', ''],
  ['5', '兴源建筑联合党支部', '联合党支部', '青石镇两新组织党委', '建设局', '2020-05-06', '', ''],
  ['6', '没有上级的党支部', '党支部', '不存在的镇', '', '', '', ''],
  ['', '另一个县委两新工委', '县委两新工委', '', '', '', '', ''],
  ['7', '看不出是什么', '', '青石镇两新组织党委', '', '', '', ''],
  ['合计', '', '', '', '', '', '', ''],
];
const workbook = async (rows: readonly (readonly string[])[] = ROWS) => {
  const bytes = await writeXlsx({ sheets: [{ name: '组织', rows: [['云岭县两新党组织一览表'], HEAD, ...rows].map((row) => [...row]) }] });
  return { name: '组织.xlsx', bytes: Buffer.from(bytes).toString('base64') };
};
type Row = { name: string; outcome: string; reason?: { code: string }; organisation?: { type: string; foundedOn: string } };
const preview = async (upload: object, as = cookie) => county.ask('POST', '/api/organisations/import/preview', upload, { cookie: as });
const commit = (upload: object, mark: unknown, as = cookie) =>
  county.ask('POST', '/api/organisations/import', { upload, mark }, { cookie: as });
const names = async () =>
  (await county.engine.db.selectFrom('organisation').select('name').orderBy('name').execute()).map(({ name }) => name);

test('a workbook in any order is previewed row by row, and nothing is written before it is confirmed', async () => {
  const upload = await workbook();
  const { body } = await preview(upload);
  expect((body.rows as Row[]).map(({ name, outcome, reason }) => [name, outcome, reason?.code])).toEqual([
    ['恒川机械党支部', 'add', undefined],
    ['青石一片', 'add', undefined],
    ['青石镇两新组织党委', 'add', undefined],
    ['建设局', 'add', undefined],
    ['兴源建筑联合党支部', 'add', undefined],
    ['没有上级的党支部', 'skip', 'tree-superior-unknown'],
    ['另一个县委两新工委', 'skip', 'tree-root-exists'],
    ['看不出是什么', 'skip', 'value-missing'],
    ['', 'skip', 'no-record'],
  ]);
  expect((body.rows as Row[])[0]!.organisation).toMatchObject({ type: 'branch', foundedOn: '2019-03-01' });
  expect(await names()).toEqual(['云岭县委两新工委']);
  expect((await commit(upload, body.mark)).body).toEqual({ added: 5, changed: 0 });
  expect(await names()).toHaveLength(6);
  expect((await runChecks(county.engine.db)).flatMap(({ ids }) => ids)).toEqual([]);
  const along = await county.engine.db.selectFrom('organisation_above').select('line').where('line', '=', 'sectoral').execute();
  expect(along).toHaveLength(1);
});

test('a second import of the same workbook changes nothing', async () => {
  const upload = await workbook();
  await commit(upload, (await preview(upload)).body.mark);
  const again = await preview(upload);
  expect(again.body.counts).toEqual({ add: 0, change: 0, same: 5, skip: 4 });
  expect((await commit(upload, again.body.mark)).body).toEqual({ code: 'import-empty' });
});

test('what the tree became since the preview is not overwritten', async () => {
  const upload = await workbook();
  const { body } = await preview(upload);
  await county.organisation('township', root, null, '青石镇两新组织党委');
  expect((await commit(upload, body.mark)).body).toMatchObject({ code: 'tree-import-overtaken' });
  expect(await names()).toHaveLength(2);
});

test('an organisation that stands elsewhere is not taken in twice, and a superior of which there are two is a question', async () => {
  const [east, west] = [
    await county.organisation('township', root, null, '东镇'),
    await county.organisation('township', root, null, '西镇'),
  ];
  for (const superior of [east, west]) await county.organisation('community', superior, null, '新村社区');
  await county.organisation('branch', east, null, '老支部');
  const { body } = await preview(
    await workbook([
      ['1', '老支部', '党支部', '西镇', '', '', '', ''],
      ['2', '新支部', '党支部', '新村社区', '', '', '', ''],
    ]),
  );
  expect((body.rows as Row[]).map(({ reason }) => reason)).toEqual([
    { code: 'tree-elsewhere', name: '老支部', superior: '东镇' },
    { code: 'tree-superior-ambiguous', name: '新村社区', count: 2 },
  ]);
});

test('a township’s administrator imports below the township and reaches nothing else by name', async () => {
  const [east] = [await county.organisation('township', root, null, '东镇'), await county.organisation('township', root, null, '西镇')];
  const { cookie: own } = await county.account('administrator', east);
  const upload = await workbook([
    ['1', '甲支部', '党支部', '东镇', '', '', '', ''],
    ['2', '乙支部', '党支部', '西镇', '', '', '', ''],
  ]);
  const { body } = await preview(upload, own);
  expect((body.rows as Row[]).map(({ outcome, reason }) => [outcome, reason?.code])).toEqual([
    ['add', undefined],
    ['skip', 'tree-superior-unknown'],
  ]);
  expect((await commit(upload, body.mark, own)).body).toEqual({ added: 1, changed: 0 });
});

test('columns may be chosen otherwise, and no name or telephone of a person is taken along', async () => {
  const upload = await workbook();
  const { body } = await preview(upload);
  const [sheet] = body.sheets as { name: string; columns: { field: string | null; why: string }[] }[];
  expect(sheet!.columns.map(({ field }) => field)).toEqual([null, 'name', 'type', 'superior', 'sectoral', 'foundedOn', null, null]);
  const without = { ...upload, sheets: [{ sheet: sheet!.name, mapping: [null, 'name', 'type', 'superior', null, null, null, null] }] };
  const rows = (await preview(without)).body.rows as Row[];
  expect(rows[0]!.organisation!.foundedOn).toBe(county.today);
  const twice = { ...upload, sheets: [{ sheet: sheet!.name, mapping: ['name', 'name'] }] };
  expect((await preview(twice)).body).toMatchObject({ code: 'column-twice' });
  expect(JSON.stringify(rows)).not.toContain('13800000000');
});

test('a file that is no workbook is refused with its reason', async () => {
  const bytes = Buffer.from('%PDF-1.7 nothing').toString('base64');
  expect((await preview({ name: '组织.xlsx', bytes })).body).toMatchObject({ code: 'file-other-kind', found: 'pdf' });
});

test('a county of 1,500 organisations is taken in at once', async () => {
  const rows: string[][] = [];
  for (let t = 0; t < 10; t += 1) rows.push([String(rows.length), `镇${t}`, '乡镇', '云岭县委两新工委', '', '', '', '']);
  for (let b = 0; b < 1_490; b += 1) rows.push([String(rows.length), `支部${b}`, '党支部', `镇${b % 10}`, '', '', '', '']);
  const upload = await workbook(rows);
  const { body } = await preview(upload);
  expect(body.counts).toMatchObject({ add: 1_500 });
  expect((await commit(upload, body.mark)).body).toEqual({ added: 1_500, changed: 0 });
});

test('a sheet that gives an organisation another second line changes it from today, and its history keeps the one before', async () => {
  const upload = await workbook();
  await commit(upload, (await preview(upload)).body.mark);
  const moved = await workbook([
    ...ROWS.slice(0, 4),
    ['8', '民政局', '县直部门', '云岭县委两新工委', '', '', '', ''],
    ['5', '兴源建筑联合党支部', '联合党支部', '青石镇两新组织党委', '民政局', '', '', ''],
  ]);
  const { body } = await preview(moved);
  expect(body.counts).toEqual({ add: 1, change: 1, same: 4, skip: 0 });
  expect((await commit(moved, body.mark)).body).toEqual({ added: 1, changed: 1 });
  const { id } = await county.engine.db
    .selectFrom('organisation')
    .select('id')
    .where('name', '=', '兴源建筑联合党支部')
    .executeTakeFirstOrThrow();
  const { history } = (await county.ask('GET', `/api/organisations/${id}`, undefined, { cookie })).body as never as {
    history: { act: string; since: string; sectoralId: string }[];
  };
  expect(history.map(({ act, since }) => [act, since])).toEqual([
    ['import', '2020-05-06'],
    ['import', county.today],
  ]);
  expect(history[0]!.sectoralId).not.toBe(history[1]!.sectoralId);
  expect((await runChecks(county.engine.db)).flatMap(({ ids }) => ids)).toEqual([]);
});

test('a pasted block and a head that somebody points at are read like a sheet', async () => {
  const block = ['一览表\t\t', '名\t类\t归', '新城社区\t社区\t东镇'].join('\n');
  await county.organisation('township', root, null, '东镇');
  const upload = {
    name: '粘贴的表格',
    bytes: Buffer.from(block).toString('base64'),
    pasted: true,
    sheets: [{ sheet: '粘贴的表格', head: [2, 2], mapping: ['name', 'type', 'superior'] }],
  };
  const { body } = await preview(upload);
  expect((body.rows as Row[]).map(({ name, outcome }) => [name, outcome])).toEqual([['新城社区', 'add']]);
});
