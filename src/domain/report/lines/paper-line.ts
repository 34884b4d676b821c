import { amountText } from '../../amount-text.ts';
import type { Amounts, PaperFigure, ReportLine } from '../line.ts';
import type { LineNumber } from '../monthly-report.ts';
import { paperFiguresOf } from '../paper-figures.ts';

/** A line whose records are still kept on paper. When its feature comes, its file computes from records instead. */
export const paperLine = (
  line: LineNumber,
  title: string,
  paperFigures: readonly PaperFigure[],
  more: Pick<ReportLine, 'compared'> & Partial<Pick<ReportLine, 'text' | 'figures'>>,
): ReportLine => ({
  line,
  title,
  kept: 'paper',
  paperFigures,
  figures: (facts, period) => paperFiguresOf(line, paperFigures, facts, period),
  text: (amounts) => said(paperFigures, amounts),
  ...more,
});

/** `活动 9 次`, for what was recorded. */
export const titled = (title: string, amounts: Amounts, key: string): string | undefined => {
  const amount = amounts(key);
  return amount.is === 'none' ? undefined : `${title} ${amountText(amount)}`;
};
/** `按期 2/3`: where few are counted, both numbers say more than a percentage. */
export const ofAll = (title: string, amounts: Amounts, key: string): string | undefined => {
  const amount = amounts(key);
  return amount.is === 'share' ? `${title} ${amount.part}/${amount.whole}` : undefined;
};
const said = (figures: readonly PaperFigure[], amounts: Amounts): string =>
  figures.flatMap(({ key, title }) => titled(title, amounts, key) ?? []).join('，');

export const times = (key: string, title: string, unit = '次'): PaperFigure => ({ key, title, takes: 'count', unit, together: 'sum' });
export const standing = (key: string, title: string, unit: string): PaperFigure => ({
  key,
  title,
  takes: 'count',
  unit,
  together: 'latest',
});
export const money = (key: string, title: string): PaperFigure => ({ key, title, takes: 'money', together: 'sum' });
