import { amountText } from '../amount-text.ts';
import { sameAmount } from './difference.ts';
import { amountsOf } from './line.ts';
import { lineOf } from './lines.ts';
import type { ReportVersion } from './monthly-report.ts';
import type { ReportSubmission } from './submission.ts';
import type { LineView, ReportView } from './view.ts';

/** The month as it was handed in: that version's figures, records and words, whatever the records say since. Rules and titles are today's. */
export function reportedLines(now: ReportView, version: ReportVersion, submission: ReportSubmission | undefined): readonly LineView[] {
  return now.lines.map((line): LineView => {
    const then = new Map(version.figures.filter((figure) => figure.line === line.line).map((figure) => [figure.key, figure]));
    const figures = line.figures.flatMap((figure) => {
      const reported = then.get(figure.key);
      if (!reported) return [];
      const { amount, records } = reported;
      const rule = sameAmount(amount, figure.amount)
        ? figure.rule
        : `上报时的数，当时算了 ${records.length} 条记录；现在按记录是 ${amountText(figure.amount)}`;
      return [{ ...figure, amount, records, rule }];
    });
    const words = submission?.lines.find((one) => one.line === line.line);
    const text = line.line === 13 ? version.paragraph : (words?.text ?? lineOf(line.line).text(amountsOf(figures)));
    // Of the paragraph the snapshot has no words when the month was declared to be without changes.
    const isUnchanged = text === '无变化' || (line.line === 13 && text === '' && line.state === 'unchanged');
    const state = isUnchanged ? 'unchanged' : text === '' ? 'check' : 'complete';
    const change = words?.change ?? line.change;
    return { ...line, figures, text, change, state, checks: state === 'check' ? [missing(line)] : [] };
  });
}

const missing = ({ kept }: LineView): LineView['checks'][number] => ({ check: kept === 'text' ? 'not-written' : 'not-recorded' });
