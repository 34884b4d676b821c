import type { Claim } from '../../src/domain/plan/claim.ts';
import type { GroupPlan, PlanItem } from '../../src/domain/plan/plan.ts';

/** This year's plan of `anActiveGroup`, reviewed. A test names only what matters. */
export const aPlan = (change: Partial<GroupPlan> = {}): GroupPlan => ({
  v: 1,
  id: 'plan-1',
  groupId: 'group-1',
  year: '2026',
  state: 'reviewed',
  review: { number: '云纺支〔2026〕9 号', organisation: '云岭纺织支部', on: '2026-03-20' },
  steps: [],
  ...change,
});

export const aPlanItem = (change: Partial<PlanItem> = {}): PlanItem => ({
  v: 1,
  id: 'item-1',
  groupId: 'group-1',
  year: '2026',
  title: '细纱车间换型工装',
  goal: 'transformation',
  due: '2026-12-20',
  state: 'approved',
  steps: [],
  ...change,
});

export const aClaim = (personId: string, change: Partial<Claim> = {}): Claim => ({
  v: 1,
  id: `claim-${personId}`,
  itemId: 'item-1',
  groupId: 'group-1',
  personId,
  as: 'lead',
  state: 'claimed',
  claimedOn: '2026-03-25',
  steps: [],
  ...change,
});
