import type { AutonomousGroup, Participant, ParticipantState } from '../../src/domain/group/group.ts';
import { aStep } from './steps.ts';

export const aParticipant = (who: string, state: ParticipantState = 'filed'): Participant => ({ who, state, steps: [] });

/** A group of three by default; a test names only what matters. */
export const aGroup = (change: Partial<AutonomousGroup> = {}): AutonomousGroup => ({
  v: 1,
  id: 'group-1',
  name: '生产管理',
  scope: 'enterprise',
  state: 'draft',
  goals: '缩短换型时间，减少等料',
  initiatorId: 'person-1',
  foundedOn: '2026-03-02',
  participants: ['person-1', 'person-2', 'person-3'].map((who) => aParticipant(who, 'confirmed')),
  leaders: [],
  justified: [],
  dissolutions: [],
  steps: [],
  ...change,
});

export const anApproval = { number: '云纺支〔2026〕7 号', on: '2026-03-10', organisation: '云岭纺织支部', participants: 3 } as const;
export const aLeader = {
  who: 'person-1',
  how: 'direct-appointment',
  number: '云纺支〔2026〕8 号',
  from: '2026-03-12',
  reason: '首任组长',
  organisation: '云岭纺织支部',
} as const;
/** In being since March 2026, with a leader and everybody on file. */
export const anActiveGroup = (change: Partial<AutonomousGroup> = {}): AutonomousGroup =>
  aGroup({
    state: 'active',
    participants: ['person-1', 'person-2', 'person-3', 'person-4'].map((who) => aParticipant(who)),
    approval: anApproval,
    leaders: [aLeader],
    steps: [
      { ...aStep({ on: '2026-03-02' }), to: 'draft' },
      { ...aStep({ on: '2026-03-10' }), to: 'approved' },
      { ...aStep({ on: '2026-03-12' }), to: 'active' },
    ],
    ...change,
  });
