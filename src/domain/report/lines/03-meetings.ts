import type { Amount, Figure } from '../../amount.ts';
import { amountText } from '../../amount-text.ts';
import { amountsOf, phrases } from '../line.ts';
import { paperFiguresOf } from '../paper-figures.ts';
import { paperLine, times, titled } from './paper-line.ts';

const kept = [
  times('required', '应开'),
  times('held', '已开'),
  times('expected', '应到', '人次'),
  times('present', '实到', '人次'),
  times('theme-days', '主题党日'),
];

/** 三会一课: attendance is computed from the two counts and never recorded as a percentage. */
export const meetingsLine = paperLine(3, '三会一课', kept, {
  figures: (facts, period) => {
    const figures = paperFiguresOf(3, kept, facts, period);
    return [...figures, attendance(figures)];
  },
  text: (amounts) =>
    phrases(
      titled('应开', amounts, 'required'),
      titled('已开', amounts, 'held'),
      amounts('attendance').is === 'none' ? undefined : `出席 ${amountText(amounts('attendance'))}`,
      titled('主题党日', amounts, 'theme-days'),
    ),
  compared: ['held', 'theme-days'],
});

function attendance(figures: readonly Figure[]): Figure {
  const amounts = amountsOf(figures);
  const [present, expected] = [amounts('present'), amounts('expected')];
  const amount: Amount =
    present.is === 'count' && expected.is === 'count' ? { is: 'share', part: present.value, whole: expected.value } : { is: 'none' };
  const records = figures.filter(({ key }) => key === 'present' || key === 'expected').flatMap((figure) => figure.records);
  return { key: 'attendance', title: '出席率', amount, records, rule: '实到人次 ÷ 应到人次' };
}
