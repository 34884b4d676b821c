import type { Activity } from '../../src/domain/activity/activity.ts';
import { addDays, addMonths, civilDateAt, firstDayOf, lastDayOf, monthOf, shiftMonth } from '../../src/domain/civil-date.ts';
import type { AutonomousGroup, Participant } from '../../src/domain/group/group.ts';
import type { GroupReport } from '../../src/domain/group/report.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Claim } from '../../src/domain/plan/claim.ts';
import { PLAN_GOALS, type PlanItem } from '../../src/domain/plan/plan.ts';
import type { Act } from '../../src/ledger/entry.ts';
import { aClaim, aPlan, aPlanItem } from '../helpers/plans.ts';
import { uuid, writeOf } from './invented.ts';

const today = civilDateAt(Date.now());
const year = today.slice(0, 4);
const begun = `${Number(year) - 1}-11-20`;
const by = { by: 'profile-1', role: 'secretary' } as const;
const NAMES = ['生产管理', '质量体系', '金点子', '舞动青春', '先锋志愿', '节能降耗', '安全巡查', '师徒帮带', '读书会', '设备保全'];
const ITEMS = ['换型工装改两套', '口诀写上墙', '等料原因记一张表', '夜班热水和靠背椅', '公告栏每月换一次', '帮新工人三天上手'];
const PEOPLE_EACH = 7;
const MONTHS = 12;

/** Most work as their rules ask; of twenty one has stood still for five months, one is about to reach six, one has few people. */
function group(at: number, people: readonly Person[]): AutonomousGroup {
  const size = at % 20 === 3 ? 3 : PEOPLE_EACH;
  const participants = Array.from(
    { length: size },
    (_, n): Participant => ({
      who: people[(at * 5 + n * 37) % people.length]!.id,
      state: 'filed',
      confirmedBy: 'sheet',
      steps: [
        { ...by, to: 'confirmed', on: begun },
        { ...by, to: 'filed', on: addDays(begun, 6) },
      ],
    }),
  );
  const { who } = participants[0]!;
  const name = `${NAMES[at % NAMES.length]!}${at + 1}`;
  const organisation = '恒川精密机械党支部';
  return {
    v: 1,
    id: uuid(),
    name,
    scope: 'enterprise',
    state: 'active',
    goals: '缩短换型时间，减少等料，每月一次现场会',
    initiatorId: who,
    foundedOn: begun,
    participants,
    approval: { number: `恒川支〔${begun.slice(0, 4)}〕${at + 1} 号`, on: addDays(begun, 5), organisation, participants: size },
    leaders: [
      {
        who,
        how: 'direct-appointment',
        number: `恒川支〔${begun.slice(0, 4)}〕${at + 401} 号`,
        from: addDays(begun, 8),
        reason: '首任组长',
        organisation,
      },
    ],
    justified: [],
    dissolutions: [],
    steps: (['draft', 'submitted', 'approved', 'active'] as const).map((to, n) => ({ ...by, to, on: addDays(begun, n * 2) })),
  };
}

/** Once a month, the last two of them still to be confirmed by the secretary in no group: 今日 is a day's work. */
function activitiesOf(at: number, { id: groupId, name, participants }: AutonomousGroup): readonly Activity[] {
  const months = at % 20 === 7 ? MONTHS - 5 : at % 20 === 13 ? MONTHS - 6 : MONTHS;
  return Array.from({ length: months }, (_, n): Activity => {
    const heldOn = addDays(addMonths(begun, n + 1), -(at % 9));
    const attendance = participants.map(({ who }, p) =>
      (p + n) % 6 === 5 ? ({ who, mark: 'absent', absence: 'on-duty' } as const) : ({ who, mark: 'present' } as const),
    );
    return {
      v: 1,
      id: uuid(),
      activityType: 'group-activity',
      title: `${name}第 ${n + 1} 次现场会`,
      state: 'confirmed',
      isOpen: true,
      groupId,
      place: '三楼会议室',
      heldOn,
      recordedOn: addDays(heldOn, 1),
      attendance,
      guestCount: n % 5,
      guests: [],
      agenda: [],
      decisions: [],
      outcome: '看了三件返工件，议定改两处。',
      comments: [],
      wishes: [],
      steps: (['recorded', 'confirmed'] as const).map((to, s) => ({ ...by, to, on: addDays(heldOn, s + 1) })),
    };
  }).filter(({ heldOn }) => heldOn! <= today);
}

function planOf(at: number, { id: groupId, participants }: AutonomousGroup) {
  const items = ITEMS.map((title, n): PlanItem => {
    const isDone = n < 3;
    const due = addDays(today, isDone ? -40 : 10 + ((at + n) % 20));
    const acceptance = { on: addDays(due, -3), quality: 'done' } as const;
    const change = isDone ? ({ state: 'accepted', acceptance } as const) : {};
    return aPlanItem({ id: uuid(), groupId, year, title, goal: PLAN_GOALS[n % 4]!, due, ...change });
  });
  const claims = items.flatMap(({ id: itemId, state }, n): readonly Claim[] => {
    const claim = (as: Claim['as'], p: number) =>
      aClaim(participants[p % participants.length]!.who, {
        id: uuid(),
        itemId,
        groupId,
        as,
        claimedOn: `${year}-02-03`,
        state: state === 'accepted' ? 'accepted' : 'in-progress',
        steps: [{ ...by, to: 'claimed', on: `${year}-02-03` }],
      });
    return n % 2 ? [claim('lead', n)] : [claim('lead', n), claim('helper', n + 1)];
  });
  return { plan: aPlan({ id: uuid(), groupId, year, steps: [{ ...by, to: 'reviewed', on: `${year}-01-20` }] }), items, claims };
}

/** Each whole month's, on the third of the next one. */
function reportsOf({ id: groupId }: AutonomousGroup): readonly GroupReport[] {
  return Array.from({ length: 11 }, (_, n) => shiftMonth(monthOf(today), n - 11)).map((month) => ({
    v: 1,
    id: uuid(),
    groupId,
    month,
    difficulties: '',
    nextMonth: '照计划开展一次活动',
    figures: { activities: 1, inside: 6, outside: 2, tasksDone: 1, tasksGoing: 3, ideas: 0 },
    state: 'handed-in',
    steps: [
      { ...by, to: 'draft', on: firstDayOf(month) },
      { ...by, to: 'handed-in', on: addDays(lastDayOf(month), 3) },
    ],
  }));
}

/** Groups that have worked for a year, each with its people, plan, claims, activities and reports: about 45 records a group. */
export function inventedGroupYears(groups: number, people: readonly Person[]): readonly Act['writes'][number][] {
  return Array.from({ length: people.length ? groups : 0 }, (_, at) => {
    const made = group(at, people);
    const { plan, items, claims } = planOf(at, made);
    return [
      writeOf('autonomous-group', made.id, made),
      writeOf('group-plan', plan.id, plan),
      ...items.map((item) => writeOf('plan-item', item.id, item)),
      ...claims.map((claim) => writeOf('claim', claim.id, claim)),
      ...activitiesOf(at, made).map((activity) => writeOf('activity', activity.id, activity)),
      ...reportsOf(made).map((report) => writeOf('group-report', report.id, report)),
    ];
  }).flat();
}
