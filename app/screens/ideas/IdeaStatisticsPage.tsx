import { Button, Select } from 'antd';
import { type ReactNode, useMemo } from 'react';
import type { Figure } from '../../../src/domain/amount.ts';
import { amountText } from '../../../src/domain/amount-text.ts';
import { shiftMonth } from '../../../src/domain/civil-date.ts';
import { ideaStatistics } from '../../../src/domain/idea/statistics.ts';
import type { Idea } from '../../../src/domain/idea.ts';
import { bodies } from '../../live/bodies.ts';
import { useToday } from '../../live/clock.ts';
import { useDocs } from '../../live/documents.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { usePeople } from '../../live/people.ts';
import { type Bar, Bars } from '../../parts/Bars.tsx';
import { barHeight, barText, barUnit } from '../../parts/bar-of.ts';
import { Card } from '../../parts/Card.tsx';
import { Head } from '../../parts/Head.tsx';
import { go, useWindow } from '../../where.ts';
import { byName } from '../../words/order.ts';
import { RecordLines } from '../report/RecordLines.tsx';
import { isMonth, type Period, periodWord, readStatisticsId, spanOf, statisticsId } from './statistics-period.ts';

const open = (period: Period, figure: string) =>
  go({ rail: 'pioneer', tab: 'ideas', page: 'statistics', id: statisticsId(period, figure) });

/** F-23: the figures of a year or a month, each a door to the records that it counts. */
export default function IdeaStatisticsPage({ id }: { readonly id: string }) {
  const { period, figure: chosen } = readStatisticsId(id);
  const year = period.slice(0, 4);
  const documents = useDocs('golden-idea');
  const today = useToday();
  const employees = useOrganisation()?.employees ?? 0;
  const close = useWindow((window) => window.close);
  const ideas = useMemo(() => bodies(documents ?? []), [documents]);
  const { from, until } = spanOf(period, today);
  const figures = useMemo(() => ideaStatistics(ideas, employees, from, until), [ideas, employees, from, until]);
  const figure = figures.find(({ key }) => key === chosen) ?? figures[0];
  const next = isMonth(period) ? shiftMonth(period, 1) : String(Number(year) + 1);
  const before = isMonth(period) ? shiftMonth(period, -1) : String(Number(year) - 1);
  if (!documents) return null;
  return (
    <div className="page">
      <Head
        title="金点子统计"
        beside={
          <span className="period">
            <Button type="text" size="small" onClick={() => open(before, chosen)} aria-label="往前">
              ‹
            </Button>
            {periodWord(period)}
            <Button
              type="text"
              size="small"
              onClick={() => open(next, chosen)}
              disabled={spanOf(next, today).from > today}
              aria-label="往后"
            >
              ›
            </Button>
            <Select
              size="small"
              aria-label="全年或一个月"
              value={isMonth(period) ? period : year}
              options={choices(year, today)}
              onChange={(one) => open(one, chosen)}
            />
          </span>
        }
        actions={
          <>
            <Button onClick={() => go({ rail: 'pioneer', tab: 'ideas', page: 'print', id: `statistics:${period}` })}>打印导出</Button>
            <Button onClick={close}>回到清单</Button>
          </>
        }
      />
      <div className="idea-statistics">
        <Card title="各项数字" scrolls>
          <table className="figures-table">
            <tbody>
              {figures.map((one) => (
                <tr key={one.key}>
                  <td>
                    {one.title}
                    <p className="caption">{one.rule}</p>
                  </td>
                  <td>
                    <button type="button" className="link" aria-pressed={one.key === figure?.key} onClick={() => open(period, one.key)}>
                      {amountText(one.amount)}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
        {figure && (
          <Records figure={figure}>
            <Months ideas={ideas} employees={employees} period={period} figure={figure} />
          </Records>
        )}
      </div>
    </div>
  );
}

const monthsOf = (year: string): readonly string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
const choices = (year: string, today: string) => [
  { value: year, label: '全年' },
  ...monthsOf(year)
    .filter((month) => `${month}-01` <= today)
    .map((month) => ({ value: month, label: `${Number(month.slice(5))} 月` })),
];

type MonthsProps = { readonly ideas: readonly Idea[]; readonly employees: number; readonly period: Period; readonly figure: Figure };

/** The chosen figure month by month; a bar opens its month. */
function Months({ ideas, employees, period, figure: { key, title, amount } }: MonthsProps) {
  const today = useToday();
  const year = period.slice(0, 4);
  const months = useMemo(
    () =>
      monthsOf(year).map((month) => {
        const { from, until } = spanOf(month, today);
        return { month, amount: ideaStatistics(ideas, employees, from, until).find((one) => one.key === key)?.amount };
      }),
    [ideas, employees, year, today, key],
  );
  const bars = useMemo(
    (): readonly Bar[] =>
      months.map(({ month, amount: of }) => ({
        key: month,
        label: `${Number(month.slice(5))}月`,
        value: barHeight(of),
        current: month === period,
        onOpen: () => open(month, key),
      })),
    [months, period, key],
  );
  const show = useMemo(() => barText(amount), [amount]);
  return <Bars title={`${year} 年各月${title}`} unit={barUnit(amount)} bars={bars} show={show} height={140} />;
}

/** What a figure counts. People stand in the order of their names, never by how much they did. */
function Records({ figure, children }: { readonly figure: Figure; readonly children: ReactNode }) {
  const { nameOf } = usePeople();
  const records = useMemo(
    () =>
      figure.records[0]?.type === 'person'
        ? figure.records.toSorted((one, other) => byName(nameOf(one.id) ?? '', nameOf(other.id) ?? ''))
        : figure.records,
    [figure, nameOf],
  );
  return (
    <Card title={`${figure.title} ${amountText(figure.amount)}`} side={<span className="caption">{records.length} 条记录</span>} scrolls>
      {children}
      {records.length > 0 ? <RecordLines records={records} /> : <p className="caption">{figure.rule}。这一段没有记录。</p>}
    </Card>
  );
}
