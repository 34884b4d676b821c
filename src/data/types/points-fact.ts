import { literals } from './parts.ts';

const fed = [
  'by-hand',
  'post-review-good',
  'pledge-fulfilled',
  'idea-submitted',
  'idea-adopted',
  'idea-implemented',
  'idea-verified',
  'idea-promoted',
  'task-accepted',
  'task-outstanding',
  'meeting-attended',
  'theme-day-attended',
  'activity-attended',
] as const;

/** What feeds an item of a scheme. */
export const itemFact = literals(...fed);
/** What a line comes from: such a fact, or an old ledger. */
export const lineFact = literals(...fed, 'import');
