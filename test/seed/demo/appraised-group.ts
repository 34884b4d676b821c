import { appointLeader } from '../../../src/commands/appoint-leader.ts';
import { adjustGroup, decideAppraisal, openAppraisal, recordRenewals, recordSatisfaction } from '../../../src/commands/appraise-group.ts';
import { approveGroup } from '../../../src/commands/approve-group.ts';
import { confirmParticipant } from '../../../src/commands/confirm-participant.ts';
import { fileParticipants } from '../../../src/commands/file-participants.ts';
import { foundGroup } from '../../../src/commands/found-group.ts';
import { handInGroup } from '../../../src/commands/hand-in-group.ts';
import { recordActivity } from '../../../src/commands/record-activity.ts';
import { handInGroupReport, writeGroupReport } from '../../../src/commands/report-group.ts';
import { nothingRecorded } from '../../../src/domain/activity/fields.ts';
import type { RenewalAnswer } from '../../../src/domain/appraisal/appraisal.ts';
import { measure } from '../../../src/domain/appraisal/measure.ts';
import { appraisalRulesOn } from '../../../src/domain/appraisal/rules.ts';
import { scoreOf } from '../../../src/domain/appraisal/score.ts';
import { addDays, addMonths, lastDayOf, monthOf, shiftMonth } from '../../../src/domain/civil-date.ts';
import type { Year } from './year.ts';

const PEOPLE = [19, 20, 21, 22, 35];
const ANSWERS: readonly RenewalAnswer[] = ['continues', 'continues', 'continues', 'continues', 'changes-group'];

/** 舞动青春: older than this ledger, its papers written down when it began; in January its year was appraised, and one changed to another group. */
export function planAppraised(year: Year, first: string): void {
  const { desk, plan, ids, today } = year;
  const on = addDays(addMonths(today, -13), -20);
  const approvedOn = addDays(on, 9);
  const appraisedOn = `${today.slice(0, 4)}-01-12`;
  const [initiator, ...others] = PEOPLE.map((at) => ids[at]!);
  plan(first, async () => {
    const fields = { name: '舞动青春', goals: '工间操人人会，节日有节目', initiatorId: initiator!, invitedIds: others };
    const { id } = await desk.does(foundGroup, fields, { on });
    for (const personId of others) await desk.does(confirmParticipant, id, { personId }, { on: addDays(on, 4) });
    await desk.does(handInGroup, id, { on: addDays(on, 4) });
    await desk.does(approveGroup, id, { number: `恒川支〔${on.slice(0, 4)}〕2 号` }, { on: approvedOn });
    await desk.does(fileParticipants, id, [initiator!, ...others], { on: approvedOn });
    const appointment = { personId: initiator!, number: `恒川支〔${on.slice(0, 4)}〕3 号`, until: addMonths(approvedOn, 24) };
    await desk.does(appointLeader, id, appointment, { on: addDays(approvedOn, 3), reason: '首任组长' });
    for (let month = 0; ; month += 1) {
      const heldOn = addMonths(addDays(approvedOn, 12), month);
      if (heldOn > today) break;
      plan(heldOn < first ? first : heldOn, () =>
        desk.does(
          recordActivity,
          rehearsal(id, heldOn, month, heldOn < appraisedOn ? [initiator!, ...others] : [initiator!, ...others.slice(0, -1)]),
        ),
      );
    }
    plan(appraisedOn, () => appraise(year, id));
    planGroupReports(year, id, first);
  });
}

/** 月汇报 of each whole month since the approval, on the third of the next one. */
export function planGroupReports({ desk, plan, today }: Year, id: string, since: string): void {
  for (let month = shiftMonth(monthOf(since), 1); addDays(lastDayOf(month), 3) <= today; month = shiftMonth(month, 1))
    plan(addDays(lastDayOf(month), 3), async () => {
      const texts = { difficulties: month.endsWith('2') ? '想要一间固定的活动室' : '', nextMonth: '照计划开展一次活动' };
      const report = await desk.does(writeGroupReport, id, month, texts);
      await desk.does(handInGroupReport, report.id);
    });
}

const rehearsal = (groupId: string, heldOn: string, month: number, people: readonly string[]) => ({
  ...nothingRecorded,
  activityType: 'group-activity' as const,
  title: `工间操第 ${month + 1} 课`,
  groupId,
  isOpen: true,
  heldOn,
  place: '篮球场',
  // One of them has the night shift every other month.
  attendance: people.map((who, at) =>
    at === 3 && month % 2 === 1 ? { who, mark: 'absent' as const, absence: 'on-duty' as const } : { who, mark: 'present' as const },
  ),
  guestCount: 6,
});

async function appraise({ desk, today }: Year, groupId: string): Promise<void> {
  const of = String(Number(today.slice(0, 4)) - 1);
  const { id, renewals } = await desk.does(openAppraisal, groupId, of);
  await desk.does(recordRenewals, id, Object.fromEntries(renewals.map(({ who }, at) => [who, ANSWERS[at % ANSWERS.length]!])));
  const appraisal = await desk.does(recordSatisfaction, id, [
    { kind: 'members', verySatisfied: 9, satisfied: 4, basicallySatisfied: 1, unsatisfied: 0 },
    { kind: 'employees', verySatisfied: 14, satisfied: 8, basicallySatisfied: 3, unsatisfied: 1 },
    { kind: 'enterprise', verySatisfied: 1, satisfied: 0, basicallySatisfied: 0, unsatisfied: 0 },
    { kind: 'organisation', verySatisfied: 0, satisfied: 1, basicallySatisfied: 0, unsatisfied: 0 },
  ]);
  const group = (await desk.facts.one('autonomous-group', groupId))!.body;
  const activities = (await desk.facts.all('activity')).map(({ body }) => body);
  const { grade, stars } = scoreOf(
    measure(appraisal, { group, activities, planItems: [], claims: [], perYear: 12, today: `${today.slice(0, 4)}-01-12` }),
    appraisalRulesOn([], `${today.slice(0, 4)}-01-12`),
  );
  await desk.does(decideAppraisal, id, { grade, stars });
  await desk.does(adjustGroup, id);
}
