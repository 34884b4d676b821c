import { Button, Segmented } from 'antd';
import { useMemo } from 'react';
import type { ActivityType } from '../../../src/domain/activity/activity.ts';
import { peopleThere } from '../../../src/domain/activity/attendance.ts';
import { mayDo } from '../../../src/domain/authority.ts';
import { activityTypeNames } from '../../../src/domain/names/activity.ts';
import { useKeys } from '../../keys.ts';
import { SampleButton } from '../../leaving/SampleButton.tsx';
import { useToday } from '../../live/clock.ts';
import { useDesk } from '../../live/desk.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { PlusOutlined } from '../../parts/icons.tsx';
import { ListAndPanel } from '../../parts/ListAndPanel.tsx';
import { PipsLegend } from '../../parts/Pips.tsx';
import { usePreference } from '../../preference.ts';
import { useMatch } from '../../search/use-search.ts';
import { go, useWindow } from '../../where.ts';
import { ActivityPanel } from './ActivityPanel.tsx';
import { ACTIVITIES_LIST, type ActivityRow, activityColumns, activityTabs, typeSelect, yearSelect } from './activity-rows.tsx';
import { ByMonth } from './ByMonth.tsx';
import { PlanActivity } from './PlanForms.tsx';
import { useActivityRows } from './use-activity-rows.ts';
import './activities.css';

const sheet = { form: 'F-14', title: '活动清单' };
const record = () => go({ rail: 'activities', tab: 'records', page: 'record' });
const plan = () => go({ rail: 'activities', tab: 'records', page: 'plan' });

/** 活动 › 活动记录: as a list with the chosen activity beside it, or by month. */
export default function ActivitiesScreen() {
  const rows = useActivityRows();
  const today = useToday();
  const { role } = useDesk().session.actor;
  const { where, close, setList } = useWindow();
  const match = useMatch('activity');
  const [view, setView] = usePreference<'list' | 'months'>('activities-view', 'list');
  const mayRecord = mayDo(role, 'record-activity');
  const years = useMemo(() => [...new Set(rows?.map(({ on }) => on.slice(0, 4)))].toSorted().join(' '), [rows]);
  const selects = useMemo(() => [typeSelect, yearSelect(years)], [years]);
  // Most branches have no series.
  const columns = useMemo(
    () => (rows?.some(({ activity }) => activity.seriesName) ? activityColumns : activityColumns.filter(({ key }) => key !== 'series')),
    [rows],
  );
  useKeys([{ key: 'Ctrl+N', does: '记活动', run: () => (mayRecord ? record() : false) }]);
  const year = today.slice(0, 4);
  const { thisYear, waiting } = useMemo(() => figuresOf(rows ?? [], year), [rows, year]);
  const facts = [
    { label: '今年', figure: thisYear, onOpen: () => setList(ACTIVITIES_LIST, { tab: '', selects: { year } }) },
    ...waiting.map(({ key, word, count }) => ({
      label: word,
      figure: String(count),
      onOpen: () => setList(ACTIVITIES_LIST, { tab: key, selects: {} }),
    })),
  ];
  const head = (
    <Head
      title="活动记录"
      beside={
        <Segmented<'list' | 'months'>
          size="small"
          aria-label="怎么看"
          value={view}
          onChange={setView}
          options={[
            { value: 'list', label: '清单' },
            { value: 'months', label: '按月' },
          ]}
        />
      }
      facts={rows?.length ? facts : []}
      actions={
        mayRecord && (
          <>
            <Button onClick={plan}>安排活动</Button>
            <Button type="primary" icon={<PlusOutlined />} onClick={record}>
              记活动
            </Button>
          </>
        )
      }
    />
  );
  return (
    <>
      {view === 'months' && rows?.length ? (
        <ByMonth head={head} rows={rows} today={today} />
      ) : (
        <ListAndPanel
          name={ACTIVITIES_LIST}
          label="活动清单"
          unit="次"
          head={head}
          rows={rows}
          columns={columns}
          tabs={activityTabs}
          selects={selects}
          match={match}
          sheet={sheet}
          panelTitle={({ activity }) => activityTypeNames[activity.activityType]}
          panel={(row) => <ActivityPanel row={row} />}
          onOpenPage={({ id }) => go({ rail: 'activities', tab: 'records', page: 'activity', id })}
          legend={<PipsLegend of={['here', 'arrived', 'decided']} />}
          empty={
            <Empty
              what="还没有活动。"
              first="三会一课、主题党日、小组活动、讲堂都记在这里：开完记一次，月报、规定动作和签到表都从它来。"
              actions={
                <>
                  {mayRecord && <Button onClick={record}>记活动</Button>}
                  <SampleButton form="activity" />
                </>
              }
            />
          }
        />
      )}
      {where.page === 'plan' && (
        <PlanActivity
          {...presetOf(where.id ?? '', today)}
          onClose={close}
          onPlanned={(id) => {
            close();
            setList(ACTIVITIES_LIST, { tab: '', selects: {}, search: '', selected: id });
          }}
        />
      )}
    </>
  );
}

/** `<type>:<party group>:<day>` as the year grid and the calendar hand it over. */
function presetOf(id: string, today: string) {
  const [type = '', partyGroup = '', on = ''] = id.split(':');
  const activityType: ActivityType = Object.hasOwn(activityTypeNames, type) ? (type as ActivityType) : 'theme-day';
  return { activityType, partyGroup, on: on || today };
}

/** What was held this year and how many were there, and how many records wait at which step. */
function figuresOf(rows: readonly ActivityRow[], year: string) {
  const held = rows.filter(({ activity, on }) => activity.heldOn !== undefined && on.startsWith(year));
  const there = held.reduce((sum, { activity }) => sum + peopleThere(activity), 0);
  const waiting = activityTabs
    .filter(({ key }) => key === 'to-record' || key === 'to-confirm')
    .map(({ key, word, has }) => ({ key, word, count: rows.filter(has).length }));
  return { thisYear: `${held.length} 次，${there} 人次`, waiting };
}
