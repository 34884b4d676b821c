import type { GroupAppraisal, RenewalAnswer } from '../../src/domain/appraisal/appraisal.ts';
import type { LeaderAppraisal } from '../../src/domain/appraisal/leader-appraisal.ts';
import type { RespondentKind, SatisfactionTotals } from '../../src/domain/appraisal/satisfaction.ts';
import type { Measured } from '../../src/domain/appraisal/score.ts';
import { anActiveGroup, aParticipant } from './groups.ts';
import { aStep } from './steps.ts';

/** Everybody goes on, an activity each month, nine of ten content. */
export const full: readonly Measured[] = [
  { part: 'renewals', done: 8, of: 8 },
  { part: 'activities', done: 12, of: 12 },
  { part: 'members', done: 9, of: 10 },
];
export const groupOf = (count: number) =>
  anActiveGroup({ participants: Array.from({ length: count }, (_, at) => aParticipant(`person-${at + 1}`)) });

/** `[9, 1]`: nine very satisfied, one satisfied. */
export const totalsOf = (
  kind: RespondentKind,
  [very = 0, satisfied = 0, basically = 0, not = 0]: readonly number[],
): SatisfactionTotals => ({
  kind,
  verySatisfied: very,
  satisfied,
  basicallySatisfied: basically,
  unsatisfied: not,
});

/** As many people as there are answers: `person-1`, `person-2` … */
export const renewalsOf = (answers: readonly (RenewalAnswer | undefined)[]) =>
  answers.map((answer, at) => ({ who: `person-${at + 1}`, ...(answer && { answer }) }));

export const anAppraisal = (change: Partial<GroupAppraisal> = {}): GroupAppraisal => ({
  v: 1,
  id: 'appraisal-1',
  groupId: 'group-1',
  year: '2026',
  renewals: renewalsOf(['continues', 'continues', 'continues', 'stops']),
  satisfaction: [],
  results: [],
  state: 'collecting',
  steps: [{ ...aStep({ on: '2026-11-02' }), to: 'collecting' }],
  ...change,
});

export const aLeaderAppraisal = (change: Partial<LeaderAppraisal> = {}): LeaderAppraisal => ({
  v: 1,
  id: 'leader-appraisal-1',
  year: '2026',
  groupId: 'group-1',
  personId: 'person-1',
  grade: 'pass',
  months: 9,
  rules: { passFen: 120_000, excellentFen: 50_000, leastMonths: 6 },
  allowance: { postFen: 120_000, bonusFen: 0 },
  state: 'decided',
  steps: [{ ...aStep({ on: '2026-11-01' }), to: 'decided' }],
  ...change,
});
