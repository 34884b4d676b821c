import { type ActivityType, MEETINGS, type RecordedActivity, recordedActivities } from '../../activity/activity.ts';
import { attendanceCounts } from '../../activity/attendance.ts';
import type { Amount, Figure } from '../../amount.ts';
import { amountText } from '../../amount-text.ts';
import { addDays, firstDayOf, lastDayOf, type Month, monthOf, shiftMonth } from '../../civil-date.ts';
import { complianceOf, type Duty, dutiesOf } from '../../obligation/duty.ts';
import { periodStart } from '../../obligation/period.ts';
import { amountsOf, isIn, phrases, type ReportFacts, type ReportLine, type ReportPeriod } from '../line.ts';
import { paperFiguresOf } from '../paper-figures.ts';
import { ofAll, times, titled } from './paper-line.ts';

/** For months whose meetings stand in a minute book and nowhere else. */
const kept = [
  times('required', '应开'),
  times('held', '已开'),
  times('expected', '应到', '人次'),
  times('present', '实到', '人次'),
  times('theme-days', '主题党日'),
];

/**
 * 三会一课 from the records. A month in which none is recorded and a paper count is takes the paper's figures. Attendance is
 * computed and never recorded as a percentage.
 */
export const meetingsLine: ReportLine = {
  line: 3,
  title: '三会一课',
  kept: 'either',
  paperFigures: kept,
  figures: (facts, period) => {
    const figures = isOnPaper(facts, period) ? paperFiguresOf(3, kept, facts, period) : recordedFigures(facts, period);
    return [...figures, attendance(figures), isOnPaper(facts, period) ? UNKNOWN_DUTIES : keptDuties(facts, period)];
  },
  text: (amounts) =>
    phrases(
      titled('应开', amounts, 'required'),
      titled('已开', amounts, 'held'),
      amounts('attendance').is === 'none' ? undefined : `出席 ${amountText(amounts('attendance'))}`,
      titled('主题党日', amounts, 'theme-days'),
      ofAll('规定动作按期', amounts, 'duties'),
    ),
  compared: ['held', 'theme-days'],
};

const heldIn = ({ activities }: ReportFacts, period: ReportPeriod, types: readonly ActivityType[]): readonly RecordedActivity[] =>
  recordedActivities(activities)
    .filter(({ activityType, heldOn }) => types.includes(activityType) && isIn(period, heldOn))
    .toSorted((one, other) => (one.heldOn < other.heldOn ? 1 : -1));

const isOnPaper = (facts: ReportFacts, period: ReportPeriod): boolean =>
  facts.paperCounts.some(({ line, month, state }) => line === 3 && month === period.month && state === 'recorded') &&
  heldIn(facts, period, [...MEETINGS, 'theme-day']).length === 0;

/** Whether any month from the beginning of a duty's period on stands on paper: then nobody knows from here whether it was kept. */
function isPartlyOnPaper(facts: ReportFacts, { period }: Duty, month: Month): boolean {
  for (let one = monthOf(periodStart(period)); one <= month; one = shiftMonth(one, 1))
    if (isOnPaper(facts, { month: one, from: firstDayOf(one), to: lastDayOf(one) })) return true;
  return false;
}

function recordedFigures(facts: ReportFacts, period: ReportPeriod): readonly Figure[] {
  const held = heldIn(facts, period, MEETINGS);
  const themeDays = heldIn(facts, period, ['theme-day']);
  const sum = (of: 'expected' | 'present') => held.reduce((total, activity) => total + attendanceCounts(activity)[of], 0);
  const figure = (key: string, value: number, rule: string, records: readonly RecordedActivity[]): Figure => {
    const { title, unit = '' } = kept.find((one) => one.key === key)!;
    return { key, title, amount: { is: 'count', value, unit }, records: records.map(({ id }) => ({ type: 'activity', id })), rule };
  };
  const madeUp = held.filter(({ makesUpFor }) => makesUpFor).length;
  return [
    figure('required', requiredIn(facts, period), '按规定动作的规则：本月开了的，加上到本月底到期还没有开的', held),
    figure('held', held.length, `${period.from} 至 ${period.to} 开的、已经记录的${madeUp > 0 ? `，其中补开 ${madeUp} 次` : ''}`, held),
    figure('expected', sum('expected'), '这些会议应到人数之和', held),
    figure('present', sum('present'), '这些会议实到人数之和，列席和来宾不算', held),
    figure('theme-days', themeDays.length, `${period.from} 至 ${period.to} 的主题党日`, themeDays),
  ];
}

/** Each required meeting counts once: in the month in which it was held, or in the last one of its period if it was not. */
function requiredIn(facts: ReportFacts, period: ReportPeriod): number {
  const last = lastDayOf(period.month);
  const { people, parameters, activities } = facts;
  const duties = dutiesOf({ people, parameters, activities, since: period.from }, { from: period.from, to: last, today: period.to });
  return duties
    .filter(({ rule }) => MEETINGS.includes(rule.counts))
    .reduce((total, { rule, served, endsOn }) => {
      const counted = served.slice(0, rule.least);
      const open = endsOn <= last ? rule.least - counted.length : 0;
      return total + counted.filter(({ heldOn }) => heldOn >= period.from && heldOn <= last).length + open;
    }, 0);
}

const UNKNOWN_DUTIES: Figure = {
  key: 'duties',
  title: '规定动作按期',
  amount: { is: 'none' },
  records: [],
  rule: '本月到期的规定动作里按期做了的次数 ÷ 应做的次数；过期补做的不算',
};

/** COMP-09 over every rule whose period ends in the month: this is how the superiors see whether duties are kept. */
function keptDuties(facts: ReportFacts, period: ReportPeriod): Figure {
  const { people, parameters, activities } = facts;
  const last = lastDayOf(period.month);
  // On the last day what is not done is counted as missing.
  const today = period.to === last ? addDays(last, 1) : period.to;
  const duties = dutiesOf({ people, parameters, activities, since: period.from }, { from: period.from, to: last, today });
  const ending = duties
    .filter(({ endsOn }) => isIn({ ...period, to: last }, endsOn))
    .filter((duty) => duty.status === 'done' || !isPartlyOnPaper(facts, duty, period.month));
  const { part, whole } = complianceOf(ending);
  const served = ending.flatMap((duty) => duty.served.slice(0, duty.rule.least));
  return {
    ...UNKNOWN_DUTIES,
    amount: whole > 0 ? { is: 'share', part, whole } : { is: 'none' },
    records: [...new Set(served.map(({ id }) => id))].map((id) => ({ type: 'activity', id })),
  };
}

function attendance(figures: readonly Figure[]): Figure {
  const amounts = amountsOf(figures);
  const [present, expected] = [amounts('present'), amounts('expected')];
  const amount: Amount =
    present.is === 'count' && expected.is === 'count' && expected.value > 0
      ? { is: 'share', part: present.value, whole: expected.value }
      : { is: 'none' };
  const records = figures.filter(({ key }) => key === 'present' || key === 'expected').flatMap((figure) => figure.records);
  const once = new Map(records.map((record) => [`${record.type} ${record.id}`, record]));
  return { key: 'attendance', title: '出席率', amount, records: [...once.values()], rule: '实到人次 ÷ 应到人次' };
}
