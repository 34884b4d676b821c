import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useKeys } from '../../../keys.ts';
import { useToday } from '../../../live/clock.ts';
import { Bars } from '../../../parts/Bars.tsx';
import { Card } from '../../../parts/Card.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { YearStep } from '../../../parts/YearStep.tsx';
import { go } from '../../../where.ts';
import type { GroupChart } from './chart.ts';
import { useCoverageChart } from './use-coverage-chart.tsx';
import { useMonthsChart } from './use-months-chart.tsx';
import { useSizesChart, useTurnoverChart } from './use-people-charts.tsx';

const words = { sizes: '人数', turnover: '去留', months: '活动', coverage: '人人有项目' } as const;
type Look = keyof typeof words;
const options = (Object.keys(words) as Look[]).map((value) => ({ value, label: words[value] }));
const back = () => go({ rail: 'groups', tab: 'groups' });
const show = (look: Look) => go({ rail: 'groups', tab: 'groups', page: 'charts', id: look });

/** The groups of a year at a glance: `sizes`, `turnover`, `months`, `coverage`. Groups stand in the order of the list and never by their figures. */
export default function ChartsPage({ id }: { readonly id: string }) {
  const look: Look = Object.hasOwn(words, id) ? (id as Look) : 'sizes';
  const today = useToday();
  const [year, setYear] = useState(today.slice(0, 4));
  useKeys([{ key: 'Escape', does: '回到清单', run: back }]);
  const end = `${year}-12-31`;
  const ofYear = { from: `${year}-01-01`, to: end < today ? end : today, today };
  const charts: Readonly<Record<Look, GroupChart | undefined>> = {
    sizes: useSizesChart(ofYear),
    turnover: useTurnoverChart(ofYear),
    months: useMonthsChart(year, today),
    coverage: useCoverageChart(ofYear),
  };
  const chart = charts[look];
  if (!chart) return null;
  const isEmpty = chart.bars.bars.every(({ value, said }) => value === 0 && !said);
  return (
    <div className="page">
      <Head
        title="自主党小组"
        beside={
          <>
            <Segmented<Look> size="small" aria-label="看什么" value={look} onChange={show} options={options} />
            <YearStep year={year} latest={today.slice(0, 4)} onChoose={setYear} />
          </>
        }
        facts={isEmpty ? [] : chart.facts}
        actions={<Button onClick={back}>回到清单</Button>}
      />
      <Card scrolls label={words[look]}>
        {isEmpty ? (
          <Empty
            what={look === 'months' ? `${year} 年小组还没有活动。` : `${year} 年没有运行的小组。`}
            first="小组批准以后，组员、活动、项目都画在这里。"
          />
        ) : (
          <>
            <Bars key={look} {...chart.bars} />
            <p className="caption">{chart.caption}</p>
            {chart.records}
          </>
        )}
      </Card>
    </div>
  );
}
