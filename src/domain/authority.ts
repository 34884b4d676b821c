import type { Role } from './actor.ts';
import { done, type Outcome, refuse } from './outcome.ts';

const leaders: readonly Role[] = ['secretary', 'deputy'];
const everyFullProfile: readonly Role[] = [...leaders, 'organisation', 'publicity', 'discipline'];
const organisationDuty: readonly Role[] = [...leaders, 'organisation'];
const publicityDuty: readonly Role[] = [...leaders, 'publicity'];
const disciplineDuty: readonly Role[] = [...leaders, 'discipline'];
const pledgeDuty: readonly Role[] = [...leaders, 'publicity', 'discipline'];

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
  'turn-slip-away': publicityDuty,
  'clear-signatures': publicityDuty,

  'write-report-paragraph': [...organisationDuty, 'publicity'],
  'declare-unchanged': [...organisationDuty, 'publicity'],
  'record-paper-count': everyFullProfile,
  'withdraw-paper-count': everyFullProfile,
  'hand-in-report': leaders,
  'take-back-report': leaders,
  'record-report-hand-over': leaders,
  'correct-report-hand-over': leaders,
  'record-report-answer': leaders,
  'take-report-answer': leaders,
  'reopen-report': leaders,
  'lock-report': leaders,
  'amend-report': leaders,
  'void-report': leaders,

  'enrol-person': organisationDuty,
  'correct-person': organisationDuty,
  'change-standing': organisationDuty,
  'change-presence': organisationDuty,
  'record-contact': organisationDuty,
  'give-notice': organisationDuty,
  'record-consent': organisationDuty,
  'withdraw-consent': organisationDuty,
  'unmask-person': organisationDuty,
  'purge-person': leaders,
  'keep-person-longer': leaders,

  'nominate-post': publicityDuty,
  'set-post-holder': publicityDuty,
  'correct-post': publicityDuty,
  'review-nomination': leaders,
  'begin-post-publicity': publicityDuty,
  'object-to-post': everyFullProfile,
  'decide-post-objection': disciplineDuty,
  'name-post': leaders,
  'begin-post-duty': publicityDuty,
  'change-post-plate': publicityDuty,
  'review-post': leaders,
  'restore-post': leaders,
  'revoke-post': leaders,
  'end-post': publicityDuty,
  'set-post-figure': publicityDuty,
  'record-post-figure': publicityDuty,
  'set-up-area': publicityDuty,
  'correct-area': publicityDuty,
  'end-area': publicityDuty,
  'apply-for-honour': publicityDuty,
  'correct-honour': publicityDuty,
  'give-honour-opinion': leaders,
  'end-honour': leaders,

  'draft-pledge': [...pledgeDuty, 'participant'],
  'rewrite-pledge': [...pledgeDuty, 'participant'],
  'declare-pledge': [...pledgeDuty, 'participant'],
  'review-pledge': disciplineDuty,
  'publish-pledge': pledgeDuty,
  'take-pledge-down': pledgeDuty,
  'begin-pledges': pledgeDuty,
  'review-own-pledge': [...pledgeDuty, 'participant'],
  'evaluate-pledge': disciplineDuty,
  'archive-pledges': pledgeDuty,

  'found-group': organisationDuty,
  'rewrite-group': organisationDuty,
  'invite-participants': organisationDuty,
  'confirm-participant': [...organisationDuty, 'participant'],
  'hand-in-group': organisationDuty,
  'withdraw-group': organisationDuty,
  'return-group': leaders,
  'reject-group': leaders,
  'approve-group': leaders,
  'file-participants': organisationDuty,
  'end-participation': organisationDuty,
  'appoint-leader': leaders,
  'justify-inactivity': leaders,
  'propose-dissolution': organisationDuty,
  'confirm-dissolution': leaders,
  'keep-group': leaders,

  'draft-points-scheme': publicityDuty,
  'edit-points-scheme': publicityDuty,
  'put-points-scheme-in-force': leaders,
  'adopt-points-scheme': leaders,
  'open-points-period': leaders,
  'set-points-class': publicityDuty,
  'propose-points': [...everyFullProfile, 'participant'],
  'verify-points': publicityDuty,
  'decline-points': publicityDuty,
  'post-points': publicityDuty,
  'object-to-points': [...everyFullProfile, 'participant'],
  'dismiss-points-objection': disciplineDuty,
  'confirm-points': publicityDuty,
  'reverse-points': leaders,
  'count-points-period': leaders,
  'reopen-points-period': leaders,
  'publish-points-period': leaders,
  'close-points-period': leaders,

  'link-profile': everyFullProfile,
  'hand-over-office': leaders,
  'settle-refused': everyFullProfile,
  'record-departure': everyFullProfile,
  'record-seal': everyFullProfile,
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
