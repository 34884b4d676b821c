import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { amountText } from '../../../../src/domain/amount-text.ts';
import { lineOf } from '../../../../src/domain/report/lines.ts';
import { type FigureTitle, figureId, REPORT_FIGURES } from '../../../../src/domain/report/report-figures.ts';
import { NO_SUM } from '../../../../src/domain/report/sum.ts';
import { type Bar, Bars } from '../../../parts/Bars.tsx';
import { barHeight, barText, barUnit } from '../../../parts/bar-of.ts';
import { useInside } from '../../session.ts';
import { changeSentence, differenceText, madeOf } from '../../words/sums.ts';
import { PartLines } from './PartLines.tsx';
import type { RolledPart, RollUp } from './roll-up.ts';
import { StateFigureDialog } from './StateFigureDialog.tsx';

type FigurePanelProps = {
  readonly rolled: RollUp;
  readonly whole: RolledPart;
  readonly figure: FigureTitle;
  readonly onOpen: (part: RolledPart) => void;
  readonly onChanged: () => Promise<void>;
};

/** The chosen figure: both numbers, what they are made of, the parts in the order of the tree, and the same as bars. */
export function FigurePanel({ rolled, whole, figure, onOpen, onChanged }: FigurePanelProps) {
  const { session } = useInside();
  const [isStating, setStating] = useState(false);
  const id = figureId(figure);
  const [sum, stated] = [whole.sums[id], whole.stated[id]];
  const difference = differenceText(stated?.amount, sum);
  const mayState =
    session.role === 'officer' && whole.own === null && REPORT_FIGURES.some((one) => figureId(one) === id && one.zero.is !== 'none');
  return (
    <aside className="card panel" aria-label="这一项的组成">
      <div className="panel-head">
        <span className="panel-title">
          {lineOf(figure.line).title}　{figure.title}
        </span>
      </div>
      <div className="panel-body">
        <div className="figure-tabs">
          <p className="figure-tab">
            <span className="caption">计算数</span>
            <span className="figure">{sum ? amountText(sum.amount) : '—'}</span>
          </p>
          <p className="figure-tab">
            <span className="caption">上报数</span>
            <span className="figure">{stated ? amountText(stated.amount) : '—'}</span>
          </p>
        </div>
        <p className="caption">
          {madeOf(sum, whole.unchanged[figure.line] ?? 0, whole.coverage)}
          {changeSentence(sum, whole.before?.sums[id])}
        </p>
        {stated && (
          <p className="caption">
            上报数来自：{stated.source}。
            {difference && `比计算数${difference.startsWith('+') ? '多' : '少'} ${difference.replace(/^[+−]/, '')}，下面看是哪几个组织。`}
          </p>
        )}
        {mayState && (
          <div>
            <Button size="small" onClick={() => setStating(true)}>
              按纸质文件补录上报数
            </Button>
          </div>
        )}
        <PartLines parts={rolled.parts} id={id} onOpen={onOpen} />
        <PartBars parts={rolled.parts} figure={figure} onOpen={onOpen} />
        {isStating && (
          <StateFigureDialog
            whole={whole}
            month={rolled.month}
            figure={figure}
            onClose={() => setStating(false)}
            onDone={async () => {
              setStating(false);
              await onChanged();
            }}
          />
        )}
      </div>
    </aside>
  );
}

const MOST_BARS = 20;
type PartBarsProps = {
  readonly parts: readonly RolledPart[];
  readonly figure: FigureTitle;
  readonly onOpen: (part: RolledPart) => void;
};

/** In the order of the list: organisations are compared by facts and never ranked. */
function PartBars({ parts, figure, onOpen }: PartBarsProps) {
  const id = figureId(figure);
  const bars = useMemo(
    (): readonly Bar[] =>
      parts.flatMap((part) => {
        const { amount, of } = part.sums[id] ?? NO_SUM;
        return of > 0 ? [{ key: part.id, label: part.name, value: barHeight(amount), onOpen: () => onOpen(part) }] : [];
      }),
    [parts, id, onOpen],
  );
  const some = parts.map((part) => part.sums[id]?.amount).find((amount) => amount !== undefined && amount.is !== 'none');
  const show = useMemo(() => (some ? barText(some) : String), [some]);
  if (!some || bars.length < 2 || bars.length > MOST_BARS || bars.every(({ value }) => value === 0)) return null;
  return <Bars title={`各组织的${figure.title}`} unit={barUnit(some)} bars={bars} show={show} lying height={28 * bars.length + 8} />;
}
