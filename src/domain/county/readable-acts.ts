import type { Verb } from '../authority.ts';
import type { Submission } from '../submission.ts';

/**
 * What is about a group across enterprises goes up when it is put before the receiver, and is taken back when it is given up or decided on
 * paper: its founding (F-01), its end (F-06), its elected leader (F-10), the plan of its year (F-12) and its months (F-05) each by acts of their own.
 */
const GROUP_ACTS: Readonly<Record<Exclude<Submission['form'], 'F-62'>, readonly Verb[]>> = {
  'F-01': ['hand-in-group', 'withdraw-group', 'approve-group', 'return-group', 'reject-group', 'undo-act'],
  'F-05': ['hand-in-group-report', 'reopen-group-report', 'undo-act'],
  'F-06': ['propose-dissolution', 'adjust-group', 'confirm-dissolution', 'keep-group', 'undo-act'],
  'F-10': ['recommend-leader', 'appoint-elected', 'decline-leader', 'annul-election', 'undo-act'],
  'F-12': ['submit-plan', 'review-plan', 'undo-act'],
};
const ANY_GROUP_ACT: readonly Verb[] = Object.values(GROUP_ACTS).flat();

const REPORT_ACTS: readonly Verb[] = ['hand-in-report', 'amend-report', 'take-back-report', 'void-report'];

/** Who has access to a group across enterprises, in the stream of the group. */
const MEMBERSHIP_ACTS: Readonly<Record<string, readonly Verb[]>> = {
  'group-invitation': ['invite-enterprise', 'withdraw-enterprise-invitation', 'remove-enterprise', 'renew-group-key'],
  'group-member': ['invite-enterprise', 'join-group', 'leave-group', 'remove-enterprise', 'renew-group-box'],
  'group-key-share': ['renew-group-key'],
};

/**
 * Which acts write documents that the county can read. A branch hands in and takes back or voids, its superior answers and announces; neither
 * writes what is the other's (SM-0), so that two of them never change one document.
 * A submission is written by the acts for its form; where the form is not known nothing is there to be read, and either's acts will do.
 */
export function branchActs(type: string, form?: string): readonly Verb[] {
  if (type === 'submitted-name') return ANY_GROUP_ACT;
  if (type !== 'submission') return MEMBERSHIP_ACTS[type] ?? [];
  if (form === undefined) return [...REPORT_ACTS, ...ANY_GROUP_ACT];
  if (form === 'F-62') return REPORT_ACTS;
  return Object.hasOwn(GROUP_ACTS, form) ? GROUP_ACTS[form as keyof typeof GROUP_ACTS] : [];
}

export type SuperiorVerb =
  | 'answer-submission'
  | 'announce'
  | 'withdraw-announcement'
  | 'publish-rules'
  | 'withdraw-rules'
  | 'revoke-device';
export const SUPERIOR_WRITES: Readonly<Record<string, readonly SuperiorVerb[]>> = {
  answer: ['answer-submission'],
  announcement: ['announce', 'withdraw-announcement'],
  'rule-pack': ['publish-rules'],
  /** Files of forms, and of announcements. */
  'pack-file': ['publish-rules', 'announce', 'withdraw-announcement'],
  'pack-end': ['withdraw-rules'],
};
