import { Button, Dropdown } from 'antd';
import { mayDo } from '../../../src/domain/authority.ts';
import { openGroupAnswer } from '../../../src/domain/group/answers.ts';
import { inTheGroup } from '../../../src/domain/group/enterprises.ts';
import { type AutonomousGroup, dissolutionOf, isStanding, isWorkedUpon, leaderOf } from '../../../src/domain/group/group.ts';
import { monthToTell } from '../../../src/domain/group/report.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { openPlanAnswer } from '../../../src/domain/plan/answers.ts';
import { bodies } from '../../live/bodies.ts';
import { useDesk } from '../../live/desk.ts';
import { useDocs } from '../../live/documents.ts';
import { useParameters } from '../../live/parameters.ts';
import { HowFar } from '../../parts/HowFar.tsx';
import { PlusOutlined, PrinterOutlined } from '../../parts/icons.tsx';
import { RecordPage } from '../../parts/RecordPage.tsx';
import { Timeline } from '../../parts/Timeline.tsx';
import { go, useWindow } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { AppraisalSection, starFigure } from './appraisal/GroupAppraisals.tsx';
import { useAppraisalsOf } from './appraisal/use-appraisal.ts';
import { EnterprisesSection } from './enterprises/EnterprisesSection.tsx';
import { useEnterprises } from './enterprises/use-enterprises.ts';
import { Gates } from './Gates.tsx';
import { ActivityMonths, activityItems, useActivitiesOf } from './GroupActivities.tsx';
import { GroupActs } from './GroupActs.tsx';
import { GroupFacts } from './GroupFacts.tsx';
import { PeopleCard, PeopleTable } from './GroupPeople.tsx';
import type { GroupSheet } from './GroupPrintPage.tsx';
import './groups.css';
import { coverageFigure, figuresOf } from './group-figures.ts';
import { type GroupRow, GroupStateMark } from './group-rows.tsx';
import { Justified } from './Justified.tsx';
import { nextActs } from './next-acts.ts';
import type { PlanSheet } from './plan/PlanPrintPage.tsx';
import { PlanSection } from './plan/PlanSection.tsx';
import { type GroupYear, useGroupYear } from './plan/use-tasks.ts';
import { useGroupRows } from './use-group-rows.ts';
import { useGroupStory } from './use-group-story.tsx';
import { useMayInGroup } from './use-may-in-group.ts';

/** One group's story: its gates, its people, what happened. `<group>`, or `<group>:plan` for another section to begin with. */
export default function GroupPage({ id: place }: { readonly id: string }) {
  const [id = '', opens] = place.split(':');
  const rows = useGroupRows();
  const close = useWindow((window) => window.close);
  const settings = useParameters();
  const { role } = useDesk().session.actor;
  const row = rows?.find((one) => one.id === id);
  const activities = useActivitiesOf(id);
  const year = row?.today.slice(0, 4) ?? '';
  const ofYear = useGroupYear(id, year);
  const appraisals = useAppraisalsOf(id);
  const { members, partnership } = useEnterprises(id);
  const isAnswered = useIsAnswered(row, ofYear);
  const may = useMayInGroup(id);
  const past = useGroupStory(row, activities, appraisals);
  const reports = bodies(useDocs('group-report') ?? []);
  if (!row) return null;
  const { group, today, savedAt, leader } = row;
  const least = parameterAt(settings, 'group-size-least', today).value;
  const most = parameterAt(settings, 'group-size-most', today).value;
  const nextAct = nextActs(row).act;
  const telling = monthToTell(group, reports, today);
  const term = isStanding(group) ? leaderOf(group) : undefined;
  const print = (what: GroupSheet) => go({ rail: 'groups', tab: 'groups', page: 'print', id: `${what}:${id}` });
  return (
    <RecordPage
      crumb={{ word: '自主党小组', rest: `${rows?.filter((one) => isStanding(one.group)).length ?? 0} 个在册`, onClick: close }}
      name={group.name}
      state={<GroupStateMark row={row} soft />}
      pips={<HowFar id={id} savedAt={savedAt} />}
      facts={[
        ...(group.approval ? [`批准文号 ${group.approval.number}`] : []),
        ...(term && leader ? [`组长 ${leader}`] : []),
        ...(term?.until ? [`聘期至 ${dayWord(term.until, today)}`] : []),
      ]}
      actions={
        <>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                ...sheetsOf(group).map(({ key, word }) => ({ key, label: word, onClick: () => print(key) })),
                ...planSheets(ofYear).map(({ key, word }) => ({
                  key,
                  label: `${year} 年${word}`,
                  onClick: () => go({ rail: 'groups', tab: 'groups', page: 'print-plan', id: `${key}:${id}:${year}` }),
                })),
              ],
            }}
          >
            <Button icon={<PrinterOutlined />}>打印</Button>
          </Dropdown>
          {isStanding(group) && !partnership && mayDo(role, 'write-group-report') && (
            <Button onClick={() => go({ rail: 'groups', tab: 'groups', page: 'report', id: `${id}:${telling}` })}>月汇报</Button>
          )}
          {isWorkedUpon(group) && !partnership && mayDo(role, 'open-appraisal') && (
            <Button onClick={() => go({ rail: 'groups', tab: 'groups', page: 'appraise', id })}>年度考评</Button>
          )}
          {isStanding(group) && !partnership?.leftOn && mayDo(role, 'record-activity') && (
            <Button
              type={isAnswered || (nextAct && may(nextAct)) ? 'default' : 'primary'}
              icon={<PlusOutlined />}
              onClick={() => go({ rail: 'activities', tab: 'records', page: 'record', id: `new:group-activity:::${id}` })}
            >
              记活动
            </Button>
          )}
        </>
      }
      strip={[...figuresOf(row, { least, most }), ...coverageFigure(row, ofYear), ...starFigure(appraisals)]}
      opens={opens}
      months={group.approval && <ActivityMonths activities={activities} today={today} />}
      next={<GroupActs row={row} isPage={!isAnswered} />}
      sections={[
        { key: 'past', word: '经过', children: <Timeline items={past} /> },
        {
          key: 'activities',
          word: '活动',
          count: activities.length,
          children:
            activities.length > 0 ? <Timeline items={activityItems(activities, row)} /> : <p className="caption">还没有记过活动。</p>,
        },
        {
          key: 'plan',
          word: '计划与项目',
          count: ofYear?.tasks.filter(({ state }) => state !== 'cancelled').length ?? 0,
          children: <PlanSection row={row} />,
        },
        { key: 'people', word: '组员', count: row.count, children: <PeopleTable row={row} /> },
        ...(group.scope === 'cross-enterprise'
          ? [{ key: 'enterprises', word: '参加企业', count: inTheGroup(members).length, children: <EnterprisesSection row={row} /> }]
          : []),
        {
          key: 'appraisals',
          word: '考评',
          count: appraisals.length,
          children: (
            <AppraisalSection
              appraisals={appraisals}
              groupId={id}
              mayAppraise={isWorkedUpon(group) && !partnership && mayDo(role, 'open-appraisal')}
            />
          ),
        },
        { key: 'facts', word: '申请', children: <GroupFacts row={row} /> },
        { key: 'justified', word: '正当理由', count: group.justified.length, children: <Justified row={row} /> },
      ]}
      side={
        <>
          <Gates row={row} />
          <PeopleCard row={row} />
        </>
      }
    />
  );
}

/** A word from above is the next act then: there is one red button. */
function useIsAnswered(row: GroupRow | undefined, ofYear: GroupYear | undefined): boolean {
  const answers = bodies(useDocs('answer') ?? []);
  const ofPlan = ofYear?.plan && openPlanAnswer(ofYear.plan, answers);
  return (ofPlan ?? (row && openGroupAnswer(row.group, answers))) !== undefined;
}

/** What there is to print as it stands. */
const sheetsOf = (group: AutonomousGroup): readonly { readonly key: GroupSheet; readonly word: string }[] => [
  { key: 'application', word: '组建申请表（F-01）' },
  ...(group.approval ? ([{ key: 'approval', word: '组建批复（F-02）' }] as const) : []),
  ...(group.approval && group.scope === 'cross-enterprise' ? ([{ key: 'copy', word: '跨企业备案表（F-03）' }] as const) : []),
  { key: 'filing', word: '组员备案表（F-04）' },
  ...(dissolutionOf(group) ? ([{ key: 'dissolution', word: '撤销通知书（F-06）' }] as const) : []),
];

const planSheets = (ofYear: GroupYear | undefined): readonly { readonly key: PlanSheet; readonly word: string }[] => [
  ...(ofYear && ofYear.tasks.length > 0 ? ([{ key: 'plan', word: '活动计划（F-12）' }] as const) : []),
  ...(ofYear?.tasks.some(({ state }) => state !== undefined) ? ([{ key: 'board', word: '项目申领公示单（F-13）' }] as const) : []),
];
