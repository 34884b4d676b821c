import type { CivilDate } from '../civil-date.ts';
import { parameterAt, type RuleSetting } from '../parameters.ts';
import type { AllowanceRules } from './allowance.ts';
import type { AppraisalRules } from './score.ts';

/** The numbers of a group's appraisal as they stand on a day. */
export const appraisalRulesOn = (settings: readonly RuleSetting[], on: CivilDate): AppraisalRules => ({
  weights: parameterAt(settings, 'group-appraisal-weights', on).value,
  excellentFrom: parameterAt(settings, 'group-excellent-from', on).value,
  passFrom: parameterAt(settings, 'group-pass-from', on).value,
  stars: parameterAt(settings, 'group-stars', on).value,
});

export const allowanceRulesOn = (settings: readonly RuleSetting[], on: CivilDate): AllowanceRules => ({
  passFen: parameterAt(settings, 'leader-allowance', on).value,
  excellentFen: parameterAt(settings, 'leader-bonus', on).value,
  leastMonths: parameterAt(settings, 'leader-allowance-months', on).value,
});
