import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { grouped } from '../../../src/domain/grouped.ts';
import { Card } from '../../parts/Card.tsx';
import { go } from '../../where.ts';
import { type ActivityRow, ActivityStateMark } from './activity-rows.tsx';

type ByMonthProps = { readonly head: ReactNode; readonly rows: readonly ActivityRow[]; readonly today: string };

/** The activities of a year, a card to each month. */
export function ByMonth({ head, rows, today }: ByMonthProps) {
  const [year, setYear] = useState(today.slice(0, 4));
  const byMonth = useMemo(() => grouped(rows.toReversed(), ({ on }) => on.slice(0, 7)), [rows]);
  const years = useMemo(() => rows.map(({ on }) => on.slice(0, 4)), [rows]);
  const step = (by: number) => setYear(String(Number(year) + by));
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
  return (
    <div className="page">
      {head}
      <p className="period">
        <Button type="text" size="small" aria-label="往前一年" disabled={year <= years.at(-1)!} onClick={() => step(-1)}>
          ‹
        </Button>
        {year} 年
        <Button
          type="text"
          size="small"
          aria-label="往后一年"
          disabled={year >= years[0]! && year >= today.slice(0, 4)}
          onClick={() => step(1)}
        >
          ›
        </Button>
      </p>
      <section className="activity-months" aria-label={`${year} 年各月`}>
        {months.map((month) => {
          const some = byMonth.get(month) ?? [];
          return (
            <Card
              key={month}
              title={`${Number(month.slice(5))} 月`}
              side={<span className="caption">{some.length > 0 ? `${some.length} 次` : ''}</span>}
            >
              {some.length === 0 && <p className="caption">{month > today.slice(0, 7) ? '还没有安排。' : '没有活动。'}</p>}
              <ul>
                {some.map((row) => (
                  <li key={row.id}>
                    <span className="caption">{Number(row.on.slice(8))} 日</span>
                    <button
                      type="button"
                      className="link"
                      onClick={() => go({ rail: 'activities', tab: 'records', page: 'activity', id: row.id })}
                    >
                      {row.activity.title}
                    </button>
                    <ActivityStateMark row={row} />
                  </li>
                ))}
              </ul>
            </Card>
          );
        })}
      </section>
    </div>
  );
}
