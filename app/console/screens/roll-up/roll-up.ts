import type { CivilDate, Month } from '../../../../src/domain/civil-date.ts';
import type { TreeType } from '../../../../src/domain/county/organisation.ts';
import type { ReportAt } from '../../../../src/domain/report/handed-in.ts';
import type { FigureTitle } from '../../../../src/domain/report/report-figures.ts';
import type { Coverage, StatedFigure } from '../../../../src/domain/report/roll-up.ts';
import type { Sum } from '../../../../src/domain/report/sum.ts';

/** What the county answers to 汇总: an organisation, or one of its parts, with its sums by figure. */
export type RolledPart = {
  readonly id: string;
  readonly name: string;
  readonly type: TreeType;
  readonly coverage: Coverage;
  readonly sums: Readonly<Record<string, Sum>>;
  readonly stated: Readonly<Record<string, StatedFigure>>;
  readonly unchanged: Readonly<Record<string, number>>;
  readonly before: { readonly sums: Readonly<Record<string, Sum>>; readonly coverage: Coverage } | null;
  readonly own: { readonly at: ReportAt; readonly report: { readonly stream: string; readonly id: string } | null } | null;
};
export type RollUp = {
  readonly month: Month;
  readonly dueOn: CivilDate;
  readonly figures: readonly FigureTitle[];
  readonly whole: RolledPart | null;
  readonly parts: readonly RolledPart[];
  /** How many organisations the second line leads to, beside the territory. */
  readonly second: number;
};
