import type { Answer, AnswerVerdict } from '../../src/domain/answer.ts';
import { aDesk } from './desk.ts';
import { anActiveGroup } from './groups.ts';
import { aPerson } from './people.ts';

export const park = '云岭工业园党委';
export const aUnit = {
  v: 1,
  id: 'branch',
  name: '云岭纺织党支部',
  organisationType: 'branch',
  enterprise: '云岭纺织',
  region: '云岭县',
  superiorName: park,
  employees: 200,
} as const;
export const named = { notice: 'given', consents: [{ scope: 'submission' }] } as const;

export const said = (submissionId: string, verdict: AnswerVerdict, more: Partial<Answer> = {}): Answer => ({
  v: 1,
  id: 'answer-1',
  about: { type: 'submission', id: submissionId },
  verdict,
  issuer: park,
  on: '2026-03-06',
  ...more,
});
export const atThePark = (desk: ReturnType<typeof aDesk>) => [...desk.seesAll('submission').map(({ id }) => id)];

/** In being across enterprises since March, with nothing done; today is in November. */
export function anIdleGroup() {
  const desk = aDesk({ today: '2026-11-20' });
  desk.given('organisation', { ...aUnit });
  for (const [id, name] of [
    ['person-1', '周启明'],
    ['person-2', '何小满'],
  ] as const)
    desk.given('person', aPerson({ id, name, ...(id === 'person-1' ? named : {}) }));
  desk.given('autonomous-group', anActiveGroup({ scope: 'cross-enterprise' }));
  return desk;
}
