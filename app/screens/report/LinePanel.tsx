import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { Figure } from '../../../src/domain/amount.ts';
import { amountText } from '../../../src/domain/amount-text.ts';
import { mayDo } from '../../../src/domain/authority.ts';
import { type Month, shiftMonth } from '../../../src/domain/civil-date.ts';
import { periodOf } from '../../../src/domain/report/line.ts';
import { lineOf } from '../../../src/domain/report/lines.ts';
import type { LineView } from '../../../src/domain/report/view.ts';
import { useToday } from '../../live/clock.ts';
import { useDesk } from '../../live/desk.ts';
import { type Bar, Bars } from '../../parts/Bars.tsx';
import { barHeight, barText, barUnit } from '../../parts/bar-of.ts';
import { go } from '../../where.ts';
import { PaperCountForm } from './PaperCountForm.tsx';
import { RecordLines } from './RecordLines.tsx';
import { circled } from './report-words.ts';
import type { ReportOnScreen } from './use-report.ts';

type LinePanelProps = { readonly month: Month; readonly line: LineView; readonly shown: ReportOnScreen };

/** The chosen line: its figures as tabs, the counting rule in one sentence, the records, six months as bars. */
export function LinePanel({ month, line, shown }: LinePanelProps) {
  const [key, setKey] = useState<string>();
  const [isRecording, setRecording] = useState(false);
  const figure = line.figures.find((one) => one.key === key) ?? line.figures[0];
  const { role } = useDesk().session.actor;
  // What stands in records is not counted from paper as well.
  const isRecorded = line.figures.some(({ records }) => records.some(({ type }) => type === 'activity'));
  const takesPaper = lineOf(line.line).paperFigures.length > 0 && !isRecorded && mayDo(role, 'record-paper-count');
  const isReported = shown.report !== undefined && !['draft', 'void'].includes(shown.report.state);
  return (
    <aside className="card panel" aria-label="这一行的记录">
      <div className="panel-head">
        <span className="panel-title">
          {circled(line.line)} {line.title}
        </span>
        <span className="caption">
          {shown.view.period.from} 至 {shown.view.period.to}
        </span>
      </div>
      <div className="panel-body">
        <div className="figure-tabs" role="group" aria-label="数字">
          {line.figures.map((one) => (
            <button
              key={one.key}
              type="button"
              className="figure-tab"
              aria-pressed={one.key === figure?.key}
              onClick={() => setKey(one.key)}
            >
              <span className="caption">{one.title}</span>
              <span className="figure">{amountText(one.amount)}</span>
            </button>
          ))}
        </div>
        {figure && (
          <p className="caption">
            {figure.title} ＝ {figure.rule}。
          </p>
        )}
        {takesPaper && (
          <div>
            <Button onClick={() => setRecording(true)}>按纸质台账补录</Button>
            {isReported && <p className="caption">这个月已经上报；现在补录的不改上报数，可以补报更正。</p>}
          </div>
        )}
        {figure && <RecordLines records={figure.records} />}
        {figure && <History month={month} line={line} figure={figure} shown={shown} />}
        {isRecording && (
          <PaperCountForm month={month} line={line.line} {...(figure ? { figure: figure.key } : {})} onClose={() => setRecording(false)} />
        )}
      </div>
    </aside>
  );
}

const MONTHS = 6;

/** The same figure in the last six months, computed from the records as they are now. */
function History({ month, line, figure, shown }: LinePanelProps & { readonly figure: Figure }) {
  const today = useToday();
  const bars = useMemo((): readonly Bar[] => {
    const months = Array.from({ length: MONTHS }, (_, index) => shiftMonth(month, index - MONTHS + 1));
    return months.map((one) => {
      const amount = lineOf(line.line)
        .figures(shown.facts, periodOf(one, today))
        .find(({ key }) => key === figure.key)?.amount;
      return {
        key: one,
        label: `${Number(one.slice(5))}月`,
        value: barHeight(amount),
        current: one === month,
        onOpen: () => go({ rail: 'reports', tab: 'monthly', page: 'month', id: one }),
      };
    });
  }, [month, line.line, figure.key, shown.facts, today]);
  const show = useMemo(() => barText(figure.amount), [figure.amount]);
  if (bars.every(({ value }) => value === 0)) return null;
  return <Bars title={`近六个月${figure.title}`} unit={barUnit(figure.amount)} bars={bars} show={show} height={140} />;
}
