import { expect, test } from 'vitest';
import { ideaStatistics } from '../../src/domain/idea/statistics.ts';
import { ideaFromOldLedger } from '../../src/domain/old-ledger/idea.ts';
import { IDEA_FIELDS, oldIdeas } from '../../src/exchange/import/ledgers/ideas.ts';
import { namesIn, peopleFinder } from '../../src/exchange/import/ledgers/people.ts';
import { oldPoints, POINTS_FIELDS } from '../../src/exchange/import/ledgers/points.ts';
import { oldPosts, POST_FIELDS } from '../../src/exchange/import/ledgers/posts.ts';
import { type LedgerSettings, type LedgerSource, readLedger } from '../../src/exchange/import/ledgers/read-ledger.ts';
import type { LedgerRow } from '../../src/exchange/import/ledgers/row.ts';
import { READ_LIMITS } from '../../src/exchange/import/limits.ts';
import { readPasted } from '../../src/exchange/import/read-workbook.ts';
import { proposeColumns } from '../../src/exchange/import/table/columns.ts';
import type { FieldSet } from '../../src/exchange/import/table/field-set.ts';
import { describeSheets } from '../../src/exchange/import/table/sheets.ts';
import { anIdea, taking } from '../helpers/ideas.ts';
import { aPerson } from '../helpers/people.ts';
import { aPeriod, aScheme } from '../helpers/points.ts';
import { aPost } from '../helpers/posts.ts';

const today = '2026-11-02';
const settings: LedgerSettings = { today, hiddenRows: 'take', monthOnly: 'leave-out', leftOut: new Set() };
const roster = [
  aPerson({ id: 'lin', name: '林晓舟', department: '质检部' }),
  aPerson({ id: 'wang-1', name: '王伟', department: '装配车间' }),
  aPerson({ id: 'wang-2', name: '王伟', department: '机加工车间' }),
  aPerson({ id: 'gone', name: '吴越', presence: 'transferred', presenceOn: '2026-03-01' }),
];
const finder = (answers: Readonly<Record<string, string>> = {}) => peopleFinder(roster, new Map(Object.entries(answers)));

function sourceOf<F extends string>(set: FieldSet<F>, ...lines: readonly string[]): LedgerSource<F> {
  const book = readPasted(lines.join('\n'), READ_LIMITS);
  if (!book.ok) throw new Error(book.refusal.code);
  const table = describeSheets(book.value, set)[0]!.table!;
  return { table, mapping: proposeColumns(table, set, {}).map((proposal) => proposal.field) };
}
const outcomes = (rows: readonly LedgerRow<unknown>[]) =>
  rows.map((row) => `${row.number} ${row.name} ${row.outcome === 'skip' ? row.reason.code : row.outcome}`);
const ideas = (lines: readonly string[], change: Partial<LedgerSettings> = {}, answers = {}, known = [anIdea()]) =>
  readLedger(oldIdeas({ find: finder(answers), known, today }), [sourceOf(IDEA_FIELDS, ...lines)], { ...settings, ...change });

const IDEA_HEAD = '序号\t建议名称\t建议人\t部门\t提出日期\t类别\t是否采纳\t实施情况\t经济效益（万元）\t验证日期\t奖励金额';

test('an old ideas ledger brings the state that each idea has reached, and its verified benefit counts at once', () => {
  const { rows, counts } = ideas([
    IDEA_HEAD,
    '1\t真空泵改变频\t林晓舟\t质检部\t2026.3.5\t节能降耗\t采纳\t已验证\t12.5\t2026-09-30\t500',
    '2\t料架加滚轮\t匿名\t\t2026-03-06\t\t\t\t\t\t',
    '3\t食堂错峰\t林晓舟、吴越\t\t2026年4月1日\t后勤\t不采纳\t未实施\t\t\t',
    '4\t夹具快换\t林晓舟\t\t2026-05-01\t工艺\t是\t实施中\t3\t\t',
  ]);
  expect(counts).toEqual({ add: 4, change: 0, same: 0, skip: 0, ask: 0 });
  const records = rows.map((row) => (row.outcome === 'add' ? row.record.old : undefined));
  expect(records).toMatchObject([
    {
      state: 'verified',
      fields: { title: '真空泵改变频', category: 'energy', proposerIds: ['lin'], proposedOn: '2026-03-05' },
      benefit: { fen: 12_500_000, verifiedOn: '2026-09-30' },
    },
    { state: 'submitted', fields: { anonymous: true, category: 'other' } },
    { state: 'declined', fields: { proposerIds: ['lin', 'gone'] } },
    { state: 'implementing', benefit: { fen: 3_000_000 } },
  ]);
  expect(rows[3]!.notes).toEqual([{ note: 'benefit-not-verified' }]);
  const written = records.map((old, at) =>
    ideaFromOldLedger(old!, { id: `idea-${at}`, number: `00${at}`, taking: taking({ on: old!.fields.proposedOn }) }),
  );
  const figures = ideaStatistics(
    written.flatMap((it) => (it.ok ? [it.value] : [])),
    100,
    '2026-01-01',
    '2026-12-31',
  );
  const amounts = Object.fromEntries(figures.map((figure) => [figure.key, figure.amount]));
  expect(amounts.proposed).toMatchObject({ value: 4 });
  expect(amounts.adoption).toMatchObject({ part: 2, whole: 3 });
  expect(amounts.benefit).toEqual({ is: 'money', fen: 12_500_000 });
});

test('an idea that is there already is no second one, and neither is its twin in the file', () => {
  const { rows } = ideas([
    IDEA_HEAD,
    '1\t注塑余料回用\t林晓舟\t\t2026-09-28',
    '2\t夹具快换\t林晓舟\t\t2026-05-01',
    '3\t夹具快换\t林晓舟\t\t2026.5.1',
  ]);
  expect(outcomes(rows)).toEqual(['2 注塑余料回用 same', '3 夹具快换 add', '4 夹具快换 twice-in-file']);
});

test('a name that nobody bears rejects the row; one that two bear is asked once for all its rows', () => {
  const lines = [
    IDEA_HEAD,
    '1\t甲建议\t赵无\t\t2026-05-01',
    '2\t乙建议\t王伟\t\t2026-05-02',
    '3\t丙建议\t王 伟\t\t2026-05-03',
    '4\t丁建议\t王伟\t装配车间\t2026-05-04',
  ];
  const asked = ideas(lines);
  expect(outcomes(asked.rows)).toEqual(['2 甲建议 person-unknown', '3 乙建议 ask', '4 丙建议 ask', '5 丁建议 add']);
  expect(asked.rows[0]).toMatchObject({ reason: { names: ['赵无'] } });
  expect(asked.questions).toMatchObject([
    { key: '王伟|', candidates: [{ personId: 'wang-1', department: '装配车间' }, { personId: 'wang-2' }] },
  ]);
  expect(outcomes(ideas(lines, {}, { '王伟|': 'wang-2' }).rows).slice(1)).toEqual(['3 乙建议 add', '4 丙建议 add', '5 丁建议 add']);
});

test('a date that says only its month needs the user’s word', () => {
  const lines = [IDEA_HEAD, '1\t甲建议\t林晓舟\t\t2026.3', '2\t乙建议\t林晓舟\t\t2026.11'];
  expect(outcomes(ideas(lines).rows)).toEqual(['2 甲建议 value-unusable', '3 乙建议 value-unusable']);
  const { rows } = ideas(lines, { monthOnly: 'last-day' });
  expect(rows).toMatchObject([
    {
      record: { old: { fields: { proposedOn: '2026-03-31' } } },
      notes: [{ note: 'day-added', on: '2026-03-31' }, { note: 'category-other' }],
    },
    { record: { old: { fields: { proposedOn: today } } } },
  ]);
});

test('several names in one cell are several people', () => {
  expect(namesIn('张三、李四，王　五 等3人')).toEqual(['张三', '李四', '王五']);
  expect(namesIn('买买提·艾力/John Smith')).toEqual(['买买提·艾力', 'John Smith']);
});

test('an old register of posts brings posts with and without a holder, on duty or ended', () => {
  const around = {
    find: finder(),
    people: new Map(roster.map((person) => [person.id, person])),
    posts: [aPost({ id: 'old', state: 'on-duty', plate: '001' })],
    today,
  };
  const source = sourceOf(
    POST_FIELDS,
    '岗位名称\t所在车间\t党员姓名\t岗位标准\t牌号\t授牌时间\t状态\t承诺语',
    '浆纱机台先锋岗\t准备车间\t林晓舟\t1、交接班前点检 2、带一名徒工；3、质量零投诉\t002\t2026-01-05\t在岗\t质量在我手中',
    '夜班维修岗\t动力部\t\t\t\t2026年2月1日\t\t',
    '化验先锋岗\t质检部\t吴越\t\t003\t2025-06-01\t在岗\t',
    '检验先锋岗\t质检部\t吴越\t\t003\t2025-06-01\t离岗\t',
    '叉车先锋岗\t仓储\t林晓舟\t\t001\t2026-01-06\t在岗\t',
    '浆纱机台先锋岗\t准备车间\t林晓舟\t\t\t2026.1.5\t在岗\t',
    '电工先锋岗\t动力部\t林晓舟、王伟\t\t\t2026.1.5\t在岗\t',
  );
  const { rows } = readLedger(oldPosts(around), [source], settings);
  expect(outcomes(rows)).toEqual([
    '2 浆纱机台先锋岗 add',
    '3 夜班维修岗 add',
    '4 化验先锋岗 rule',
    '5 检验先锋岗 add',
    '6 叉车先锋岗 rule',
    '7 浆纱机台先锋岗 twice-in-file',
    '8 电工先锋岗 holders-several',
  ]);
  expect(rows[0]).toMatchObject({
    record: {
      holderId: 'lin',
      standards: ['交接班前点检', '带一名徒工', '质量零投诉'],
      plate: '002',
      setUpOn: '2026-01-05',
      state: 'on-duty',
      motto: '质量在我手中',
    },
  });
  expect(rows[1]).toMatchObject({ record: { state: 'on-duty' } });
  expect(rows[2]).toMatchObject({ reason: { refusal: { code: 'post-holder-gone', name: '吴越' } } });
  expect(rows[3]).toMatchObject({ record: { state: 'ended', holderId: 'gone' } });
  expect(rows[4]).toMatchObject({ reason: { code: 'rule' } });
});

test('an old points ledger brings lines with what they gave then, under the scheme’s items or its own words', () => {
  const around = {
    find: finder({ '王伟|': 'wang-1' }),
    periods: [aPeriod()],
    schemes: [aScheme()],
    lines: [],
    book: '积分台账.xlsx',
    today,
  };
  const source = sourceOf(
    POINTS_FIELDS,
    '姓名\t项目\t加分\t扣分\t日期\t事由',
    '林晓舟\tsession\t2\t\t2026-03-01\t三月集中学习',
    '王伟\t志愿服务\t1.5\t\t2026-03-02\t清明守护',
    '林晓舟\tabsent\t\t2\t2026-04-01\t无故缺席',
    '林晓舟\tabsent\t2\t\t2026-04-02\t无故缺席',
    '林晓舟\tsession\t2\t\t2025-12-31\t去年',
    '林晓舟\tsession\t\t\t2026-05-01\t',
    '林晓舟\tsession\t2\t\t2026-03-01\t三月集中学习',
  );
  const { rows } = readLedger(oldPoints(around), [source], settings);
  expect(outcomes(rows)).toEqual([
    '2 林晓舟 add',
    '3 王伟 add',
    '4 林晓舟 add',
    '5 林晓舟 add',
    '6 林晓舟 no-open-period',
    '7 林晓舟 value-missing',
    '8 林晓舟 twice-in-file',
  ]);
  const records = rows.flatMap((row) => (row.outcome === 'add' ? [row.record] : []));
  expect(records.map(({ item, hundredths }) => [item, hundredths])).toEqual([
    ['session', 200],
    ['志愿服务', 150],
    ['absent', -200],
    ['absent', -200],
  ]);
  expect(rows[1]!.notes).toEqual([{ note: 'item-not-in-scheme', item: '志愿服务' }]);
});
