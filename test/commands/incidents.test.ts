import { expect, test } from 'vitest';
import { correctIncident } from '../../src/commands/correct-incident.ts';
import { recordIncident } from '../../src/commands/record-incident.ts';
import { tickIncidentStep } from '../../src/commands/tick-incident-step.ts';
import { incidentMatters } from '../../src/domain/matters/incident.ts';
import { INCIDENT_STEPS, type IncidentFields } from '../../src/domain/protection/incident.ts';
import { incidentSheet } from '../../src/exchange/fill/protection.ts';
import { placeholdersOf } from '../../src/exchange/forms/form.ts';
import { sheet } from '../../src/exchange/print/sheet.ts';
import { aDesk } from '../helpers/desk.ts';
import { aBranch } from '../helpers/reports.ts';
import { todayFacts } from '../helpers/today.ts';

const fields: IncidentFields = {
  what: '花名册贴错了地方',
  source: 'sheet',
  thing: '装配车间公告栏',
  foundOn: '2026-11-01',
  departureIds: ['left-1'],
  personIds: ['person-1', 'person-2'],
};

test('an incident is written down by whoever found it, ticked by secretary and deputy, stands on 今日 until it is settled, and is printed', async () => {
  const desk = aDesk();
  const publicity = desk.as({ actor: { role: 'publicity' } });
  const recorded = await recordIncident(publicity, fields);
  if (!recorded.ok) throw new Error(recorded.refusal.code);
  const { id } = recorded.value;
  const open = () => incidentMatters(todayFacts({ incidents: desk.seesAll('data-incident') }), '2026-11-02');
  expect(open()).toMatchObject([{ due: 'late', days: 1, recordId: id, matter: { open: INCIDENT_STEPS } }]);
  expect(await tickIncidentStep(publicity, id, { step: 'contain', at: '08:05' })).toMatchObject({ refusal: { code: 'role-may-not' } });
  const secretary = desk.as({ actor: { role: 'secretary' } });
  for (const step of INCIDENT_STEPS.slice(0, 3)) await tickIncidentStep(secretary, id, { step, at: '08:05' }, { reason: `${step} 办妥` });
  expect(open()).toMatchObject([{ matter: { open: ['persons', 'correct'] } }]);
  expect(await tickIncidentStep(secretary, id, { step: 'persons', at: '09:00', waived: true })).toMatchObject({
    refusal: { code: 'field-missing' },
  });
  await tickIncidentStep(secretary, id, { step: 'persons', at: '09:00', waived: true }, { reason: '只贴了十分钟，没有人拍照' });
  await correctIncident(secretary, id, { ...fields, personIds: ['person-1', 'gone'] });
  await tickIncidentStep(secretary, id, { step: 'correct', at: '10:00' });
  expect(open()).toEqual([]);

  const filled = incidentSheet(
    aBranch(),
    { ...desk.sees('data-incident', id)!, id: 'b'.repeat(32) },
    { nameOf: (one) => (one === 'person-1' ? '林晓舟' : undefined), sheets: ['2026-10-19 党员花名册，交给本单位'], whoOf: () => '书记' },
  );
  const text = sheet(filled);
  for (const part of [
    ...['个人信息安全事件处置记录', '花名册贴错了地方', '林晓舟、（已清除）', '2 人', '2026-11-02 08:05', 'contain 办妥'],
    ...['不用：只贴了十分钟，没有人拍照', '2026-10-19 党员花名册，交给本单位', '（盖章）', '编号 64-'],
  ])
    expect(text).toContain(part);
  const names = placeholdersOf(filled.form).map(({ name }) => name);
  expect([...Object.keys(filled.values), ...Object.keys(filled.rows.处置![0]!)].filter((name) => !names.includes(name))).toEqual([]);
});
