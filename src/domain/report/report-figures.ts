import type { Amount } from '../amount.ts';
import { periodOf, type ReportFacts, type ReportLine } from './line.ts';
import { REPORT_LINES } from './lines.ts';
import type { LineNumber } from './monthly-report.ts';

export type FigureTitle = { readonly line: LineNumber; readonly key: string; readonly title: string };
/** What a figure is counted in, as nothing of it; `none` where it is computed from others, a date or a name. */
export type ReportFigure = FigureTitle & { readonly zero: Amount };

const NOTHING: ReportFacts = {
  people: [],
  posts: [],
  pledges: [],
  ideas: [],
  groups: [],
  groupReports: [],
  activities: [],
  planItems: [],
  claims: [],
  paperCounts: [],
  parameters: [],
};
const SOME_MONTH = periodOf('2026-01', '2026-02-01');

/** Every figure that the sheet knows, in its order, whether or not anybody recorded it. */
export const REPORT_FIGURES: readonly ReportFigure[] = REPORT_LINES.flatMap((line) =>
  line
    .figures(NOTHING, SOME_MONTH)
    .map(({ key, title, amount }) => ({ line: line.line, key, title, zero: amount.is === 'none' ? zeroOnPaper(line, key) : amount })),
);

export const figureId = ({ line, key }: { readonly line: number; readonly key: string }): string => `${line} ${key}`;

function zeroOnPaper({ paperFigures }: ReportLine, key: string): Amount {
  const kept = paperFigures.find((figure) => figure.key === key);
  if (kept?.takes === 'count') return { is: 'count', value: 0, unit: kept.unit ?? '' };
  if (kept?.takes === 'hours') return { is: 'hours', tenths: 0 };
  return kept?.takes === 'money' ? { is: 'money', fen: 0 } : { is: 'none' };
}
