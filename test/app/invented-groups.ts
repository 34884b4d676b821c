import type { BodyOf, TypeName } from '../../src/data/types/index.ts';
import { addDays, type CivilDate } from '../../src/domain/civil-date.ts';
import type { AutonomousGroup, Participant, ParticipantState } from '../../src/domain/group/group.ts';
import type { Person } from '../../src/domain/person.ts';
import { PLAN_GOALS } from '../../src/domain/plan/plan.ts';
import { anActivity, present } from '../helpers/activities.ts';
import { aGroup } from '../helpers/groups.ts';
import { aClaim, aPlan, aPlanItem } from '../helpers/plans.ts';
import { aStep } from '../helpers/steps.ts';

const NAMES = ['生产管理', '质量体系', '先锋志愿', '舞动青春', '骑行宣传', '技能提升'];
const TITLES = ['夜班交接看板', '班前安全五分钟', '新员工结对', '工间健身'];

type Made = { [T in TypeName]: { readonly type: T; readonly id: string; readonly body: BodyOf<T> } }[TypeName];
const made = <T extends TypeName>(type: T, body: BodyOf<T> & { readonly id: string }): Made => ({ type, id: body.id, body }) as Made;

/**
 * So many groups, each with the records of a year: people, a reviewed plan with two items to claim, one of them claimed, and two
 * activities. The first is an application with two people, the second did nothing for seven months. Days are counted from today.
 */
export function inventedGroups(count: number, people: readonly Person[], today: CivilDate): readonly Made[] {
  return Array.from({ length: count }, (_, at) => one(at, people, today)).flat();
}

function one(at: number, people: readonly Person[], today: CivilDate): readonly Made[] {
  const size = at === 0 ? 2 : 4 + (at % 9);
  const who = Array.from({ length: size }, (_, place) => people[(at * 3 + place) % people.length]!.id);
  const group = groupOf(at, who, today);
  if (group.state === 'draft') return [made('autonomous-group', group)];
  const [groupId, year] = [group.id, today.slice(0, 4)];
  const of = { groupId, year };
  const items = TITLES.slice(0, 2).map((title, place) =>
    aPlanItem({ ...of, id: `${groupId}-item-${place}`, title, goal: PLAN_GOALS[place]!, due: `${year}-12-20` }),
  );
  const quiet = at === 1 ? 220 : 0;
  const held = [40, 12].map((ago, place) =>
    anActivity({
      id: `${groupId}-activity-${place}`,
      activityType: 'group-activity',
      title: `${group.name}第 ${place + 1} 次活动`,
      groupId,
      heldOn: addDays(today, -ago - quiet),
      recordedOn: addDays(today, -ago - quiet),
      attendance: who.map(present),
    }),
  );
  return [
    made('autonomous-group', group),
    made('group-plan', aPlan({ ...of, id: `${groupId}-plan` })),
    ...items.map((item) => made('plan-item', item)),
    made('claim', aClaim(who[1]!, { id: `${groupId}-claim`, groupId, itemId: items[0]!.id })),
    ...held.map((activity) => made('activity', activity)),
  ];
}

function groupOf(at: number, who: readonly string[], today: CivilDate): AutonomousGroup {
  const name = `${NAMES[at % NAMES.length]}${at < NAMES.length ? '' : ` ${Math.floor(at / NAMES.length) + 1}`}`;
  const begun = { id: `group-${at}`, name, initiatorId: who[0]!, foundedOn: addDays(today, -300) };
  if (at === 0) return aGroup({ ...begun, participants: who.map((id) => lineOf(id, [['confirmed', addDays(today, -5)]])) });
  const approvedOn = addDays(today, -290);
  return aGroup({
    ...begun,
    state: 'active',
    participants: who.map((id) =>
      lineOf(id, [
        ['confirmed', addDays(today, -295)],
        ['filed', approvedOn],
      ]),
    ),
    approval: {
      number: `恒川支〔${approvedOn.slice(0, 4)}〕${at} 号`,
      on: approvedOn,
      organisation: '恒川精密机械党支部',
      participants: who.length,
    },
    leaders: [
      {
        who: who[0]!,
        how: 'direct-appointment',
        number: `恒川支〔${approvedOn.slice(0, 4)}〕${at + 500} 号`,
        from: approvedOn,
        reason: '首任组长',
        organisation: '恒川精密机械党支部',
      },
    ],
    steps: (['draft', 'approved', 'active'] as const).map((to) => ({ ...aStep({ on: approvedOn }), to })),
  });
}

const lineOf = (who: string, reached: readonly (readonly [ParticipantState, CivilDate])[]): Participant => ({
  who,
  state: reached.at(-1)![0],
  steps: reached.map(([to, on]) => ({ ...aStep({ on }), to })),
});
