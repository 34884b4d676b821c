import type { TreeType } from './organisation.ts';

/** Branches hand in the month's report; a committee sums up what they did. */
const REPORTING: readonly TreeType[] = ['branch', 'joint-branch', 'general-branch'];
export const owesReport = (type: TreeType): boolean => REPORTING.includes(type);
