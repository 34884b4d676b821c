import { cutNames, pointsLineStateNames } from '../../domain/names/points.ts';
import { roleNames } from '../../domain/names.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/person.ts';
import { type PointsLine, type PointsPeriod, type PointsScheme, pointsText } from '../../domain/points.ts';
import { countedLines } from '../../domain/points-counted.ts';
import type { ExplainedRow, Explanation } from '../../domain/points-explanation.ts';
import type { PublishedGrade } from '../../domain/points-period.ts';
import type { FilledForm, Row } from '../forms/form.ts';
import { pointsForm } from '../forms/ledgers.ts';
import { gradesForm, statementForm } from '../forms/points.ts';
import { fillForm } from './sheet-head.ts';

type Books = {
  readonly periods: readonly PointsPeriod[];
  readonly schemes: readonly PointsScheme[];
  readonly lines: readonly PointsLine[];
};
type About = { readonly nameOf: (personId: string) => string | undefined; readonly period: string };

/** F-19 for those who keep the books: the lines by date, with what the caps leave of each. */
export function pointsSheet(organisation: Organisation, books: Books, { nameOf, period }: About): FilledForm {
  const counted = countedLines(books);
  const schemeById = new Map(books.schemes.map((it) => [it.id, it]));
  const ordered = books.lines.toSorted((a, b) => a.on.localeCompare(b.on) || (a.id < b.id ? -1 : 1));
  const rows = ordered.map((line, index) => ({
    序号: index + 1,
    日期: line.on,
    姓名: nameOf(line.personId) ?? '（已清除）',
    项目: itemName(line, schemeById.get(line.schemeId)),
    分值: line.hundredths / 100,
    计入: (counted.get(line.id)?.counts ?? 0) / 100,
    事由: line.reason,
    核实人: verifiedBy(line),
    状态: pointsLineStateNames[line.state],
  }));
  return fillForm(pointsForm, { organisation, period, aboutId: organisation.id }, {}, { 积分: rows });
}

/** F-19 for the person: every line that counts or was cut, with the version that gave it. */
export function statementSheet(organisation: Organisation, person: Person, explanation: Explanation): FilledForm {
  const { balance, scheme, period, rows } = explanation;
  const values = {
    姓名: person.name,
    积分办法: `${scheme.name}第 ${scheme.version} 版`,
    合计: balance.exempt ? '这一类人员不计分' : pointsText(balance.total),
    等次: balance.grade?.name ?? '',
  };
  return fillForm(statementForm, { organisation, period: period.name, aboutId: person.id }, values, { 积分: rows.flatMap(statementRow) });
}

function statementRow(row: ExplainedRow): readonly Row[] {
  const of = (项目: string, sum: number, counts: number, 说明 = '', 日期 = ''): readonly Row[] => [
    { 日期, 项目, 分值: sum / 100, 计入: counts / 100, 说明 },
  ];
  const cap = 'cap' in row && row.cap !== undefined ? `最多 ${pointsText(row.cap)} 分` : '';
  switch (row.row) {
    case 'base':
      return of('基础分', row.counts, row.counts);
    case 'carried':
      return of('上期结转', row.counts, row.counts);
    case 'category':
      return of(`${row.name}小计`, row.sum, row.counts, cap);
    case 'deductions':
      return of('扣分小计', row.sum, row.counts, cap);
    case 'factor':
      return of('人员系数', row.counts, row.counts, `${row.class}，系数 ${row.permille / 1000}`);
    // Items are named in their lines.
    case 'item':
      return [];
    case 'line':
      return of(
        row.item,
        row.line.hundredths,
        row.counts,
        [row.line.reason, row.cut && cutNames[row.cut]].filter(Boolean).join('；'),
        row.line.on,
      );
  }
}

/** F-19 for the wall: grades, never points; the names of those who agreed. */
export function gradesSheet(
  organisation: Organisation,
  { period, scheme, grades }: { readonly period: PointsPeriod; readonly scheme: PointsScheme; readonly grades: readonly PublishedGrade[] },
): FilledForm {
  const values = {
    积分周期: `${period.name}（${period.from} 至 ${period.until}）`,
    积分办法: `${scheme.name}第 ${scheme.version} 版`,
    公示期: period.publicity ? `${period.publicity.from} 至 ${period.publicity.until}` : '',
  };
  const rows = grades.map(({ name, people, unnamed }) => ({
    等次: name,
    人数: people.length + unnamed,
    姓名: [people.map((it) => it.name).join('、'), unnamed > 0 && people.length > 0 ? `另有 ${unnamed} 人不公示姓名` : '']
      .filter(Boolean)
      .join('；'),
  }));
  const head = { organisation, period: period.name, aboutId: period.id, draft: period.publicity === undefined };
  return fillForm(gradesForm, head, values, { 等次: rows });
}

/** Lines from an old ledger bear the words that stood there. */
const itemName = ({ item }: PointsLine, scheme: PointsScheme | undefined): string =>
  scheme?.items.find(({ code }) => code === item)?.name ?? item;

/** By role, or by the paper that showed it: steps hold no names. */
function verifiedBy({ steps }: PointsLine): string {
  const step = steps.find(({ to }) => to === 'verified');
  return step ? (step.paper?.documentNumber ?? roleNames[step.role]) : '';
}
