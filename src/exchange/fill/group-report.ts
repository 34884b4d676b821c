import { attendanceCounts } from '../../domain/activity/attendance.ts';
import type { AutonomousGroup } from '../../domain/group/group.ts';
import { leaderOf } from '../../domain/group/group.ts';
import { countedIn, type GroupReport, type GroupReportFacts, groupReportFigures } from '../../domain/group/report.ts';
import type { GroupReportUp } from '../../domain/group/report-up.ts';
import { participantsOn } from '../../domain/group/statistics.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { FilledForm } from '../forms/form.ts';
import { groupReportForm } from '../forms/group-report.ts';
import { fillForm, namesOf } from './sheet-head.ts';

/** F-05 as it was handed in; before that a draft of what the records say now. */
export function groupReportSheet({
  organisation,
  group,
  report,
  month,
  facts,
  nameOf,
}: {
  readonly organisation: Organisation;
  readonly group: AutonomousGroup;
  readonly report: GroupReport | undefined;
  readonly month: string;
  readonly facts: GroupReportFacts;
  readonly nameOf: (id: string) => string | undefined;
}): FilledForm {
  const { held, done, going } = countedIn(group, month, facts);
  const figures = report?.figures ?? groupReportFigures(group, month, facts);
  const leader = leaderOf(group);
  const texts = { difficulties: report?.difficulties ?? '', nextMonth: report?.nextMonth ?? '' };
  const values = groupReportValues({ group: group.name, month, leader: leader ? namesOf([leader.who], nameOf) : '', figures, ...texts });
  const activities = held
    .toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1))
    .map((activity) => {
      const own = new Set(participantsOn(group, activity.heldOn));
      const inside = activity.attendance.filter(({ who, mark }) => mark === 'present' && own.has(who)).length;
      const { present, observers, guests } = attendanceCounts(activity);
      return { 日期: activity.heldOn, 活动: activity.title, 组内: inside, 组外: present + observers + guests - inside };
    });
  const tasks = [...done.map((task) => ({ task, word: '完成' })), ...going.map((task) => ({ task, word: '在办' }))].map(
    ({ task, word }) => ({
      项目: task.item.title,
      负责人: task.lead ? namesOf([task.lead.personId], nameOf) : '',
      进展: word,
    }),
  );
  const aboutId = report?.id ?? `${group.id}-${month}`;
  const head = { organisation, period: month, aboutId, draft: report?.state !== 'handed-in' };
  return fillForm(groupReportForm, head, values, { 活动: activities, 项目: tasks });
}

/** What F-05 says on top and at its foot, here and at its receiver. */
export const groupReportValues = ({
  group,
  month,
  leader,
  figures,
  difficulties,
  nextMonth,
}: Pick<GroupReportUp, 'group' | 'figures' | 'difficulties' | 'nextMonth'> & { readonly month: string; readonly leader: string }) => ({
  小组名称: group,
  月份: `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`,
  组长: leader,
  活动次数: `${figures.activities} 次`,
  建议数: `${figures.ideas} 条`,
  组内人次: `${figures.inside} 人次`,
  组外人次: `${figures.outside} 人次`,
  完成项目: `${figures.tasksDone} 项`,
  在办项目: `${figures.tasksGoing} 项`,
  困难与请求: difficulties,
  下月安排: nextMonth,
});
