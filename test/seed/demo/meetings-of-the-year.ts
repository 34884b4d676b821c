import { announceActivity } from '../../../src/commands/announce-activity.ts';
import { confirmActivity } from '../../../src/commands/confirm-activity.ts';
import { logIdeas } from '../../../src/commands/log-ideas.ts';
import { planActivity } from '../../../src/commands/plan-activity.ts';
import { recordActivity } from '../../../src/commands/record-activity.ts';
import type { AttendanceLine } from '../../../src/domain/activity/activity.ts';
import { expectedPeople } from '../../../src/domain/activity/attendance.ts';
import { nothingRecorded, type RecordFields } from '../../../src/domain/activity/fields.ts';
import { addDays, monthOf, shiftMonth } from '../../../src/domain/civil-date.ts';
import { periodAt } from '../../../src/domain/obligation/period.ts';
import type { Year } from './year.ts';

type Meeting = Pick<RecordFields, 'activityType' | 'title'> & Partial<RecordFields> & { readonly observers?: number };
const GROUPS = ['第一党小组', '第二党小组', '第三党小组'];
const TOPICS = [
  '安全生产月怎么过',
  '学习上级文件，议三季度任务',
  '对标检查先锋岗',
  '给困难职工办几件事',
  '比一比谁的返工少',
  '新工人怎么带',
];

/** A year of meetings, most of them written down within a day or two: one is missing, one is made up for, one is written down late. */
export function planMeetings(year: Year, firstMonth: string): void {
  for (let index = 0; index < 12; index += 1) planMonth(year, shiftMonth(firstMonth, index), index);
  const { desk, plan, today } = year;
  plan(addDays(today, -4), async () => {
    const next = await desk.does(planActivity, {
      activityType: 'theme-day',
      title: '主题党日：老党员讲厂史',
      isOpen: true,
      plannedOn: addDays(today, 5),
      startsAt: '15:30',
      place: '三楼会议室',
    });
    await desk.does(announceActivity, next.id);
    await desk.does(planActivity, {
      activityType: 'skill-contest',
      title: '车工技能比武',
      isOpen: true,
      plannedOn: addDays(today, 12),
      place: '实训车间',
    });
  });
}

function planMonth(year: Year, month: string, index: number): void {
  const on = (day: number) => `${month}-${String(day).padStart(2, '0')}`;
  const meets = (day: number, meeting: Meeting, writtenAfter = 1) =>
    planRecord(year, { ...meeting, heldOn: on(day) }, addDays(on(day), writtenAfter));
  const number = Number(month.slice(5));
  if (monthOf(year.today) !== month)
    meets(
      20,
      { activityType: 'theme-day', title: `${number} 月主题党日`, place: '三楼会议室', outcome: '议定两件事，分到人。' },
      index === 5 ? 19 : 0,
    );
  meets(4, {
    activityType: 'committee-meeting',
    title: `${number} 月支委会`,
    place: '书记办公室',
    agenda: ['上月工作', '本月安排'],
    ...committeeOf(year),
  });
  for (const [at, partyGroup] of GROUPS.entries())
    if (index !== 4 || at !== 2)
      meets(6 + at, {
        activityType: 'group-meeting',
        partyGroup,
        title: `${partyGroup} ${number} 月会议`,
        agenda: [TOPICS[(index + at) % TOPICS.length]!],
      });
  if (number % 3 === 2) meets(12, generalMeeting(year, number));
  if (number % 3 === 0 && index !== 3)
    meets(15, { activityType: 'party-lesson', title: '党课：把岗位上的小事讲透', hostId: year.ids[0]!, isOpen: true, guestCount: 6 });
  const [quarterBefore, missed] = [shiftMonth(month, -3), shiftMonth(month, 3 - index)].map((one) => periodAt('quarter', `${one}-01`));
  if (number % 3 === 1 && quarterBefore && quarterBefore === missed)
    meets(17, { activityType: 'party-lesson', title: '补上季度党课', makesUpFor: quarterBefore });
  if (number === 1)
    meets(16, {
      activityType: 'org-life-meeting',
      title: '年度组织生活会',
      isOpen: true,
      comments: ['车间的意见要当月回音', '党员带班值得坚持'],
      observers: 3,
    });
  if (index % 3 === 1) meets(23, lecture(year, index));
  if (index % 2 === 0) planOpenActivity(year, on(24), index);
}

/** Five of the first in the roster. */
const committeeOf = ({ ids }: Year): Partial<RecordFields> => ({ attendance: ids.slice(0, 5).map((who) => ({ who, mark: 'present' })) });

const generalMeeting = ({ chance }: Year, number: number): Meeting => ({
  activityType: 'general-meeting',
  title: `${number} 月支部党员大会`,
  place: '食堂二楼',
  agenda: ['支委会报告季度工作', '讨论下季度计划', '表决'],
  decisions: [
    {
      text: '通过下季度工作计划',
      adopted: true,
      vote: { is: 'decision', expected: 29, present: 26, ayes: 24, nays: chance.below(2), abstained: 1 },
    },
  ],
});

const lecture = ({ ids }: Year, index: number): Meeting => ({
  activityType: 'lecture',
  title: ['三坐标怎么读', '省下来的电从哪里来', '一张图纸的来回', '带徒弟的三步'][index % 4]!,
  isOpen: true,
  lecture: { mode: (['set-topic', 'named-speaker', 'menu-choice', 'commented'] as const)[index % 4]!, speakerId: ids[3 + index]! },
  wishes: ['液压系统怎么看漏点'],
  comments: ['讲得细，带着零件讲更好'],
  attendance: ids.slice(2, 14).map((who) => ({ who, mark: 'present' })),
  guestCount: 8,
});

function planRecord(year: Year, meeting: Meeting, writtenOn: string): void {
  const { desk, plan } = year;
  plan(writtenOn, async () => {
    const { id } = await desk.does(recordActivity, await fieldsOf(year, meeting));
    plan(addDays(writtenOn, 2), () => desk.does(confirmActivity, id));
  });
}

/** Whoever is to come, most of whom do. */
async function fieldsOf({ desk, chance, ids }: Year, { observers = 0, ...meeting }: Meeting): Promise<RecordFields> {
  const people = (await desk.facts.all('person')).map(({ body }) => body);
  const attendance =
    meeting.attendance ??
    expectedPeople(meeting, people, []).map(
      (who): AttendanceLine =>
        chance.below(12) > 0
          ? { who, mark: 'present' }
          : { who, mark: 'absent', absence: chance.pick(['on-duty', 'business-trip', 'leave'] as const) },
    );
  const beside = ids.slice(35, 35 + observers).map((who): AttendanceLine => ({ who, mark: 'observer' }));
  return { ...nothingRecorded, isOpen: false, ...meeting, attendance: [...attendance, ...beside] };
}

/** After lunch under the trees: open to all, and some ideas come up. */
function planOpenActivity(year: Year, on: string, index: number): void {
  const { desk, plan, ids, today } = year;
  plan(on, async () => {
    const attendance: readonly AttendanceLine[] = [
      ...ids.slice(6, 12).map((who) => ({ who, mark: 'present' as const })),
      ...ids.slice(36, 39).map((who) => ({ who, mark: 'guest' as const })),
    ];
    const title = `树下质量小课第 ${index / 2 + 1} 次`;
    const activity = await desk.does(recordActivity, {
      ...nothingRecorded,
      activityType: 'group-activity',
      title,
      isOpen: true,
      heldOn: on,
      ways: ['central', 'practice'],
      place: '食堂前的树下',
      attendance,
      guestCount: 4 + index,
      outcome: '看了三件返工件，议定改两处。',
    });
    plan(addDays(on, 3), () => desk.does(confirmActivity, activity.id));
    // Nobody in the demo forgets to answer ideas.
    if (addDays(on, 13) >= today)
      await desk.does(logIdeas, { occasion: title, on, activityId: activity.id }, [
        { title: '返工件看板换个地方挂', category: 'quality', proposerIds: [ids[8]!], anonymous: false },
      ]);
  });
}
