import type { Verb } from '../authority.ts';

/** What is about a group across enterprises goes up when it is put before the receiver, and is taken back when it is given up or decided on paper. */
const GROUP_ACTS: readonly Verb[] = [
  ...(['hand-in-group', 'propose-dissolution', 'adjust-group', 'recommend-leader'] as const),
  ...(['withdraw-group', 'approve-group', 'return-group', 'reject-group', 'confirm-dissolution', 'keep-group'] as const),
  ...(['appoint-elected', 'decline-leader', 'annul-election', 'undo-act'] as const),
];

/**
 * Which acts write documents that the county can read. A branch hands in and takes back or voids, its superior answers and announces; neither
 * writes what is the other's (SM-0), so that two of them never change one document.
 */
export const BRANCH_WRITES: Readonly<Record<string, readonly Verb[]>> = {
  submission: ['hand-in-report', 'amend-report', 'take-back-report', 'void-report', ...GROUP_ACTS],
  'submitted-name': GROUP_ACTS,
};

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
