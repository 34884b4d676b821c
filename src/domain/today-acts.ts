import type { Role } from './actor.ts';
import { mayDo, type Verb } from './authority.ts';
import type { OpenMatter } from './matters/matter.ts';
import type { Matter } from './today.ts';

/** The act that a row of 今日 asks for: whoever may do it is concerned. A row without one does not compile. */
const ASKS_FOR: Readonly<Record<Matter['code'], Verb | 'anybody'>> = {
  'set-clock': 'anybody',
  // Told to those alone who may renew them.
  'renew-keys': 'anybody',
  'settle-incident': 'tick-incident-step',
  'take-answers': 'take-group-answer',
  'take-returned': 'take-group-answer',
  'decide-idea': 'decide-idea',
  'answer-idea': 'answer-idea',
  'verify-idea': 'verify-idea',
  'open-slips': 'open-slips',
  'sort-slips': 'take-slip',
  'clear-signatures': 'clear-signatures',
  'hand-in-report': 'write-report-paragraph',
  'hand-over-report': 'record-report-hand-over',
  'hand-over-amendment': 'record-report-hand-over',
  'mend-report': 'reopen-report',
  'name-post': 'name-post',
  'decide-post-objection': 'decide-post-objection',
  'begin-post-duty': 'begin-post-duty',
  'review-post': 'review-post',
  'post-without-holder': 'set-post-holder',
  'post-holder-gone': 'end-post',
  'post-two-holders': 'end-post',
  'plate-twice': 'change-post-plate',
  'review-pledges': 'review-pledge',
  'evaluate-pledges': 'evaluate-pledge',
  'verify-points': 'verify-points',
  'counter-absent': 'reverse-points',
  'decide-points-objections': 'dismiss-points-objection',
  'count-points-period': 'count-points-period',
  'publish-points-period': 'publish-points-period',
  'close-points-period': 'close-points-period',
  'approve-group': 'approve-group',
  'file-participants': 'file-participants',
  'appoint-leader': 'appoint-leader',
  'file-group': 'file-group',
  'group-no-activity': 'justify-inactivity',
  'group-activity-warning': 'record-activity',
  'group-too-few': 'invite-participants',
  'decide-dissolution': 'confirm-dissolution',
  'hand-in-group-reports': 'hand-in-group-report',
  'elect-leaders': 'record-vote',
  'submit-plan': 'submit-plan',
  'review-plan': 'review-plan',
  'claim-items': 'claim-task',
  'tasks-overdue': 'claim-task',
  'accept-tasks': 'accept-task',
  'claimed-at-once': 'release-task',
  'tasks-of-gone': 'reassign-task',
  'appraise-group': 'open-appraisal',
  'hold-activity': 'record-activity',
  'write-activity-down': 'record-activity',
  'confirm-activities': 'confirm-activity',
  'do-duty': 'record-activity',
  'fill-roster': 'enrol-person',
  'give-notice': 'give-notice',
  'renew-notice': 'give-notice',
  'purge-after-withdrawal': 'purge-person',
  'purge-after-leaving': 'purge-person',
};

/** Reminders go to those concerned: what somebody of this role may do, and what is for others to do. */
export function byConcern(matters: readonly OpenMatter<Matter>[], role: Role) {
  const isMine = ({ matter: { code } }: OpenMatter<Matter>) => {
    const verb = ASKS_FOR[code];
    return verb === 'anybody' || mayDo(role, verb);
  };
  return { mine: matters.filter(isMine), others: matters.filter((it) => !isMine(it)) };
}
