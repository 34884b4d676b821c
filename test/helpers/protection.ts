import type { ImpactAssessment } from '../../src/domain/protection/assessment.ts';
import type { Incident } from '../../src/domain/protection/incident.ts';

/** What somebody judges who asks for measures first. */
export const judgement = {
  subject: '花名册交园区党委',
  occasions: ['provided', 'sensitive'],
  necessary: true,
  necessity: '园区按季核对党员人数',
  impact: 'medium',
  risk: '名单外泄会影响本人求职',
  adequate: false,
  adequacy: '对方没有说明怎么保管',
  conclusion: 'measures-first',
  toDo: '先请对方书面说明保管办法',
} as const;
/** An assessment that asks for measures first. */
export const anAssessment = (change: Partial<ImpactAssessment> = {}): ImpactAssessment => ({
  v: 1,
  id: 'a'.repeat(32),
  ...judgement,
  facts: {
    people: 31,
    members: 20,
    outside: 0,
    uses: [],
    fields: [{ field: 'phone', count: 30 }],
    notice: [],
    consents: [{ scope: 'submission', count: 28 }],
    recipients: [{ receiver: '园区党委', times: 2, lastOn: '2026-10-08' }],
    unmasked: 3,
    retentionMonths: 24,
  },
  on: '2026-11-02',
  keptUntil: '2029-11-02',
  by: 'profile-1',
  role: 'secretary',
  ...change,
});

/** A sheet that was put up in the wrong place: one step done, one not necessary, three still to be done. */
export const anIncident = (change: Partial<Incident> = {}): Incident => ({
  v: 1,
  id: 'b'.repeat(32),
  what: '=1+1 贴错了地方',
  source: 'sheet',
  thing: '装配车间公告栏',
  happenedOn: '2026-10-20',
  foundOn: '2026-10-21',
  departureIds: ['departure-1'],
  personIds: ['person-1', 'person-2'],
  ticked: [
    { step: 'contain', on: '2026-10-21', at: '08:05', note: '取下来了', by: 'profile-1', role: 'secretary' },
    { step: 'persons', on: '2026-10-21', at: '08:30', waived: true, note: '名单没有外人看到', by: 'profile-1', role: 'secretary' },
  ],
  recordedOn: '2026-10-21',
  by: 'profile-1',
  role: 'secretary',
  ...change,
});
