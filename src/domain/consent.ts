import type { CivilDate } from './civil-date.ts';
import type { Step } from './step.ts';

/** What a person can allow, each by itself (PIPL 13, 23, 25): keeping the data, handing the name up, publicity, photos. */
export type ConsentScope = 'keeping' | 'submission' | 'publicity' | 'photo';
/** What is allowed, and until which day if it was limited. */
export type Allowance = { readonly scope: ConsentScope; readonly until?: CivilDate };
export type ConsentState = 'notice-shown' | 'given' | 'withdrawn' | 'expired' | 'superseded';

/** SM-19: one answer of one person to one question of one version of the notice (F-59). The signed original stays in the binder. */
export type Consent = {
  readonly v: 1;
  readonly id: string;
  readonly personId: string;
  readonly scope: ConsentScope;
  readonly noticeVersion: string;
  readonly state: ConsentState;
  readonly shownOn: CivilDate;
  readonly givenOn?: CivilDate;
  /** Signed on the paper F-59, or said at the desk and noted. */
  readonly given?: 'signed' | 'spoken';
  /** The last day on which it holds. */
  readonly until?: CivilDate;
  readonly withdrawnOn?: CivilDate;
  readonly steps: readonly Step<ConsentState>[];
};
