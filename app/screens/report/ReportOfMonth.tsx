import { Button } from 'antd';
import { useState } from 'react';
import { declareUnchanged } from '../../../src/commands/declare-unchanged.ts';
import { mayDo } from '../../../src/domain/authority.ts';
import { daysBetween, type Month, monthOf } from '../../../src/domain/civil-date.ts';
import { reportDueOn } from '../../../src/domain/matters/report.ts';
import { reportStateNames } from '../../../src/domain/names.ts';
import type { LineNumber, MonthlyReport } from '../../../src/domain/report/monthly-report.ts';
import type { LineView } from '../../../src/domain/report/view.ts';
import { useKeys } from '../../keys.ts';
import { useToday } from '../../live/clock.ts';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { useHowFar } from '../../live/line.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { useParameters } from '../../live/parameters.ts';
import { Head } from '../../parts/Head.tsx';
import { PrinterOutlined } from '../../parts/icons.tsx';
import { MonthStep } from '../../parts/MonthStep.tsx';
import { Pips } from '../../parts/Pips.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { State } from '../../parts/State.tsx';
import { go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { checkWord } from '../../words/report.ts';
import { dateTime } from '../../words/said.ts';
import { ChangedSince } from './ChangedSince.tsx';
import { LinePanel } from './LinePanel.tsx';
import { Paragraph } from './Paragraph.tsx';
import './report.css';
import { ReportNext } from './ReportNext.tsx';
import { circled, pipsOf, reportStateKinds } from './report-words.ts';
import { type ReportOnScreen, useReport } from './use-report.ts';

/** Pattern F: the numbered form, readable as printed; the chosen line opens its records at the right. */
export function ReportOfMonth({ month }: { readonly month: Month }) {
  const shown = useReport(month);
  const [line, setLine] = useState<LineNumber>(7);
  const { role } = useDesk().session.actor;
  const unchanged = useCommand(declareUnchanged);
  const move = (by: number) => setLine((now) => Math.min(12, Math.max(1, now + by)) as LineNumber);
  useKeys([
    { key: 'ArrowDown', does: '下一行', run: () => move(1) },
    { key: 'ArrowUp', does: '上一行', run: () => move(-1) },
  ]);
  if (!shown) return null;
  const { lines, report } = shown;
  const isDraft = !report || report.state === 'draft';
  const open = lines.filter(({ state, line: number }) => state === 'check' && number !== 13);
  const chosen = lines.find((one) => one.line === line);
  return (
    <div className="page">
      <Head
        title="月报"
        beside={<Beside month={month} shown={shown} />}
        actions={
          <>
            {isDraft && open.length > 0 && mayDo(role, 'declare-unchanged') && (
              <Button disabled={unchanged.busy} onClick={() => void unchanged.run(month)}>
                {unchanged.slow ? '正在保存' : '本月无变化'}
              </Button>
            )}
            <Button icon={<PrinterOutlined />} onClick={() => go({ rail: 'reports', tab: 'monthly', page: 'print', id: month })}>
              打印导出
            </Button>
            <ReportNext month={month} shown={shown} />
          </>
        }
      />
      <Refusal refusal={unchanged.refusal} />
      <div className="report">
        <section className="card report-form">
          <div className="report-bar">
            <State is="done" word={`${countOf(lines, 'complete')} 行已齐`} />
            <State is="soon" word={`${countOf(lines, 'check')} 行要核对`} />
            <State is="ended" word={`${countOf(lines, 'unchanged')} 行无变化`} />
            <span className="caption">
              {isDraft ? '数字都来自记录，点一行看是哪些记录；要改请改记录' : '这是上报时的数字，点一行看当时算的是哪些记录'}
            </span>
          </div>
          <ChangedSince month={month} shown={shown} />
          <table className="report-lines" aria-label="月报各行">
            <thead>
              <tr>
                <th scope="col">行</th>
                <th scope="col">项目</th>
                <th scope="col">本月</th>
                <th scope="col">较上月</th>
                <th scope="col">状态</th>
              </tr>
            </thead>
            <tbody>
              {lines
                .filter((one) => one.line !== 13)
                .map((one) => (
                  <Line key={one.line} line={one} chosen={one.line === line} onChoose={() => setLine(one.line)} />
                ))}
            </tbody>
          </table>
          <Paragraph month={month} report={report} />
        </section>
        {chosen && <LinePanel month={month} line={chosen} shown={shown} />}
      </div>
    </div>
  );
}

const openMonth = (month: Month) => go({ rail: 'reports', tab: 'monthly', page: 'month', id: month });

function Beside({ month, shown: { report, savedAt } }: { readonly month: Month; readonly shown: ReportOnScreen }) {
  const today = useToday();
  const receiver = useOrganisation()?.superiorName ?? '';
  const { on } = reportDueOn(month, useParameters());
  const left = daysBetween(today, on);
  const isOwed = !report || ['draft', 'submitted', 'returned'].includes(report.state);
  const saved = savedAt && dateTime(savedAt);
  return (
    <>
      <MonthStep month={month} latest={monthOf(today)} onChoose={openMonth} />
      <State is={report ? reportStateKinds[report.state] : 'draft'} word={report ? reportStateNames[report.state] : '还没有填'} soft />
      {saved && <ReportPips report={report} saved={saved} />}
      <ul className="facts">
        <li>
          报{receiver}，{dayWord(on, today)} 前
        </li>
        {isOwed && <li>{left < 0 ? <span className="tone-late">逾期 {-left} 天</span> : `剩 ${left} 天`}</li>}
      </ul>
    </>
  );
}

const countOf = (lines: readonly LineView[], state: LineView['state']): number => lines.filter((line) => line.state === state).length;

type LineProps = { readonly line: LineView; readonly chosen: boolean; readonly onChoose: () => void };
function Line({ line, chosen, onChoose }: LineProps) {
  return (
    <tr aria-selected={chosen} onClick={onChoose}>
      <td>{circled(line.line)}</td>
      <td>
        <button type="button" className="plain-button" onClick={onChoose}>
          {line.title}
        </button>
      </td>
      <td>{line.text || <span className="tone-quiet">—</span>}</td>
      <td>{line.change}</td>
      <td>
        <LineState line={line} />
      </td>
    </tr>
  );
}

export function LineState({ line }: { readonly line: LineView }) {
  if (line.state === 'unchanged') return <State is="ended" word="无变化" />;
  const [check] = line.checks;
  return line.state === 'check' && check ? <State is="soon" word={checkWord(check)} /> : <State is="done" word="已齐" />;
}

/** Handed in and on its way; once the county has the submission, that is said without anybody's receipt. */
function ReportPips({ report, saved }: { readonly report: MonthlyReport | undefined; readonly saved: string }) {
  const howFar = useHowFar();
  const at = pipsOf(report);
  const submissionId = report?.versions.at(-1)?.submissionId;
  const isThere = at === 'waiting' && submissionId !== undefined && howFar(submissionId) === 'arrived';
  return isThere ? (
    <Pips at="arrived" sentence="县里收到了，等上级批复。" />
  ) : (
    <Pips at={at} sentence={`已保存在这台电脑，${saved}。断电也不会丢。`} />
  );
}
