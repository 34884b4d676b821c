import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { shiftMonth } from '../../../src/domain/civil-date.ts';
import { activityTypeNames, obligationScopeNames, periodKindNames } from '../../../src/domain/names/activity.ts';
import { complianceOf, type Duty, dutiesOf, excusedRules, isMadeUp } from '../../../src/domain/obligation/duty.ts';
import { periodStart } from '../../../src/domain/obligation/period.ts';
import { useToday } from '../../live/clock.ts';
import { Card } from '../../parts/Card.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { State } from '../../parts/State.tsx';
import { Why } from '../../parts/Why.tsx';
import { usePreference } from '../../preference.ts';
import { go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { excuseWord, meetingWord } from '../../words/obligations.ts';
import { periodWord } from '../../words/periods.ts';
import { doneOf } from '../../words/said.ts';
import '../activities/activities.css';
import { DutyGrid } from '../activities/DutyGrid.tsx';
import { cellOf, openDuty } from '../activities/duty-cell.ts';
import { useDutyFacts } from '../activities/use-duty-facts.ts';
import { GroupDutiesCard } from './GroupDutiesCard.tsx';

/** 今日 › 义务: what the rules ask for, by month or by rule; green, yellow, red with the days. */
export default function DutiesScreen() {
  const today = useToday();
  const facts = useDutyFacts();
  const [view, setView] = usePreference<'month' | 'rule' | 'group'>('duties-view', 'month');
  const [month, setMonth] = useState(today.slice(0, 7));
  const year = month.slice(0, 4);
  const ofYear = useMemo(
    () => (facts ? dutiesOf(facts, { from: `${year}-01-01`, to: `${year}-12-31`, today }) : undefined),
    [facts, year, today],
  );
  const excused = useMemo(() => (facts ? excusedRules(facts, today) : []), [facts, today]);
  if (!facts || !ofYear) return null;
  const { part, whole } = complianceOf(ofYear);
  const of = (status: Duty['status']) => ofYear.filter((duty) => duty.status === status).length;
  const [by, word] = view === 'month' ? [1, `${year} 年 ${Number(month.slice(5))} 月`] : [12, `${year} 年`];
  return (
    <div className="page">
      <Head
        title="义务"
        beside={
          <>
            <Segmented<'month' | 'rule' | 'group'>
              size="small"
              aria-label="怎么看"
              value={view}
              onChange={setView}
              options={[
                { value: 'month', label: '按月' },
                { value: 'rule', label: '按规则' },
                { value: 'group', label: '按小组' },
              ]}
            />
            <span className="period">
              <Button type="text" size="small" aria-label="往前" onClick={() => setMonth(shiftMonth(month, -by))}>
                ‹
              </Button>
              {word}
              <Button type="text" size="small" aria-label="往后" onClick={() => setMonth(shiftMonth(month, by))}>
                ›
              </Button>
            </span>
          </>
        }
        facts={
          view === 'group'
            ? []
            : [
                { label: `${year} 年按期`, figure: doneOf(part, whole) },
                { label: '快到期', figure: String(of('soon')) },
                { label: '缺', figure: String(of('missing')) },
              ]
        }
        actions={<Button onClick={() => go({ rail: 'settings', tab: 'rules' })}>看规则</Button>}
      />
      {view === 'group' ? (
        <GroupDutiesCard year={year} />
      ) : (
        <Card
          scrolls
          label="规定动作"
          foot={
            <span className="caption">
              {excused.length === 0
                ? '规则里的每一条都要求本单位。'
                : excused.map(({ rule, excuse }) => `${activityTypeNames[rule.counts]}${excuseWord(excuse)}`).join('　')}
            </span>
          }
        >
          {view === 'rule' ? (
            <DutyGrid duties={ofYear} year={year} onOpen={openDuty} cellOf={cellOf} />
          ) : (
            <OfMonth duties={ofYear.filter((duty) => touches(duty, month, today))} today={today} />
          )}
        </Card>
      )}
    </div>
  );
}

/** What ends in the month; in this month also what is open and ends later, once it has begun. */
const touches = ({ endsOn, period, status }: Duty, month: string, today: string): boolean =>
  endsOn.startsWith(month) || (today.startsWith(month) && endsOn > today && status !== 'done' && periodStart(period) <= today);

const order: readonly Duty['status'][] = ['missing', 'soon', 'ahead', 'done'];

/** What ends in the month, and for this month also what runs beyond it: the latest trouble first. */
function OfMonth({ duties, today }: { readonly duties: readonly Duty[]; readonly today: string }) {
  if (duties.length === 0) return <Empty what="这个月没有到期的规定动作。" first="季度、半年、全年的，排在它们到期的那个月。" />;
  const inOrder = duties.toSorted(
    (one, other) => order.indexOf(one.status) - order.indexOf(other.status) || (one.endsOn < other.endsOn ? -1 : 1),
  );
  return (
    <table className="plain-table duty-list">
      <thead>
        <tr>
          <th scope="col">状态</th>
          <th scope="col">做什么</th>
          <th scope="col">期限</th>
          <th scope="col">次数</th>
          <th scope="col">
            <span className="visually-hidden">办</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {inOrder.map((duty) => (
          <tr key={duty.id}>
            <td>
              <DutyMark duty={duty} />
            </td>
            <td>
              {periodWord(duty.period)}
              {meetingWord(duty.rule.counts, duty.unit)}{' '}
              <Why
                rule={`${obligationScopeNames[duty.rule.scope]}${periodKindNames[duty.rule.period]} ${duty.rule.least} 次；到期前 ${duty.rule.soonDays} 天起提醒；过期补开的注“补”，仍算缺`}
                source={duty.rule.source}
                formula={`记录里在期内开的 ${duty.served.length} 次，过期补开的 ${duty.madeUp.length} 次`}
              />
            </td>
            <td>{dayWord(duty.endsOn, today)}</td>
            <td>
              {duty.served.length}/{duty.rule.least}
            </td>
            <td>
              <Button size="small" onClick={() => openDuty(duty)}>
                {duty.served.length + duty.madeUp.length > 0 ? '看记录' : duty.daysLeft < 0 ? '记补开' : '记活动'}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DutyMark({ duty }: { readonly duty: Duty }) {
  const { status, daysLeft } = duty;
  if (status === 'done') return <State is="done" word="按期" />;
  if (status === 'missing') return <State is="late" word={isMadeUp(duty) ? '缺，已补' : `缺，过了 ${-daysLeft} 天`} />;
  return <State is={status === 'soon' ? 'soon' : 'ahead'} word={daysLeft === 0 ? '今天' : `剩 ${daysLeft} 天`} />;
}
