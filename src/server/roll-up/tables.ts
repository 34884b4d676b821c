import type { Month } from '../../domain/civil-date.ts';

export type RollUpTables = {
  /** 上报数 that was typed from a paper. Never changed: the newest of a figure holds, and one without an amount takes it back. */
  readonly stated_figure: {
    readonly id: string;
    readonly organisation_id: string;
    readonly month: Month;
    readonly line: number;
    readonly key: string;
    /** JSON. */
    readonly amount: string | null;
    readonly source: string;
    readonly account_id: string;
    readonly recorded_at: Date;
  };
};
