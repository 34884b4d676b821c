import { amountText } from '../../amount-text.ts';
import { verifiedNetFen } from '../../idea/benefit.ts';
import { adoptedOn, countsAsIdea, implementedOn, verifiedOn } from '../../idea/milestones.ts';
import type { Idea } from '../../idea.ts';
import { countOf, isIn, phrases, type ReportLine } from '../line.ts';

const newestFirst = (one: Idea, other: Idea): number => (one.number < other.number ? 1 : one.number > other.number ? -1 : 0);

export const ideasLine: ReportLine = {
  line: 7,
  title: '金点子',
  kept: 'records',
  paperFigures: [],
  figures: ({ ideas }, period) => {
    const counted = ideas.filter(countsAsIdea);
    const span = `${period.from} 至 ${period.to}`;
    const merged = ideas.filter((idea) => idea.state === 'merged' && isIn(period, idea.proposedOn)).length;
    const count = (key: string, title: string, rule: string, of: readonly Idea[]) =>
      countOf({ key, title, rule, unit: '条' }, 'golden-idea', of.toSorted(newestFirst));
    const verified = counted.filter((idea) => isIn(period, verifiedOn(idea)));
    return [
      count(
        'proposed',
        '提出',
        `提出日期在 ${span} 的金点子；合并的 ${merged} 条不重复计`,
        counted.filter((idea) => isIn(period, idea.proposedOn)),
      ),
      count(
        'adopted',
        '采纳',
        `${span} 采纳的，试行转为采纳的也算`,
        counted.filter((idea) => isIn(period, adoptedOn(idea))),
      ),
      count(
        'implemented',
        '实施',
        `${span} 实施完成的`,
        counted.filter((idea) => isIn(period, implementedOn(idea))),
      ),
      {
        ...count('benefit', '验证效益', `${span} 验证的 ${verified.length} 条，年净效益之和`, verified),
        amount: { is: 'money', fen: verified.reduce((sum, idea) => sum + (verifiedNetFen(idea) ?? 0), 0) },
      },
    ];
  },
  text: (amounts) => {
    const benefit = amounts('benefit');
    return phrases(
      `提出 ${amountText(amounts('proposed'))}`,
      `采纳 ${amountText(amounts('adopted'))}`,
      `实施 ${amountText(amounts('implemented'))}`,
      benefit.is === 'money' && benefit.fen === 0 ? undefined : `验证年效益 ${amountText(benefit)}`,
    );
  },
  compared: ['proposed', 'adopted', 'implemented', 'benefit'],
};
