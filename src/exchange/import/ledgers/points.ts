import { type OldPoints, pointsFromOldLedger } from '../../../domain/old-ledger/points.ts';
import type { PointsLine, PointsPeriod, PointsScheme } from '../../../domain/points.ts';
import { periodOn } from '../../../domain/points-period.ts';
import type { Paper } from '../../../domain/step.ts';
import type { FieldSet } from '../table/field-set.ts';
import { readAmount } from '../values/amount.ts';
import { plainText } from '../values/plain-text.ts';
import type { FoundPerson } from './people.ts';
import type { LedgerKind } from './read-ledger.ts';
import type { LedgerOutcome } from './row.ts';
import type { RowReader } from './row-reader.ts';

export type PointsField = 'name' | 'department' | 'item' | 'points' | 'deducted' | 'on' | 'reason';

export const POINTS_FIELDS: FieldSet<PointsField> = {
  subject: 'points',
  key: 'name',
  fields: {
    name: { label: '姓名', heads: ['姓名', '党员姓名', '党员', '名字'] },
    department: { label: '部门', heads: ['部门', '车间', '班组', '所在部门', '党小组', '单位'] },
    item: {
      label: '积分项目',
      heads: ['积分项目', '项目', '加分项目', '积分事项', '积分类别', '类别', '指标', '考核项目', '积分内容', '加减分项目'],
    },
    points: { label: '分值', heads: ['分值', '得分', '积分', '加分', '分数', '加减分', '本次积分', '加分分值', '计分', '合计得分'] },
    deducted: { label: '扣分', heads: ['扣分', '减分', '扣分分值', '扣减'] },
    on: { label: '日期', heads: ['日期', '时间', '积分日期', '加分日期', '发生日期', '记录日期', '登记日期', '月份'] },
    reason: { label: '事由', heads: ['事由', '理由', '积分事由', '加分事由', '加分原因', '说明', '具体内容', '内容', '事项', '主要事迹'] },
  },
  notKept: ['没导入原因', '原表行号', '排名', '名次', '等次', '累计', '总分', '备注', '签名', '签字'],
};

export type PointsSurroundings = {
  readonly find: (name: string, department: string | undefined) => FoundPerson;
  readonly periods: readonly PointsPeriod[];
  readonly schemes: readonly PointsScheme[];
  readonly lines: readonly PointsLine[];
  readonly book: string;
  readonly today: string;
};

/** 积分台账: one row is one line of one person, with what it gave then. */
export function oldPoints(around: PointsSurroundings): LedgerKind<PointsField, OldPoints> {
  const there = new Set(around.lines.map(identityOf));
  return { set: POINTS_FIELDS, identity: identityOf, read: (row) => readPoints(row, around, there) };
}

const identityOf = ({ personId, item, hundredths, on, reason }: Pick<PointsLine, 'personId' | 'item' | 'hundredths' | 'on' | 'reason'>) =>
  [on, personId, item, hundredths, plainText(reason)].join(' ');

const NOBODY = { on: '', by: '', role: 'secretary' } as const;
const NO_PAPER: Paper = { issuer: '', documentNumber: '', decidedOn: '', signatory: '' };

function readPoints(
  row: RowReader<PointsField>,
  { find, periods, schemes, book, today }: PointsSurroundings,
  there: ReadonlySet<string>,
): LedgerOutcome<OldPoints> {
  const needed = row.needed({ name: row.text('name', 40), on: row.day('on') });
  if (!needed.ok) return { outcome: 'skip', reason: needed.refusal };
  const { name, on } = needed.value;
  const hundredths = hundredthsOf(row);
  if (typeof hundredths !== 'number') return hundredths;
  const department = row.text('department', 60);
  const found = find(name, department.ok ? department.value : undefined);
  if (found.is === 'unknown') return { outcome: 'skip', reason: { code: 'person-unknown', names: [found.name] } };
  if (found.is === 'ask') return { outcome: 'ask', questions: [found.question] };
  const period = periodOn(periods, on);
  const scheme = period && schemes.find((it) => it.id === period.schemeId);
  if (!scheme) return { outcome: 'skip', reason: { code: 'no-open-period', on } };
  const { item, ownWords } = itemOf(row, scheme);
  const reason = row.optional('reason', row.text('reason', 200)) ?? ownWords;
  const record: OldPoints = {
    personId: found.personId,
    item,
    hundredths: signed(hundredths, item, scheme),
    on,
    reason: reason || book,
    book,
  };
  if (there.has(identityOf(record))) return { outcome: 'same' };
  const ruled = pointsFromOldLedger(record, { id: '', period, scheme, step: { ...NOBODY, on: today }, paper: NO_PAPER });
  return ruled.ok ? { outcome: 'add', record } : { outcome: 'skip', reason: { code: 'rule', refusal: ruled.refusal } };
}

/** Points in one column with a sign, or gains and deductions in two. */
function hundredthsOf(row: RowReader<PointsField>): number | LedgerOutcome<OldPoints> {
  const [points, deducted] = (['points', 'deducted'] as const).map((field) => readAmount(row.cell(field), 2)) as [
    ReturnType<typeof readAmount>,
    ReturnType<typeof readAmount>,
  ];
  if (!points.ok)
    return { outcome: 'skip', reason: { code: 'value-unusable', field: POINTS_FIELDS.fields.points.label, problem: points.refusal } };
  if (!deducted.ok)
    return { outcome: 'skip', reason: { code: 'value-unusable', field: POINTS_FIELDS.fields.deducted.label, problem: deducted.refusal } };
  const sum = (points.value ?? 0) - Math.abs(deducted.value ?? 0);
  return sum === 0 ? { outcome: 'skip', reason: { code: 'value-missing', field: POINTS_FIELDS.fields.points.label } } : sum;
}

/** The item of the scheme that goes by the same name; else the old ledger's own words, which count without a cap. */
function itemOf(row: RowReader<PointsField>, scheme: PointsScheme): { readonly item: string; readonly ownWords: string } {
  const words = row.optional('item', row.text('item', 40)) ?? '';
  const named = scheme.items.find((it) => plainText(it.name).replaceAll(' ', '') === words.replaceAll(' ', ''));
  if (named) return { item: named.code, ownWords: words };
  const item = words || '原台账积分';
  row.note({ note: 'item-not-in-scheme', item });
  return { item, ownWords: words };
}

/** A deduction stands in old ledgers as 2 as often as -2. */
const signed = (hundredths: number, item: string, scheme: PointsScheme): number =>
  scheme.items.find((it) => it.code === item)?.sign === 'deduction' ? -Math.abs(hundredths) : hundredths;
