import { appointLeader } from '../../../src/commands/appoint-leader.ts';
import { approveGroup } from '../../../src/commands/approve-group.ts';
import { confirmDissolution } from '../../../src/commands/confirm-dissolution.ts';
import { confirmParticipant } from '../../../src/commands/confirm-participant.ts';
import { fileGroup } from '../../../src/commands/file-group.ts';
import { fileParticipants } from '../../../src/commands/file-participants.ts';
import { foundGroup } from '../../../src/commands/found-group.ts';
import { handInGroup } from '../../../src/commands/hand-in-group.ts';
import { inviteOutsider } from '../../../src/commands/invite-outsider.ts';
import { justifyInactivity } from '../../../src/commands/justify-inactivity.ts';
import { proposeDissolution } from '../../../src/commands/propose-dissolution.ts';
import { addDays, addMonths } from '../../../src/domain/civil-date.ts';
import { planAppraised, planGroupReports } from './appraised-group.ts';
import { planItems } from './plans-of-the-year.ts';
import type { Year } from './year.ts';

type Planned = {
  readonly name: string;
  readonly goals: string;
  readonly plan?: string;
  /** Months before today on which it was begun. */
  readonly ago: number;
  /** Places in the roster, the initiator first. */
  readonly people: readonly number[];
};

const groups: readonly Planned[] = [
  {
    name: '生产管理',
    goals: '把换型时间从 40 分钟降到 25 分钟，减少等料',
    plan: '每月一次现场会，年底出一本换型口诀',
    ago: 3,
    people: [0, 2, 5, 8, 11, 14, 30, 38],
  },
  { name: '质量体系', goals: '返修率降到 1% 以下，每道工序有一张图', ago: 5, people: [3, 6, 9, 12, 31, 36] },
  { name: '金点子', goals: '帮班组把点子写清楚、算明白、跟到底', ago: 8, people: [1, 4, 7, 33] },
];
/** People of other enterprises in the park, in the one group across enterprises. */
const strangers = [
  { name: '卢清和', unit: '鸿泰模具有限公司', standing: 'full' },
  { name: '贾如川', unit: '鸿泰模具有限公司', standing: 'employee' },
  { name: '毛一川', unit: '云岭纺织有限公司', standing: 'activist' },
] as const;
const dissolved: Planned = { name: '骑行宣传', goals: '骑行上下班，沿路宣传安全', ago: 10, people: [10, 13, 32] };
const applying: Planned = { name: 'PC技能', goals: '午间教办公软件，人人会做报表', ago: 0, people: [15, 16, 34, 39] };

/** Groups of the branch at every age: in being, warned, excused, dissolved, and one that waits at the first gate. */
export function planGroups(year: Year, firstDay: string): void {
  const { desk, plan, ids, today } = year;
  for (const [at, group] of groups.entries()) begin(year, group, at + 3, (id, on) => planGroupReports(year, id, on));
  begin(year, dissolved, 1, (id, on) => {
    plan(addMonths(on, 6), () => desk.does(proposeDissolution, id, 'no-activity', { reason: '骨干调岗，一直没有活动' }));
    plan(addDays(addMonths(on, 6), 5), () => desk.does(confirmDissolution, id, { number: numberOf(today, 9), handover: '党支部档案柜' }));
  });
  planAcross(year);
  planAppraised(year, firstDay);
  const on = addDays(today, -6);
  plan(on, async () => {
    const { id } = await desk.does(foundGroup, foundingOf(applying, ids));
    await desk.does(confirmParticipant, id, { personId: ids[applying.people[1]!]! });
    plan(addDays(on, 3), () => desk.does(handInGroup, id));
  });
}

/** 先锋志愿: approved by the park on paper, and filed at home. */
function planAcross({ desk, plan, ids, today }: Year): void {
  const on = addDays(addMonths(today, -2), -20);
  plan(on, async () => {
    const fields = { name: '先锋志愿', goals: '园区里修小家电、送急救课，每季两次', scope: 'cross-enterprise' } as const;
    const { id } = await desk.does(foundGroup, { ...fields, initiatorId: ids[17]!, invitedIds: [ids[18]!] });
    for (const stranger of strangers) await desk.does(inviteOutsider, id, { ...stranger, noticeOn: on, mayBeNamed: true });
    plan(addDays(on, 5), async () => {
      const group = await desk.facts.one('autonomous-group', id);
      const asked = group!.body.participants.filter(({ state }) => state === 'invited').map(({ who }) => who);
      for (const personId of asked) await desk.does(confirmParticipant, id, { personId });
      await desk.does(handInGroup, id);
      const decidedOn = addDays(on, 12);
      const paper = { issuer: '云岭工业园党委', documentNumber: `园党〔${today.slice(0, 4)}〕7 号`, decidedOn, signatory: '签发人甲' };
      plan(decidedOn, async () => {
        await desk.does(approveGroup, id, { number: '' }, { paper });
        await desk.does(fileGroup, id, '企备 3');
        await desk.does(fileParticipants, id, [ids[17]!, ...asked]);
        const appointment = { personId: ids[17]!, number: '', until: addMonths(decidedOn, 12) };
        await desk.does(appointLeader, id, appointment, {
          reason: '园区协商推荐',
          paper: { ...paper, documentNumber: `园党〔${today.slice(0, 4)}〕8 号` },
        });
      });
    });
  });
}

const foundingOf = ({ name, goals, plan, people }: Planned, ids: readonly string[]) => ({
  name,
  goals,
  ...(plan && { plan }),
  initiatorId: ids[people[0]!]!,
  invitedIds: people.slice(1).map((at) => ids[at]!),
});
const numberOf = (today: string, at: number) => `恒川支〔${today.slice(0, 4)}〕${at} 号`;

function begin(year: Year, group: Planned, number: number, then?: (id: string, approvedOn: string) => void): void {
  const { desk, plan, ids, today } = year;
  const on = addDays(addMonths(today, -group.ago), -20);
  const [initiator, ...others] = group.people.map((at) => ids[at]!);
  plan(on, async () => {
    const { id } = await desk.does(foundGroup, foundingOf(group, ids));
    plan(addDays(on, 4), async () => {
      for (const personId of others) await desk.does(confirmParticipant, id, { personId });
      await desk.does(handInGroup, id);
    });
    const approvedOn = addDays(on, 9);
    plan(approvedOn, async () => {
      await desk.does(approveGroup, id, { number: numberOf(today, number), opinion: '目标清楚，同意组建。' });
      await desk.does(fileParticipants, id, [initiator!, ...others]);
    });
    plan(addDays(on, 12), () =>
      desk.does(
        appointLeader,
        id,
        { personId: initiator!, number: numberOf(today, number + 20), until: addMonths(addDays(on, 12), 12) },
        { reason: '组员一致推荐，先任命一年，明年竞聘' },
      ),
    );
    planItems(year, { id, name: group.name, people: [initiator!, ...others] }, addDays(on, 12));
    then?.(id, approvedOn);
    if (group.name === '金点子') {
      const from = addMonths(approvedOn, 2);
      const season = { from, until: addDays(addMonths(from, 4), -1), reason: '旺季三班连转，停办四个月', approvedBy: '党支部委员会' };
      plan(from, () => desk.does(justifyInactivity, id, season));
    }
  });
}
