import { Button } from 'antd';
import { useMemo } from 'react';
import { mayDo } from '../../../src/domain/authority.ts';
import { fullNumber } from '../../../src/domain/idea/number.ts';
import { activityTypeNames } from '../../../src/domain/names/activity.ts';
import { ideaStateNames } from '../../../src/domain/names/idea.ts';
import { useDesk } from '../../live/desk.ts';
import { useDoc, useDocs } from '../../live/documents.ts';
import { useWho } from '../../live/who.ts';
import { Card } from '../../parts/Card.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { HowFar } from '../../parts/HowFar.tsx';
import { PrinterOutlined } from '../../parts/icons.tsx';
import { onTimeline } from '../../parts/past.ts';
import { RecordPage } from '../../parts/RecordPage.tsx';
import { Timeline } from '../../parts/Timeline.tsx';
import { go, useWindow } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { ActivityNextStep } from './ActivityActs.tsx';
import { ActivityFacts } from './ActivityFacts.tsx';
import './activities.css';
import { activityPast } from './activity-past.ts';
import { ActivityStateMark } from './activity-rows.tsx';
import { Minutes } from './Minutes.tsx';
import { useActivityRow } from './use-activity-rows.ts';

/** One activity with who came, what was decided and what happened to its record. */
export default function ActivityPage({ id }: { readonly id: string }) {
  const whoOf = useWho();
  const row = useActivityRow(id);
  const group = useDoc('autonomous-group', row?.activity.groupId ?? '')?.body;
  const all = useDocs('activity');
  const documents = useDocs('golden-idea');
  const { role } = useDesk().session.actor;
  const close = useWindow((window) => window.close);
  const ideas = useMemo(() => documents?.flatMap(({ body }) => (body.activityId === id ? [body] : [])) ?? [], [documents, id]);
  if (!all) return null;
  if (!row) return <Empty what="这次活动的记录不在了。" first="可能刚被撤销。" actions={<Button onClick={close}>回到清单</Button>} />;
  const { activity, counts, today } = row;
  const isHeld = activity.heldOn !== undefined;
  const mayLog = isHeld && mayDo(role, 'log-ideas');
  return (
    <RecordPage
      crumb={{ word: '活动记录', rest: `共 ${all.length} 次`, onClick: close }}
      name={activity.title}
      state={<ActivityStateMark row={row} soft />}
      pips={<HowFar id={id} savedAt={row.savedAt} />}
      facts={[
        group && (
          <button
            key="group"
            type="button"
            className="link"
            onClick={() => go({ rail: 'groups', tab: 'groups', page: 'group', id: group.id })}
          >
            {group.name}
          </button>
        ),
        activityTypeNames[activity.activityType],
        `${dayWord(row.on, today)}${isHeld ? ' 开的' : ''}`,
        row.late && `${row.late}的`,
      ].filter(Boolean)}
      actions={
        <>
          {mayLog && <Button onClick={() => go({ rail: 'pioneer', tab: 'ideas', page: 'meeting', id })}>记会上的金点子</Button>}
          <Button icon={<PrinterOutlined />} onClick={() => go({ rail: 'activities', tab: 'records', page: 'print', id: `record:${id}` })}>
            打印记录
          </Button>
        </>
      }
      more={[
        {
          key: 'sign-in',
          word: '打印签到表',
          onClick: () => go({ rail: 'activities', tab: 'records', page: 'print', id: `sign-in:${id}` }),
        },
      ]}
      strip={
        isHeld
          ? [
              { key: 'expected', label: '应到', figure: `${counts.expected} 人` },
              { key: 'present', label: '实到', figure: `${counts.present} 人`, rule: `缺席 ${counts.absent} 人` },
              { key: 'outside', label: '列席和来宾', figure: `${counts.observers + counts.guests} 人` },
              { key: 'ideas', label: '会上的金点子', figure: `${ideas.length} 条` },
            ]
          : []
      }
      next={<ActivityNextStep row={row} />}
      sections={[
        { key: 'past', word: '经过', children: <Timeline items={onTimeline(activityPast(activity, whoOf), today)} /> },
        { key: 'minutes', word: '议程和决议', count: activity.agenda.length + activity.decisions.length, children: <Minutes row={row} /> },
        {
          key: 'ideas',
          word: '金点子',
          count: ideas.length,
          children:
            ideas.length === 0 ? (
              <Empty what="这次会上还没有记金点子。" first="有人当场提的，按“记会上的金点子”一条一条记。" />
            ) : (
              <ul className="record-lines">
                {ideas.map((idea) => (
                  <li key={idea.id}>
                    <button type="button" className="link" onClick={() => go({ rail: 'pioneer', tab: 'ideas', page: 'idea', id: idea.id })}>
                      {fullNumber(idea)} {idea.title}
                    </button>
                    <span className="caption">{ideaStateNames[idea.state]}</span>
                    <span />
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
      side={
        <Card title="出席和内容">
          <ActivityFacts row={row} />
        </Card>
      }
    />
  );
}
