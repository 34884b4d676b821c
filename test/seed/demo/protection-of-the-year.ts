import { assessImpact } from '../../../src/commands/assess-impact.ts';
import { recordDeparture } from '../../../src/commands/record-departure.ts';
import { recordIncident } from '../../../src/commands/record-incident.ts';
import { tickIncidentStep } from '../../../src/commands/tick-incident-step.ts';
import { addDays } from '../../../src/domain/civil-date.ts';
import type { Ticked } from '../../../src/domain/protection/incident.ts';
import type { Year } from './year.ts';

const DUTY_LIST = { form: 'list', title: '人员清单', fields: ['姓名', '部门', '岗位'], masked: true } as const;

/** A few weeks ago: a list is assessed and printed for the duty desk, is forgotten where anybody could read it, and that is put right. */
export function planProtection({ desk, plan, ids, today }: Year): void {
  const [assessed, found] = [addDays(today, -30), addDays(today, -23)];
  const listed = ids.slice(2, 9);
  plan(assessed, async () => {
    await desk.does(assessImpact, {
      subject: '值班室放一份党员值守名单',
      occasions: ['provided', 'sensitive'],
      necessary: true,
      necessity: '厂区值守要知道当班找谁，只列姓名、部门和岗位，不列电话',
      impact: 'low',
      risk: '名单被无关的人看到，会知道谁是党员',
      adequate: true,
      adequacy: '夹在值班本里，交接班时点数，月底收回销毁',
      conclusion: 'go-ahead',
    });
    const paper = { ...DUTY_LIST, receiver: '厂区值班室', manner: 'print', recordCount: listed.length } as const;
    const list = await desk.does(recordDeparture, paper);
    plan(found, async () => {
      const incident = await desk.does(recordIncident, {
        what: '值守名单贴在了公告栏上，没有夹在值班本里',
        source: 'sheet',
        thing: '值班室门口公告栏上的那一张',
        happenedOn: addDays(found, -2),
        foundOn: found,
        departureIds: [list.id],
        personIds: listed,
      });
      const tick = (ticked: Ticked, on: string, reason: string) => desk.does(tickIncidentStep, incident.id, ticked, { on, reason });
      await tick({ step: 'contain', at: '09:20' }, found, '揭下来收回，和值班本核对，只有这一张');
      await tick({ step: 'superior', at: '10:05' }, found, '电话报告云岭县两新工委，说明 7 人、没有电话');
      const after = addDays(found, 1);
      plan(after, async () => {
        await tick({ step: 'authority', at: '09:40' }, after, '电话告知云岭县网信办');
        await tick({ step: 'persons', at: '16:30' }, after, '班前会上当面告诉 7 人，说明贴了两天、已经收回');
        await tick({ step: 'correct', at: '17:10' }, after, '名单改放值班本封套里，交接班签字');
      });
    });
  });
}
