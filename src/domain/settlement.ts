import type { CivilDate } from './civil-date.ts';

/** `merged`: by itself, because the two sides touched different fields · `chosen`: by a person, field by field · `let-go`: theirs stands. */
export type SettlementWay = 'merged' | 'chosen' | 'let-go';

/** An entry that the county did not accept was looked at, and this is what came of it. Its id is the entry's. */
export type Settlement = {
  readonly v: 1;
  readonly id: string;
  readonly way: SettlementWay;
  readonly settledOn: CivilDate;
  /** The profile that decided. */
  readonly by: string;
};
