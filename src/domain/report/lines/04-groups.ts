import { recordedActivities } from '../../activity/activity.ts';
import { attendanceCounts } from '../../activity/attendance.ts';
import type { Figure } from '../../amount.ts';
import { amountText } from '../../amount-text.ts';
import { shiftMonth } from '../../civil-date.ts';
import type { DissolutionGround } from '../../group/group.ts';
import { byGround, groupStatistics, participantsOn } from '../../group/statistics.ts';
import { dissolutionGroundNames } from '../../names.ts';
import { reportDuty } from '../../obligation/group-duty.ts';
import { parameterAt } from '../../parameters.ts';
import { isMember } from '../../person.ts';
import { countOf, isIn, phrases, type ReportFacts, type ReportLine, type ReportPeriod } from '../line.ts';
import { paperFiguresOf } from '../paper-figures.ts';
import { ofAll, times, titled } from './paper-line.ts';

/** For a month of which no activity of a group is recorded: then their number comes from paper. */
const onPaper = [times('activities', '活动'), times('guests', '组外参加', '人次')];
const grounds: readonly { readonly key: string; readonly ground: DissolutionGround }[] = [
  { key: 'dissolved-few', ground: 'too-few' },
  { key: 'dissolved-idle', ground: 'no-activity' },
  { key: 'dissolved-unable', ground: 'no-capacity' },
  { key: 'dissolved-failed', ground: 'appraisal-failed' },
];

export const groupsLine: ReportLine = {
  line: 4,
  title: '自主党小组',
  kept: 'records',
  paperFigures: onPaper,
  figures: (facts, period) => {
    const { standing, founded, dissolved } = groupStatistics(facts.groups, period.from, period.to);
    const span = `${period.from} 至 ${period.to}`;
    const inThem = new Set(standing.flatMap((group) => participantsOn(group, period.to)));
    const people = facts.people.filter(({ id }) => inThem.has(id));
    const groups = (key: string, title: string, rule: string, of: typeof standing) =>
      countOf({ key, title, rule, unit: '个' }, 'autonomous-group', of);
    const person = (key: string, title: string, rule: string, of: typeof people) => countOf({ key, title, rule, unit: '人' }, 'person', of);
    return [
      groups('active', '在册', `${period.to} 已批准、没有撤销的自主党小组`, standing),
      groups('new', '新建', `${span} 批准的`, founded),
      groups('dissolved', '撤销', `${span} 决定撤销的`, dissolved),
      ...grounds.map(({ key, ground }) =>
        groups(key, dissolutionGroundNames[ground], `其中依据是“${dissolutionGroundNames[ground]}”的`, byGround(dissolved, ground)),
      ),
      person('members', '党员', `${period.to} 在册小组里已确认的组员，一人参加几个只算一次；其中的党员`, people.filter(isMember)),
      person(
        'others',
        '非党员',
        `${period.to} 在册小组里已确认的组员中的积极分子、申请人和职工`,
        people.filter((it) => !isMember(it)),
      ),
      ...activityFigures(facts, period),
      keptReports(facts, period),
    ];
  },
  text: (amounts) => {
    const some = (title: string, key: string) => {
      const amount = amounts(key);
      return amount.is === 'count' && amount.value === 0 ? undefined : titled(title, amounts, key);
    };
    const why = grounds.flatMap(({ key, ground }) => some(dissolutionGroundNames[ground], key) ?? []).join('、');
    const dissolved = some('撤销', 'dissolved');
    return phrases(
      `在册 ${amountText(amounts('active'))}`,
      some('新建', 'new'),
      dissolved && (why ? `${dissolved}（${why}）` : dissolved),
      some('党员', 'members'),
      some('非党员', 'others'),
      titled('活动', amounts, 'activities'),
      titled('组外参加', amounts, 'guests'),
      ofAll('小组汇报按期', amounts, 'reports'),
    );
  },
  compared: ['active', 'activities'],
};

function activityFigures(facts: ReportFacts, period: ReportPeriod): readonly Figure[] {
  const held = recordedActivities(facts.activities).filter(({ groupId, heldOn }) => groupId && isIn(period, heldOn));
  if (held.length === 0) return paperFiguresOf(4, onPaper, facts, period);
  const span = `${period.from} 至 ${period.to}`;
  const activities = countOf({ key: 'activities', title: '活动', rule: `${span} 开的、已经记录的小组活动`, unit: '次' }, 'activity', held);
  const guests = held.reduce((sum, activity) => {
    const counts = attendanceCounts(activity);
    return sum + counts.guests + counts.observers;
  }, 0);
  return [
    activities,
    {
      ...activities,
      key: 'guests',
      title: '组外参加',
      rule: '这些活动的来宾和列席之和',
      amount: { is: 'count', value: guests, unit: '人次' },
    },
  ];
}

/** GRP-13: what the groups owed by a day of this month, which is their report of the month before. */
function keptReports({ groups, groupReports: reports, parameters, since = '' }: ReportFacts, { month, to }: ReportPeriod): Figure {
  const before = shiftMonth(month, -1);
  const [dueDay, soonDays] = [parameterAt(parameters, 'report-due-day', to).value, parameterAt(parameters, 'soon-days', to).value];
  const due = groups.flatMap((group) => {
    const state = reportDuty(group, before, { reports, since, dueDay, soonDays }, to);
    return state === 'done' || state === 'late' || state === 'missing' ? [{ group, state }] : [];
  });
  const inTime = due.filter(({ state }) => state === 'done');
  return {
    key: 'reports',
    title: '小组汇报按期',
    amount: due.length > 0 ? { is: 'share', part: inTime.length, whole: due.length } : { is: 'none' },
    records: due.map(({ group }) => ({ type: 'autonomous-group', id: group.id })),
    rule: '上月的小组月度汇报里，本月期限前交了的 ÷ 应交的；过期补交的不算',
  };
}
