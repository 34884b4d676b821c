import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { MEETINGS } from '../../../src/domain/activity/activity.ts';
import { activityTypeNames, periodKindNames } from '../../../src/domain/names/activity.ts';
import { complianceOf, type Duty, dutiesOf, excusedRules } from '../../../src/domain/obligation/duty.ts';
import { useKeys } from '../../keys.ts';
import { useToday } from '../../live/clock.ts';
import { Card } from '../../parts/Card.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { go } from '../../where.ts';
import { excuseWord } from '../../words/obligations.ts';
import { doneOf } from '../../words/said.ts';
import './activities.css';
import { DutyGrid } from './DutyGrid.tsx';
import { cellOf, openDuty } from './duty-cell.ts';
import { useDutyFacts } from './use-duty-facts.ts';

/** 活动 › 三会一课: the year as a grid, one cell per required meeting; a cell opens its record, or begins it. */
export default function MeetingsScreen() {
  const today = useToday();
  const facts = useDutyFacts();
  const [year, setYear] = useState(today.slice(0, 4));
  const duties = useMemo(
    () =>
      facts && dutiesOf(facts, { from: `${year}-01-01`, to: `${year}-12-31`, today }).filter(({ rule }) => MEETINGS.includes(rule.counts)),
    [facts, year, today],
  );
  const excused = useMemo(
    () => (facts ? excusedRules(facts, today).filter(({ rule }) => MEETINGS.includes(rule.counts)) : []),
    [facts, today],
  );
  useKeys([{ key: 'Ctrl+N', does: '记活动', run: () => go({ rail: 'activities', tab: 'records', page: 'record' }) }]);
  if (!facts || !duties) return null;
  const { part, whole } = complianceOf(duties);
  const of = (status: Duty['status']) => duties.filter((duty) => duty.status === status).length;
  const first = facts.since.slice(0, 4);
  return (
    <div className="page">
      <Head
        title="三会一课"
        beside={
          <span className="period">
            <Button
              type="text"
              size="small"
              aria-label="往前一年"
              disabled={year <= first}
              onClick={() => setYear(String(Number(year) - 1))}
            >
              ‹
            </Button>
            {year} 年
            <Button
              type="text"
              size="small"
              aria-label="往后一年"
              disabled={year >= today.slice(0, 4)}
              onClick={() => setYear(String(Number(year) + 1))}
            >
              ›
            </Button>
          </span>
        }
        facts={[
          { label: '按期', figure: doneOf(part, whole) },
          { label: '快到期', figure: String(of('soon')) },
          { label: '缺', figure: String(of('missing')) },
        ]}
        actions={<Button onClick={() => go({ rail: 'activities', tab: 'records', page: 'plan' })}>安排活动</Button>}
      />
      <Card scrolls label="一年的规定动作" foot={<GridLegend />}>
        {duties.length === 0 ? (
          <Empty what="这一年没有要做的。" first="规定动作从本单位开始用这本台账的那一期算起；规则在 设置 › 规则。" />
        ) : (
          <DutyGrid duties={duties} year={year} onOpen={openDuty} cellOf={cellOf} />
        )}
        {excused.map(({ rule, excuse }) => (
          <p key={`${rule.counts} ${rule.period}`} className="caption">
            {activityTypeNames[rule.counts]}（{periodKindNames[rule.period]} {rule.least} 次）：{excuseWord(excuse)}
          </p>
        ))}
      </Card>
    </div>
  );
}

const GridLegend = () => (
  <span className="legend caption">
    <span>✓ 按期</span>
    <span>补 过期补开，仍算缺</span>
    <span>缺 过期没开</span>
    <span>◷ 快到期</span>
    <span>点开看记录；没有记录的，点开就记</span>
  </span>
);
