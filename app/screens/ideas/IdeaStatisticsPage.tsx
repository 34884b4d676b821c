import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { Figure } from '../../../src/domain/amount.ts';
import { amountText } from '../../../src/domain/amount-text.ts';
import { lastDayOf } from '../../../src/domain/civil-date.ts';
import { countsAsIdea } from '../../../src/domain/idea/milestones.ts';
import { ideaStatistics } from '../../../src/domain/idea/statistics.ts';
import type { Idea } from '../../../src/domain/idea.ts';
import { useToday } from '../../live/clock.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { usePeople } from '../../live/people.ts';
import { type Bar, Bars } from '../../parts/Bars.tsx';
import { Card } from '../../parts/Card.tsx';
import { Head } from '../../parts/Head.tsx';
import { go, useWindow } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import type { IdeaRow } from './idea-rows.tsx';
import { useIdeaRows } from './use-idea-rows.ts';

/** F-23: the year's figures, each a door to the records that it counts. `id` is the year. */
export default function IdeaStatisticsPage({ id: year }: { readonly id: string }) {
  const rows = useIdeaRows();
  const today = useToday();
  const employees = useOrganisation()?.employees ?? 0;
  const close = useWindow((window) => window.close);
  const [chosen, setChosen] = useState('proposed');
  const ideas = useMemo(() => rows?.map(({ idea }) => idea) ?? [], [rows]);
  const isThisYear = today.startsWith(year);
  const until = isThisYear ? today : `${year}-12-31`;
  const figures = useMemo(() => ideaStatistics(ideas, employees, `${year}-01-01`, until), [ideas, employees, year, until]);
  const months = useMemo(() => byMonth(ideas, year, today), [ideas, year, today]);
  const figure = figures.find(({ key }) => key === chosen) ?? figures[0];
  const turn = (by: number) => go({ rail: 'pioneer', tab: 'ideas', page: 'statistics', id: String(Number(year) + by) });
  if (!rows) return null;
  return (
    <div className="page">
      <Head
        title="金点子统计"
        beside={
          <span className="period">
            <Button type="text" size="small" onClick={() => turn(-1)} aria-label="上一年">
              ‹
            </Button>
            {year} 年
            <Button type="text" size="small" onClick={() => turn(1)} disabled={isThisYear} aria-label="下一年">
              ›
            </Button>
          </span>
        }
        actions={
          <>
            <Button onClick={() => go({ rail: 'pioneer', tab: 'ideas', page: 'print', id: `statistics:${year}` })}>打印导出</Button>
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
                    <button type="button" className="link" aria-pressed={one.key === figure?.key} onClick={() => setChosen(one.key)}>
                      {amountText(one.amount)}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Bars title={`${year} 年各月提出`} unit="条" bars={months} />
        </Card>
        {figure && <Records figure={figure} rows={rows} />}
      </div>
    </div>
  );
}

function byMonth(ideas: readonly Idea[], year: string, today: string): readonly Bar[] {
  const counted = ideas.filter(countsAsIdea);
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const value = counted.filter(({ proposedOn }) => proposedOn >= `${month}-01` && proposedOn <= lastDayOf(month)).length;
    return { key: month, label: `${index + 1}月`, value, current: today.startsWith(month) };
  });
}

/** What a figure counts. People are named in the order of the roster, never by how much they did. */
function Records({ figure, rows }: { readonly figure: Figure; readonly rows: readonly IdeaRow[] }) {
  const { nameOf } = usePeople();
  const rowById = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  return (
    <Card
      title={`${figure.title} ${amountText(figure.amount)}`}
      side={<span className="caption">{figure.records.length} 条记录</span>}
      scrolls
    >
      <ul className="record-lines">
        {figure.records.map(({ type, id }) => {
          const row = rowById.get(id);
          if (type === 'person') return <li key={id}>{nameOf(id) ?? '（已清除）'}</li>;
          return (
            row && (
              <li key={id}>
                <button type="button" className="link" onClick={() => go({ rail: 'pioneer', tab: 'ideas', page: 'idea', id })}>
                  {row.idea.number} {row.idea.title}
                </button>
                <span className="caption">{row.proposers}</span>
                <span className="caption">{dayWord(row.idea.proposedOn, row.today)}</span>
              </li>
            )
          );
        })}
      </ul>
    </Card>
  );
}
