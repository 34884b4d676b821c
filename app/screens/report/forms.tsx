import { Checkbox, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { amendReport } from '../../../src/commands/amend-report.ts';
import { correctReportHandOver } from '../../../src/commands/correct-report-hand-over.ts';
import { handInReport } from '../../../src/commands/hand-in-report.ts';
import { lockReport } from '../../../src/commands/lock-report.ts';
import { recordReportAnswer } from '../../../src/commands/record-report-answer.ts';
import { recordReportHandOver } from '../../../src/commands/record-report-hand-over.ts';
import { reopenReport } from '../../../src/commands/reopen-report.ts';
import { takeBackReport } from '../../../src/commands/take-back-report.ts';
import { voidReport } from '../../../src/commands/void-report.ts';
import { amountText } from '../../../src/domain/amount-text.ts';
import { lastDayOf, type Month } from '../../../src/domain/civil-date.ts';
import type { HandInWarning } from '../../../src/domain/report/hand-in.ts';
import type { MonthlyReport } from '../../../src/domain/report/monthly-report.ts';
import { isRunning, REPORT_ACTS, type ReportAnswer } from '../../../src/domain/report/steps.ts';
import { openLines } from '../../../src/domain/report/view.ts';
import type { StepNote } from '../../../src/domain/step.ts';
import { useToday } from '../../live/clock.ts';
import { type Command, useCommand } from '../../live/command.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { Field, LongTextField } from '../../parts/fields.tsx';
import { noPaper, PaperFields, type PaperInput, paperOf } from '../../parts/PaperFields.tsx';
import { go } from '../../where.ts';
import { periodWord } from '../../words/periods.ts';
import { circled } from './report-words.ts';
import type { ReportOnScreen } from './use-report.ts';

type FormProps = { readonly month: Month; readonly shown: ReportOnScreen; readonly onClose: () => void };

/** 哪些内容会离开本机, then the snapshot. The file itself is made on the next page. */
export function HandInForm({ month, shown, onClose }: FormProps) {
  const act = useCommand(handInReport);
  const today = useToday();
  const receiver = useOrganisation()?.superiorName ?? '';
  const [read, setRead] = useState<readonly HandInWarning[]>([]);
  const open = openLines(shown.view);
  const reported = shown.view.lines.filter(({ line }) => line !== 13);
  const warnings: readonly { readonly value: HandInWarning; readonly label: string }[] = [
    ...(open.length
      ? [{ value: 'report-lines-open' as const, label: `还有 ${open.length} 行要核对（${open.map(circled).join('')}），照这样报` }]
      : []),
    ...(isRunning(month, today) ? [{ value: 'report-month-running' as const, label: `这个月到 ${lastDayOf(month)} 才结束，提前报` }] : []),
  ];
  const save = async () => {
    if (!(await act.run(month, read))) return;
    onClose();
    go({ rail: 'reports', tab: 'monthly', page: 'print', id: month });
  };
  return (
    <ActDialog
      title={`上报 ${periodWord(month)}月报`}
      verb="上报"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={read.length < warnings.length ? '先看过上面的提醒' : undefined}
      width={600}
    >
      <p>
        报给<b>{receiver}</b>。会离开本机的：
      </p>
      <ul className="leaves">
        <li>
          {reported.length} 行的文字和数字：{reported.map(({ title }) => title).join('、')}
        </li>
        <li>亮点与困难 {shown.report?.paragraph.length ?? 0} 字</li>
        <li>单位名称、月份、上报日期</li>
      </ul>
      <p className="caption">不离开本机的：人名、每条记录的内容。定稿后锁住数字，以后有变只能补报更正。</p>
      {warnings.length > 0 && (
        <Field label="提醒">
          {() => <Checkbox.Group value={[...read]} onChange={(chosen) => setRead(chosen as HandInWarning[])} options={[...warnings]} />}
        </Field>
      )}
    </ActDialog>
  );
}

type PlainProps = FormProps & {
  readonly title: string;
  readonly verb: string;
  readonly command: Command<readonly [string], MonthlyReport>;
  readonly children: ReactNode;
};
function Plain({ shown, onClose, title, verb, command, children }: PlainProps) {
  const act = useCommand(command);
  const save = async () => {
    if (shown.report && (await act.run(shown.report.id))) onClose();
  };
  return (
    <ActDialog title={title} verb={verb} act={act} onSave={save} onClose={onClose}>
      <p>{children}</p>
    </ActDialog>
  );
}
const takeBack = (...[context, id]: Parameters<Command<readonly [string], MonthlyReport>>) => takeBackReport(context, id);

export const TakeBackForm = (props: FormProps) => (
  <Plain {...props} title={`撤回 ${periodWord(props.month)}月报`} verb="撤回" command={takeBack}>
    还没有送达，可以撤回来改。已经导出的文件要自己收回。
  </Plain>
);
export const ReopenForm = (props: FormProps) => (
  <Plain {...props} title={`改 ${periodWord(props.month)}月报`} verb="改月报" command={reopenReport}>
    上级退回：{props.shown.report?.steps.findLast(({ to }) => to === 'returned')?.paper?.opinion ?? '没有写意见'}。改好再上报。
  </Plain>
);
export const LockForm = (props: FormProps) => (
  <Plain {...props} title={`归档 ${periodWord(props.month)}月报`} verb="归档" command={lockReport}>
    归档后只能补报更正。
  </Plain>
);

type WithReasonProps = FormProps & {
  readonly title: string;
  readonly verb: string;
  readonly hint: string;
  readonly reportId: string | undefined;
  readonly command: Command<readonly [string, StepNote], MonthlyReport>;
  readonly children: ReactNode;
};
function WithReason({ onClose, title, verb, hint, reportId, command, children }: WithReasonProps) {
  const act = useCommand(command);
  const [reason, setReason] = useState('');
  const save = async () => {
    if (reportId && (await act.run(reportId, { reason }))) onClose();
  };
  return (
    <ActDialog title={title} verb={verb} act={act} onSave={save} onClose={onClose} missing={reason.trim() ? undefined : '还没有写理由'}>
      <p>{children}</p>
      <LongTextField label="理由" hint={hint} value={reason} onChange={setReason} maxLength={200} rows={2} />
    </ActDialog>
  );
}
export const CorrectHandOverForm = (props: FormProps) => (
  <WithReason
    {...props}
    title={`更正送达：${periodWord(props.month)}月报`}
    verb="更正送达"
    hint="必填，错在哪里"
    reportId={props.shown.report?.id}
    command={correctReportHandOver}
  >
    记错的回执留在经过里，月报回到等送达，再照对的回执记一次。
  </WithReason>
);
/** The report that got further counts; the other goes. */
export const VoidTwinForm = (props: FormProps) => (
  <WithReason
    {...props}
    title={`停用重复的 ${periodWord(props.month)}月报`}
    verb="停用月报"
    hint="必填，为什么有两份"
    reportId={props.shown.twins[0]?.id}
    command={voidReport}
  >
    这个月有 {props.shown.twins.length + 1} 份月报，现在看的这一份算数。停用的只留着备查，不再计入。
  </WithReason>
);

export function HandOverForm({ month, shown, onClose }: FormProps) {
  const act = useCommand(recordReportHandOver);
  const today = useToday();
  const receiver = useOrganisation()?.superiorName ?? '';
  const [paper, setPaper] = useState<PaperInput>({ ...noPaper, issuer: receiver, decidedOn: today });
  const given = paperOf(paper);
  const save = async () => {
    if (shown.report && given && (await act.run(shown.report.id, given))) onClose();
  };
  return (
    <ActDialog
      title={`记送达：${periodWord(month)}月报`}
      verb="记送达"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={given ? undefined : '回执还没有填全'}
    >
      <p>把导出的文件或纸交给{receiver}，照收件回执记下来。没有文号就写收件人的签收。</p>
      <PaperFields value={paper} onChange={setPaper} latest={today} />
    </ActDialog>
  );
}

const answers: readonly { readonly value: ReportAnswer; readonly label: string }[] = [
  { value: 'accepted', label: '接收' },
  { value: 'returned', label: '退回' },
  { value: 'evaluated', label: '评价' },
];

export function AnswerForm({ month, shown, onClose }: FormProps) {
  const act = useCommand(recordReportAnswer);
  const today = useToday();
  const receiver = useOrganisation()?.superiorName ?? '';
  const state = shown.report?.state;
  const possible = answers.filter(({ value }) => state !== undefined && REPORT_ACTS[value].from.includes(state));
  const [answer, setAnswer] = useState<ReportAnswer>(possible[0]?.value ?? 'accepted');
  const [paper, setPaper] = useState<PaperInput>({ ...noPaper, issuer: receiver, decidedOn: today });
  const given = paperOf(paper);
  const save = async () => {
    if (shown.report && given && (await act.run(shown.report.id, answer, given))) onClose();
  };
  const missing = !given ? '文件还没有填全' : answer === 'returned' && !given.opinion ? '退回要写意见' : undefined;
  return (
    <ActDialog
      title={`按纸质文件补录批复：${periodWord(month)}月报`}
      verb="补录"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={missing}
    >
      <Field label="上级怎么批的">
        {(id) => <Radio.Group id={id} value={answer} onChange={(event) => setAnswer(event.target.value)} options={[...possible]} />}
      </Field>
      <PaperFields value={paper} onChange={setPaper} latest={today} />
    </ActDialog>
  );
}

/** 上报时 → 现在, and why. */
export function AmendForm({ month, shown, onClose }: FormProps) {
  const act = useCommand(amendReport);
  const [reason, setReason] = useState('');
  const text = reason.trim();
  const save = async () => {
    if (!shown.report || !(await act.run(shown.report.id, { reason: text }))) return;
    onClose();
    go({ rail: 'reports', tab: 'monthly', page: 'print', id: month });
  };
  const missing = shown.differences.length === 0 ? '和上报时一样，没有要更正的' : text ? undefined : '还没有写原因';
  return (
    <ActDialog
      title={`补报更正：${periodWord(month)}月报`}
      verb="补报更正"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={missing}
      width={600}
    >
      <Differences shown={shown} />
      <LongTextField label="原因" hint="必填，会报给上级，不写人名" value={reason} onChange={setReason} maxLength={500} rows={2} />
    </ActDialog>
  );
}

export function Differences({ shown: { differences } }: Pick<FormProps, 'shown'>) {
  if (differences.length === 0) return null;
  return (
    <table className="figures-table">
      <thead>
        <tr>
          <th scope="col">行</th>
          <th scope="col">上报时</th>
          <th scope="col">现在</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ line, key, title, reported, now }) => (
          <tr key={`${line} ${key}`}>
            <td>
              {circled(line)} {title}
            </td>
            <td>{amountText(reported)}</td>
            <td>{amountText(now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
