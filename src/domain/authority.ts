import type { Role } from './actor.ts';
import { done, type Outcome, refuse } from './outcome.ts';

const leaders: readonly Role[] = ['secretary', 'deputy'];
const everyFullProfile: readonly Role[] = [...leaders, 'organisation', 'publicity', 'discipline'];
const organisationDuty: readonly Role[] = [...leaders, 'organisation'];
const publicityDuty: readonly Role[] = [...leaders, 'publicity'];

/**
 * Who may do what: one line per verb, and a verb without a line does not compile. Secretary and deputy confirm and hand in;
 * commissioners write in their duty (组织: people · 宣传: posts, ideas, points · 纪检: pledges, objections); participants draft.
 */
export const AUTHORITY = {
  'undo-act': everyFullProfile,
  'undo-batch': everyFullProfile,
  'set-up-organisation': leaders,

  'import-roster': organisationDuty,
  'import-ideas': publicityDuty,
  'import-posts': publicityDuty,
  'import-points': publicityDuty,

  'log-idea': [...publicityDuty, 'participant'],
  'log-ideas': publicityDuty,
  'hand-in-idea': [...publicityDuty, 'participant'],
  'return-idea': publicityDuty,
  'take-up-idea': publicityDuty,
  'score-idea': everyFullProfile,
  'decide-idea': leaders,
  'merge-idea': leaders,
  'correct-idea-decision': leaders,
  'answer-idea': publicityDuty,
  'appeal-idea': [...publicityDuty, 'participant'],
  'end-idea-trial': leaders,
  'start-idea': publicityDuty,
  'complete-idea': publicityDuty,
  'hand-idea-to-verification': publicityDuty,
  'verify-idea': publicityDuty,
  'propose-idea-reward': leaders,
  'record-idea-reward': leaders,
  'close-idea': publicityDuty,
  'promote-idea': publicityDuty,
  'withdraw-idea': [...publicityDuty, 'participant'],
  'confirm-idea-proposer': publicityDuty,

  'open-slips': publicityDuty,
  'take-slip': publicityDuty,
  'set-slip-aside': publicityDuty,

  'write-report-paragraph': [...organisationDuty, 'publicity'],
  'declare-unchanged': [...organisationDuty, 'publicity'],
  'record-paper-count': everyFullProfile,
  'withdraw-paper-count': everyFullProfile,
  'hand-in-report': leaders,
  'take-back-report': leaders,
  'record-report-hand-over': leaders,
  'record-report-answer': leaders,
  'reopen-report': leaders,
  'lock-report': leaders,
  'amend-report': leaders,
  'void-report': leaders,

  'record-departure': everyFullProfile,
  'set-parameter': leaders,
  'change-organisation': leaders,
  'use-template': leaders,
  'use-standard-template': leaders,
} as const satisfies Record<string, readonly Role[]>;
export type Verb = keyof typeof AUTHORITY;

export const mayDo = (role: Role, verb: Verb): boolean => (AUTHORITY[verb] as readonly Role[]).includes(role);

/** The same question as a rule, with the refusal that the screen says. */
export const authorise = (role: Role, verb: Verb): Outcome<Verb> =>
  mayDo(role, verb) ? done(verb) : refuse({ code: 'role-may-not', role, verb });
