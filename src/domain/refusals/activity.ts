/** Reasons around activities, meetings and their votes (SM-4, COMP-25). */
export type ActivityRefusal =
  | { readonly code: 'activity-reason-needed'; readonly step: string }
  | { readonly code: 'activity-attendance-open'; readonly count: number; readonly expected: number }
  | { readonly code: 'activity-nobody-there'; readonly expected: number }
  | { readonly code: 'activity-makes-up-later'; readonly period: string; readonly ended: string; readonly heldOn: string }
  | { readonly code: 'vote-numbers'; readonly decision: string; readonly expected: number; readonly present: number; readonly cast: number }
  | {
      readonly code: 'vote-without-quorum';
      readonly decision: string;
      readonly is: 'decision' | 'election';
      readonly expected: number;
      readonly present: number;
      readonly quorum: number;
    }
  | {
      readonly code: 'vote-not-carried';
      readonly decision: string;
      readonly expected: number;
      readonly ayes: number;
      readonly needed: number;
    };
