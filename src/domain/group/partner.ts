import type { Verb } from '../authority.ts';

/**
 * What an enterprise does in a group that another one founded: read, record activities, take and hand in items, bring its own people, leave.
 * What decides about the group stays with the PCs of the enterprise that founded it.
 */
const PARTNER_ACTS: readonly Verb[] = [
  ...(['join-group', 'leave-group', 'invite-outsider', 'confirm-participant', 'end-participation'] as const),
  ...(['plan-activity', 'announce-activity', 'record-activity', 'confirm-activity', 'postpone-activity'] as const),
  ...(['cancel-activity', 'correct-activity', 'claim-task', 'release-task', 'start-task', 'hand-in-task'] as const),
  ...(['undo-act', 'undo-batch', 'settle-refused', 'purge-person'] as const),
];

export const mayPartner = (verb: string): boolean => (PARTNER_ACTS as readonly string[]).includes(verb);
