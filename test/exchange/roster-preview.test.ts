import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { READ_LIMITS } from '../../src/exchange/import/limits.ts';
import { readPasted, readWorkbook } from '../../src/exchange/import/read-workbook.ts';
import { ROSTER_FIELDS } from '../../src/exchange/import/roster/fields.ts';
import { type Answer, type PreviewRow, previewRoster } from '../../src/exchange/import/roster/preview.ts';
import { idNumbersOf, type RosterSettings, readRoster, rowsWithoutStanding } from '../../src/exchange/import/roster/read-roster.ts';
import { proposeColumns } from '../../src/exchange/import/table/columns.ts';
import { describeSheets } from '../../src/exchange/import/table/sheets.ts';
import type { Workbook } from '../../src/exchange/import/workbook.ts';
import { aPerson } from '../helpers/people.ts';
import { messyRoster } from '../seed/messy-roster.ts';

const today = '2026-11-02';
type Around = { readonly roster?: readonly Person[]; readonly answers?: Readonly<Record<string, Answer>> } & Partial<RosterSettings>;

const sourcesOf = (book: Workbook) =>
  describeSheets(book, ROSTER_FIELDS)
    .filter((card) => card.proposed)
    .map(({ table }) => ({ table: table!, mapping: proposeColumns(table!, ROSTER_FIELDS, {}).map((proposal) => proposal.field) }));

function previewOf(book: Workbook, { roster = [], answers = {}, ...change }: Around = {}) {
  const settings: RosterSettings = { today, hiddenRows: 'take', standingForAll: undefined, ...change };
  const read = readRoster(sourcesOf(book), settings);
  const marks = new Map(idNumbersOf(read.rows).map((number) => [number, `mark of ${number}`]));
  return previewRoster({ ...read, roster, marks, answers: new Map(Object.entries(answers)), today });
}
const pasted = (...lines: readonly string[]): Workbook => {
  const outcome = readPasted(lines.join('\n'), READ_LIMITS);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};
const fixture = (name: string): Workbook => {
  const outcome = readWorkbook(new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url))), name, READ_LIMITS);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};
const outcomes = (rows: readonly PreviewRow[]) =>
  rows.map((row) => `${row.number} ${row.name} ${row.outcome === 'skip' ? row.reason.code : row.outcome}`);
const HEAD = '姓名\t人员类别\t身份证号\t出生年月\t手机\t部门';
const known = aPerson({
  id: 'p1',
  name: '林晓舟',
  standing: 'probationary',
  birth: '1985-07-01',
  phone: '13800000001',
  department: '质检部',
  joinedOn: '2025-12',
});

test('the corpus comes out row by row, with what was left out and why', () => {
  const { rows, counts } = previewOf(fixture('messy.xlsx'));
  expect(outcomes(rows)).toEqual(['5 王小明 add', '6 买买提·艾力 add', '7 𬱖文𠮷 add', '8 陳淑芬 add', '9  no-record']);
  expect(counts).toEqual({ add: 4, change: 0, same: 0, skip: 1, ask: 0 });
  expect(rows[0]).toMatchObject({
    fields: {
      name: '王小明',
      standing: 'full',
      birth: '1985-07',
      phone: '13800000001',
      department: '机加工车间 甲班',
      idTail: '0011',
      idMark: 'mark of 990101198507010011',
    },
  });
  expect(rows[1]!.leftOut).toEqual([{ field: 'idNumber', problem: { code: 'id-ruined', found: '3.30324E+17' } }]);
  expect(rows[1]).toMatchObject({ fields: { birth: '1979-11', phone: '13800000002', joinedOn: '2026-01-05', standing: 'probationary' } });
  expect(rows[2]!.leftOut).toEqual([{ field: 'birth', problem: { code: 'date-month-ambiguous', found: '1985.1', year: '1985' } }]);
  expect(rows[2]!.notes).toEqual([{ note: 'hidden-row' }, { note: 'formula', fields: ['standing'] }]);
});

test('no whole ID number is in what a preview hands on', () => {
  expect(JSON.stringify(previewOf(fixture('messy.xlsx'))).replaceAll('mark of 990101198507010011', '')).not.toContain('990101198507010011');
});

test('hidden rows are left out if the user wants it', () => {
  expect(outcomes(previewOf(fixture('messy.ods'), { hiddenRows: 'leave-out' }).rows)).toContain('7 𬱖文𠮷 hidden-left-out');
});

test('three hundred untidy people made by another program come out as the generator meant them', () => {
  for (const format of ['xlsx', 'xls']) {
    const { expected } = messyRoster(300, 20_261_101);
    const { rows, counts } = previewOf(fixture(`roster-300.${format}`));
    const found = new Map(rows.map((row) => [row.number, row]));
    for (const { row, outcome, leftOut, reason } of expected) {
      const it = found.get(row);
      expect({ row, outcome: it?.outcome, leftOut: it?.leftOut.map((value) => value.field).sort() }).toEqual({
        row,
        outcome,
        leftOut: [...leftOut].sort(),
      });
      if (reason) expect(it).toMatchObject({ reason: { code: reason } });
    }
    expect(counts.ask + counts.change + counts.same).toBe(0);
    expect(counts.add).toBe(expected.filter((row) => row.outcome === 'add').length);
  }
});

test('somebody already on the roster is changed field by field, and a blank takes nothing away', () => {
  const { rows } = previewOf(pasted(HEAD, '林晓舟\t正式党员\t\t1985.7\t13800000009\t质检部', '周文\t群众\t\t\t\t'), { roster: [known] });
  expect(rows[0]).toMatchObject({
    outcome: 'change',
    personId: 'p1',
    changes: [
      { field: 'standing', from: 'probationary', to: 'full' },
      { field: 'phone', from: '13800000001', to: '13800000009' },
    ],
  });
  expect(rows[1]).toMatchObject({ outcome: 'add' });
});

test('importing the same file twice changes nothing', () => {
  const first = previewOf(fixture('roster-300.xlsx'));
  const roster = first.rows.flatMap((row, at) =>
    row.outcome === 'add' ? [{ ...aPerson(), ...row.fields, id: `p${at}`, notice: 'awaiting' as const }] : [],
  );
  const { counts } = previewOf(fixture('roster-300.xls'), { roster });
  expect(counts).toMatchObject({ add: 0, change: 0, ask: 0, same: first.counts.add });
});

test('an ID number decides alone: another name is a change, another number is another person', () => {
  const marked = { ...known, idMark: 'mark of 990101198507010011', idTail: '0011' };
  const { rows } = previewOf(
    pasted(HEAD, '林小舟\t预备党员\t990101198507010011\t\t\t', '林晓舟\t群众\t990101198507010038\t1990.3\t13800000001\t质检部'),
    { roster: [marked] },
  );
  expect(rows[0]).toMatchObject({ outcome: 'change', changes: [{ field: 'name', from: '林晓舟', to: '林小舟' }] });
  expect(rows[1]).toMatchObject({ outcome: 'add', notes: [{ note: 'id-disagrees-birth' }, { note: 'namesake', where: 'roster' }] });
});

test('the day on which somebody came from another branch is taken over, a month alone is left out and said', () => {
  const { rows } = previewOf(
    pasted('姓名\t人员类别\t组织关系转入时间\t组织关系所在单位', '沈雨\t正式党员\t2026-03-05\t甲', '何文\t正式党员\t2026.3\t乙'),
  );
  expect(rows[0]).toMatchObject({ outcome: 'add', fields: { arrivedOn: '2026-03-05' } });
  expect(rows[1]).toMatchObject({ leftOut: [{ field: 'arrivedOn', problem: { code: 'date-without-day', found: '2026-03' } }] });
});

test('a mere same name is a question, and the answer is followed', () => {
  const book = pasted(HEAD, '林晓舟\t正式党员\t\t\t\t');
  const asked = previewOf(book, { roster: [{ ...known, department: '装配车间' }] }).rows[0]!;
  expect(asked).toMatchObject({ outcome: 'ask', candidates: [{ in: 'roster', personId: 'p1', name: '林晓舟', department: '装配车间' }] });
  const answered = (answer: Answer) => previewOf(book, { roster: [known], answers: { [asked.key]: answer } }).rows[0]!;
  expect(answered({ is: 'person', personId: 'p1' })).toMatchObject({ outcome: 'change', personId: 'p1' });
  expect(answered({ is: 'new' })).toMatchObject({ outcome: 'add' });
  expect(answered({ is: 'leave-out' })).toMatchObject({ outcome: 'skip', reason: { code: 'answered-leave-out' } });
});

test('two births that differ are two people; one telephone is one person', () => {
  const { rows } = previewOf(pasted(HEAD, '林晓舟\t群众\t\t1990-01\t\t', '林晓舟\t预备党员\t\t1986-01\t13800000001\t'), {
    roster: [known],
  });
  expect(rows[0]).toMatchObject({ outcome: 'add', notes: [{ note: 'namesake', where: 'roster' }] });
  expect(rows[1]).toMatchObject({ outcome: 'change', changes: [{ field: 'birth', from: '1985-07-01', to: '1986-01' }] });
});

test('the second of two rows about one person is skipped and names the first', () => {
  const { rows } = previewOf(
    pasted(
      HEAD,
      '张一\t群众\t990101198507010011\t\t\t',
      '张 一\t群众\t990101198507010011\t\t\t',
      '王二\t群众\t\t1990.3\t\t',
      '王二\t群众\t\t1990-03\t\t',
      '王二\t群众\t\t1991-04\t\t',
      '王二\t群众\t\t\t\t',
    ),
  );
  expect(outcomes(rows)).toEqual(['2 张一 add', '3 张一 twice-in-file', '4 王二 add', '5 王二 twice-in-file', '6 王二 add', '7 王二 ask']);
  expect(rows[1]).toMatchObject({ reason: { number: 2 } });
  expect(rows[4]!.notes).toEqual([{ note: 'namesake', where: 'file' }]);
});

test('two rows of one name with another telephone and another department are two people', () => {
  const { rows } = previewOf(
    pasted(HEAD, '王伟\t职工\t\t\t13800000002\t装配车间', '王伟\t职工\t\t\t13800000003\t机加工车间', '王伟\t职工\t\t\t13800000004\t'),
  );
  expect(outcomes(rows)).toEqual(['2 王伟 add', '3 王伟 add', '4 王伟 ask']);
  expect(rows[1]!.notes).toEqual([{ note: 'namesake', where: 'file' }]);
});

test('whoever withdrew, left or died is not brought back by an old list', () => {
  const line = '林晓舟\t正式党员\t\t1985.7\t13800000002\t';
  const reasonFor = (person: Partial<Person>) => previewOf(pasted(HEAD, line), { roster: [{ ...known, ...person }] }).rows[0];
  expect(reasonFor({ notice: 'withdrawn', noticeOn: '2026-03-01' })).toMatchObject({
    outcome: 'skip',
    reason: { code: 'notice-withdrawn', on: '2026-03-01' },
  });
  expect(reasonFor({ presence: 'transferred', presenceOn: '2026-02-01' })).toMatchObject({
    outcome: 'skip',
    reason: { code: 'no-longer-here', presence: 'transferred', on: '2026-02-01' },
  });
});

test('dates that contradict each other or the standing are refused by the roster’s own rule', () => {
  const head = '姓名\t人员类别\t出生年月\t入党时间\t转正时间';
  const { rows } = previewOf(
    pasted(head, '张一\t正式党员\t1985.7\t1984.7\t', '王二\t群众\t\t2008.7\t', '李三\t预备党员\t\t2025.12\t2026.12'),
  );
  expect(rows[0]).toMatchObject({
    outcome: 'skip',
    reason: { code: 'rule', refusal: { code: 'person-dates-disagree', earlierDate: '1985-07', laterDate: '1984-07' } },
  });
  expect(rows[1]).toMatchObject({ outcome: 'skip', reason: { code: 'rule', refusal: { code: 'person-date-not-for-standing' } } });
  expect(rows[2]).toMatchObject({ outcome: 'add', leftOut: [{ field: 'fullMemberOn', problem: { code: 'date-in-future' } }] });
});

test('who is nobody’s standing is asked for once, and never changes what the roster knows', () => {
  const book = pasted('姓名\t手机', '林晓舟\t13800000001', '周文\t13800000002');
  expect(outcomes(previewOf(book, { roster: [known] }).rows)).toEqual(['2 林晓舟 same', '3 周文 standing-missing']);
  const { rows } = previewOf(book, { roster: [known], standingForAll: 'full' });
  expect(rows[0]).toMatchObject({ outcome: 'same' });
  expect(rows[1]).toMatchObject({ outcome: 'add', fields: { standing: 'full' }, notes: [{ note: 'standing-for-all' }] });
});

test('only people are counted among those who do not say what they are, and no total or note', () => {
  const lines = [HEAD, '林晓舟\t正式党员\t\t\t\t', '周文\t\t\t\t\t', '合计\t\t302\t\t\t', '注：本表一式两份\t\t\t\t\t'];
  expect(rowsWithoutStanding(sourcesOf(pasted(...lines)))).toBe(1);
});

test('a standing that goes back is said', () => {
  const { rows } = previewOf(pasted(HEAD, '林晓舟\t入党积极分子\t\t1985.7\t\t'), { roster: [{ ...known, joinedOn: undefined } as never] });
  expect(rows[0]).toMatchObject({ outcome: 'change', notes: [{ note: 'standing-goes-back', from: 'probationary', to: 'activist' }] });
});

test('headings, totals, signatures and repeated heads are no people; ditto marks mean the cell above', () => {
  const { rows } = previewOf(
    pasted(
      '序号\t姓名\t人员类别\t部门',
      '一、机加工车间',
      '1\t张一\t群众\t机加工车间',
      '2\t王二\t同上\t〃',
      '序号\t姓名\t人员类别\t部门',
      '3\t李三\t职工\t装配车间',
      '4\t\t\t',
      '合计\t3 人',
      '制表：  审核：',
      '5\t\t群众\t装配车间',
      '6\t赵（组长）\t群众\t',
    ),
  );
  expect(outcomes(rows)).toEqual([
    '2  no-record',
    '3 张一 add',
    '4 王二 add',
    '5 姓名 no-record',
    '6 李三 add',
    '8 3 人 no-record',
    '9  no-record',
    '10  name-missing',
    '11 赵（组长） name-unusable',
  ]);
  expect(rows[2]).toMatchObject({ fields: { standing: 'employee', department: '机加工车间' } });
});
