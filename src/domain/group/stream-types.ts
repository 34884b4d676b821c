/**
 * What lies in the stream of a group across enterprises, where every enterprise that is in it reads it. Nothing of the roster but the
 * names of those who agreed to it, and nothing that a branch hands up: all of that stays in the branch's own stream.
 */
const OF_THE_GROUP: readonly string[] = [
  ...['autonomous-group', 'group-plan', 'plan-item', 'claim', 'activity', 'outside-participant'],
  ...['shared-name', 'election', 'group-report', 'group-appraisal'],
];
/** Who has access to it; such a document lies nowhere else. */
export const MEMBERSHIP: readonly string[] = ['group-invitation', 'group-member', 'group-key-share'];

/** Who is in a group and which key they have: what the county did not accept of it the program puts right by itself, and asks nobody. */
export const isKeptByItself = (type: string): boolean => type === 'group-member' || type === 'group-key-share';

/** An act with which an enterprise is out of a group. Nothing that waits on one of its PCs brings it in again: the county takes it no more. */
export const endsMembership = (verb: string): boolean => verb === 'leave-group' || verb === 'remove-enterprise';

export const isOfMembership = (type: string): boolean => MEMBERSHIP.includes(type);
export const isOfGroupStream = (type: string): boolean => OF_THE_GROUP.includes(type) || isOfMembership(type);
