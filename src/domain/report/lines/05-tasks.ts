import { recordedTasks } from '../../plan/of-month.ts';
import { countOf, phrases, type ReportFacts, type ReportLine, type ReportPeriod } from '../line.ts';
import { paperFiguresOf } from '../paper-figures.ts';
import { standing, times, titled } from './paper-line.ts';

/** For a month before the groups' plans stood in the ledger: then their number comes from paper. */
const onPaper = [times('claimed', '申领', '项'), times('done', '完成', '项'), standing('open', '在办', '项')];

/** TSK-03 from the records of the groups' plans; each item counts once, whoever holds it. */
export const tasksLine: ReportLine = {
  line: 5,
  title: '任务申领',
  kept: 'either',
  paperFigures: onPaper,
  figures: (facts, period) => (isOnPaper(facts, period) ? paperFiguresOf(5, onPaper, facts, period) : recordedFigures(facts, period)),
  text: (amounts) => phrases(...onPaper.map(({ key, title }) => titled(title, amounts, key))),
  compared: ['done', 'claimed'],
};

function recordedFigures({ planItems, claims }: ReportFacts, period: ReportPeriod) {
  const { claimed, done, open } = recordedTasks(planItems, claims, period);
  const span = `${period.from} 至 ${period.to}`;
  const items = (key: string, title: string, rule: string, of: typeof done) => countOf({ key, title, rule, unit: '项' }, 'plan-item', of);
  return [
    items('claimed', '申领', `${span} 有人牵头申领的项目，退领的不算`, claimed),
    items('done', '完成', `${span} 验收的项目`, done),
    items('open', '在办', `${period.to} 有人牵头、还没有验收的项目`, open),
  ];
}

/** Nothing of the plans moved by then, and something was counted on paper. */
const isOnPaper = ({ planItems, claims, paperCounts }: ReportFacts, period: ReportPeriod): boolean => {
  const { claimed, done, open } = recordedTasks(planItems, claims, period);
  if (claimed.length + done.length + open.length > 0) return false;
  return (
    planItems.length === 0 || paperCounts.some(({ line, month, state }) => line === 5 && state === 'recorded' && month === period.month)
  );
};
