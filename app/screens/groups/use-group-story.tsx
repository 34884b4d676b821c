import { useMemo } from 'react';
import { type Activity, dayOf } from '../../../src/domain/activity/activity.ts';
import type { GroupAppraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { type GroupReport, handedInOn } from '../../../src/domain/group/report.ts';
import type { Idea } from '../../../src/domain/idea.ts';
import { bodies } from '../../live/bodies.ts';
import { useDocs } from '../../live/documents.ts';
import { usePeople } from '../../live/people.ts';
import { useWho } from '../../live/who.ts';
import { newestFirst, onTimeline } from '../../parts/past.ts';
import type { TimelineItem } from '../../parts/Timeline.tsx';
import { go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { groupReportRows } from '../../words/group-report.ts';
import { appraisalItems } from './appraisal/GroupAppraisals.tsx';
import { activityItems } from './GroupActivities.tsx';
import { pastOf } from './group-past.ts';
import type { GroupRow } from './group-rows.tsx';
import { planPastOf } from './plan/plan-past.ts';
import { usePlanPast } from './plan/use-tasks.ts';

type Dated = TimelineItem & { readonly on: string };

/** What happened to the group and what it did, by day: its gates, people, plan, work, activities, ideas, reports, appraisals. */
export function useGroupStory(
  row: GroupRow | undefined,
  activities: readonly Activity[],
  appraisals: readonly GroupAppraisal[],
): readonly TimelineItem[] {
  const whoOf = useWho();
  const { nameOf } = usePeople();
  const planned = usePlanPast(row?.id ?? '');
  const reports = useDocs('group-report');
  const ideas = useDocs('golden-idea');
  return useMemo(() => {
    if (!row) return [];
    const own = pastOf(row.group, { whoOf, nameOf }).toReversed();
    const past = [...own, ...(planned ? planPastOf(planned, { whoOf, nameOf }) : [])];
    const steps = onTimeline(past, row.today).map((item, at): Dated => ({ ...item, on: past[at]!.on }));
    return newestFirst([
      ...steps,
      ...activityItems(activities, row).toReversed(),
      ...ideaItems(activities, bodies(ideas ?? []), row.today),
      ...reportItems(bodies(reports ?? []), row),
      ...appraisalItems(appraisals, row.today),
    ]);
  }, [row, activities, appraisals, planned, reports, ideas, whoOf, nameOf]);
}

const link = (word: string, onClick: () => void) => (
  <button type="button" className="link" onClick={onClick}>
    {word}
  </button>
);

/** GRP-13: each month that was handed in, with what it counted. */
const reportItems = (reports: readonly GroupReport[], { id, today }: GroupRow): readonly Dated[] =>
  reports.flatMap((report): readonly Dated[] => {
    const on = report.groupId === id ? handedInOn(report) : undefined;
    if (!on) return [];
    const { month, figures } = report;
    const open = () => go({ rail: 'groups', tab: 'groups', page: 'report', id: `${id}:${month}` });
    return [
      {
        key: `r${report.id}`,
        on,
        dot: 'act',
        when: dayWord(on, today),
        what: link(`交出 ${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月汇报`, open),
        ...(figures && {
          figures: groupReportRows(figures)
            .map(({ label, value }) => `${label} ${value}`)
            .join('；'),
        }),
        side: '汇报',
      },
    ];
  });

/** ACT-02: what came up at an activity stands in one line, on its day. */
const ideaItems = (activities: readonly Activity[], ideas: readonly Idea[], today: string): readonly Dated[] =>
  activities.flatMap((activity): readonly Dated[] => {
    const own = ideas.filter(({ activityId }) => activityId === activity.id);
    if (own.length === 0) return [];
    const [on, titles] = [dayOf(activity), own.map(({ title }) => `“${title}”`)];
    return [
      {
        key: `i${activity.id}`,
        on,
        dot: 'other',
        when: dayWord(on, today),
        what: link(`提出 ${own.length} 条金点子`, () => go({ rail: 'activities', tab: 'records', page: 'activity', id: activity.id })),
        figures: titles.length > 3 ? `${titles.slice(0, 3).join('、')}等` : titles.join('、'),
        side: '金点子',
      },
    ];
  });
