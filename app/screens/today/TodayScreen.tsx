import { Button, Dropdown } from 'antd';
import { useMemo } from 'react';
import { type CivilDate, weekday } from '../../../src/domain/civil-date.ts';
import type { OpenMatter } from '../../../src/domain/matters/matter.ts';
import type { Matter, Waiting } from '../../../src/domain/today.ts';
import { byConcern } from '../../../src/domain/today-acts.ts';
import { useToday } from '../../live/clock.ts';
import { useDesk } from '../../live/desk.ts';
import { draftAbout, useDrawer } from '../../live/draft.ts';
import { Card } from '../../parts/Card.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { DownOutlined, PlusOutlined } from '../../parts/icons.tsx';
import { Months } from '../../parts/Months.tsx';
import { Pips } from '../../parts/Pips.tsx';
import { VoidVotes } from '../../vote/VoidVotes.tsx';
import { go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { sayWaiting } from '../../words/matters.ts';
import { dateTime } from '../../words/said.ts';
import { DoneToday } from './DoneToday.tsx';
import { dutyMonths } from './duty-months.ts';
import { MatterGroup, OthersGroup } from './MatterGroup.tsx';
import { openOf, waitingOf } from './matters-of.ts';
import { reportMonths } from './report-months.ts';
import './today.css';
import { useTodayFacts } from './use-today-facts.ts';
import { wayOf } from './ways.ts';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const records = [
  { key: 'activity', label: '记活动', way: { rail: 'activities', tab: 'records', page: 'record' } },
  { key: 'post', label: '设先锋岗', way: { rail: 'pioneer', tab: 'posts', page: 'new' } },
  { key: 'pledge', label: '记承诺', way: { rail: 'pioneer', tab: 'pledges', page: 'new' } },
  { key: 'points', label: '记积分', way: { rail: 'pioneer', tab: 'points', page: 'new' } },
  { key: 'person', label: '登记人员', way: { rail: 'people', tab: 'roster', page: 'new' } },
];

/** Pattern A: what now, what later, what is somebody else's turn. Rows come from facts and vanish by doing the thing. */
export default function TodayScreen() {
  const today = useToday();
  const facts = useTodayFacts();
  const matters = openOf(facts, today);
  const waiting = waitingOf(facts, today);
  const months = useMemo(() => facts && dutyMonths(facts, today), [facts, today]);
  const { role } = useDesk().session.actor;
  const { mine, others } = useMemo(() => byConcern(matters ?? [], role), [matters, role]);
  const of = (due: OpenMatter<Matter>['due']) => mine.filter((matter) => matter.due === due);
  const [late, now, later] = [of('late'), of('today'), of('later')];
  return (
    <div className="page">
      <Head
        title={`${Number(today.slice(5, 7))} 月 ${Number(today.slice(8))} 日　星期${weekdays[weekday(today) - 1]}`}
        beside={matters && <span>{countsText(late.length, now.length, waiting.length)}</span>}
        actions={
          <>
            <Button icon={<PlusOutlined />} onClick={() => go({ rail: 'pioneer', tab: 'ideas', page: 'log' })}>
              记金点子
            </Button>
            <Dropdown trigger={['click']} menu={{ items: records.map(({ key, label, way }) => ({ key, label, onClick: () => go(way) })) }}>
              <Button>
                记其他 <DownOutlined />
              </Button>
            </Dropdown>
          </>
        }
      />
      <VoidVotes />
      <div className="today">
        <Card scrolls label="要办的事" foot={<DoneToday today={today} />}>
          {matters && mine.length === 0 && <Empty what="今天没有要办的。" first="有到期的、收到的、要答复的，会排在这里。" />}
          <MatterGroup word="逾期" tone="late" matters={late} today={today} isFirst />
          <MatterGroup word="今天" tone="now" matters={now} today={today} isFirst={late.length === 0} />
          <MatterGroup word="往后" tone="later" matters={later} today={today} />
          <OthersGroup matters={others} today={today} />
        </Card>
        <div className="today-side">
          <Card title="等别人" side={<span className="caption">{waiting.length || ''}</span>}>
            {waiting.length === 0 ? <p className="caption">没有等别人的事。</p> : <WaitingList waiting={waiting} today={today} />}
          </Card>
          <Drafts />
          {facts && months && (
            <Card title="今年的规定动作">
              <Months
                legend
                rows={[
                  ...months,
                  reportMonths(facts, today, (month) =>
                    go({ rail: 'reports', tab: 'monthly', page: 'month', id: `${today.slice(0, 4)}-${String(month).padStart(2, '0')}` }),
                  ),
                ]}
              />
            </Card>
          )}
        </div>
      </div>
    </div>
  );
}

function countsText(late: number, now: number, waiting: number): string {
  const parts = [
    late + now > 0 ? `今天要办 ${late + now} 件` : '今天没有要办的',
    ...(late ? [`逾期 ${late} 件`] : []),
    ...(waiting ? [`等别人 ${waiting} 件`] : []),
  ];
  return parts.join('，');
}

function WaitingList({ waiting, today }: { readonly waiting: ReturnType<typeof waitingOf>; readonly today: CivilDate }) {
  return (
    <ul className="waiting">
      {waiting.map((one) => {
        const { what, who } = sayWaiting(one.matter as Waiting, today);
        return (
          <li key={one.id}>
            <Pips at={one.reached === 'delivered' ? 'arrived' : 'here'} word={one.reached === 'delivered' ? '已送达' : '等回音'} />
            <button type="button" className="plain-button" onClick={() => go(wayOf(one))}>
              {what}
              <span className="caption">
                {who}　{one.days === 0 ? '今天' : `${one.days} 天`}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** 没做完: what was begun and not yet saved. */
function Drafts() {
  const drafts = useDrawer((drawer) => drawer.drafts);
  const today = useToday();
  const list = useMemo(() => Object.values(drafts).toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1)), [drafts]);
  if (list.length === 0) return null;
  return (
    <Card title="没做完" side={<span className="caption">草稿 {list.length}</span>}>
      <ul className="drafts">
        {list.map((draft) => {
          const { title, where } = draftAbout(draft);
          const saved = dateTime(draft.savedAt);
          return (
            <li key={draft.key}>
              <span>
                {title}
                <span className="caption">
                  {dayWord(saved.slice(0, 10), today)} {saved.slice(11)} 停下
                </span>
              </span>
              <Button size="small" onClick={() => go(where)}>
                接着写
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
