import { Button } from 'antd';
import { useState } from 'react';
import { submissionStateNames } from '../../../../src/domain/names.ts';
import type { Submission } from '../../../../src/domain/report/submission.ts';
import { NextStep } from '../../../parts/Facts.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { State } from '../../../parts/State.tsx';
import { Past } from '../../../parts/Timeline.tsx';
import { ask } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useInside } from '../../session.ts';
import { say } from '../../words/refusals.ts';
import { ReturnDialog } from './ReturnDialog.tsx';
import { type ReportRow, reportAtWords, type SubmissionAnswer, type SubmissionHead } from './report-rows.ts';

type ReportPanelProps = {
  readonly row: ReportRow;
  readonly onChanged: () => Promise<void>;
  readonly onPrint: (submission: Submission) => void;
};

export function ReportPanel({ row, onChanged, onPrint }: ReportPanelProps) {
  const { submission } = row;
  return (
    <>
      <div>
        <h2 className="panel-name">{row.name}</h2>
        <p className="panel-line">
          <State {...reportAtWords[row.at]} soft />
          {submission && <span>{submission.handedInOn} 上报</span>}
        </p>
      </div>
      {submission ? (
        <HandedIn row={row} submission={submission} onChanged={onChanged} onPrint={onPrint} />
      ) : (
        <p>这个月还没有上报。报上来以后在这里看。</p>
      )}
    </>
  );
}

function HandedIn({ row, submission, onChanged, onPrint }: ReportPanelProps & { readonly submission: SubmissionHead }) {
  const { session } = useInside();
  const [isReturning, setReturning] = useState(false);
  const address = `/api/streams/${submission.stream}/submissions/${submission.id}`;
  const { value, refusal } = useAsked<{ readonly submission: Submission; readonly answers: readonly SubmissionAnswer[] }>(address);
  const answer = useAct(async (body: { readonly verdict: 'accepted' | 'returned'; readonly opinion?: string }) => {
    const given = await ask('POST', `${address}/answers`, body);
    if (given.ok) {
      setReturning(false);
      await onChanged();
    }
    return given;
  });
  const isWaiting = row.at === 'submitted' || row.at === 'received';
  return (
    <>
      {isWaiting && session.role === 'officer' && (
        <NextStep
          what="看一遍，收下或退回"
          why="退回要写明哪里要改；支部改好再报，是新的一版。"
          action={
            <div className="panel-acts">
              <Button disabled={answer.busy} onClick={() => setReturning(true)}>
                退回
              </Button>
              <Button type="primary" disabled={answer.busy} onClick={() => void answer.run({ verdict: 'accepted' })}>
                {answer.slow ? '正在收' : '收下'}
              </Button>
            </div>
          }
        >
          {!isReturning && <Refusal said={answer.said} />}
        </NextStep>
      )}
      {refusal && <Refusal said={say(refusal)} />}
      {value && (
        <>
          <Lines submission={value.submission} />
          <div className="panel-acts">
            <Button onClick={() => onPrint(value.submission)}>打印</Button>
          </div>
        </>
      )}
      {submission.answers.length > 0 && (
        <Past
          items={submission.answers.map(({ id, verdict, on, issuer, opinion, documentNumber }) => ({
            key: id,
            when: on,
            what: [submissionStateNames[verdict], opinion, documentNumber].filter(Boolean).join('：'),
            who: issuer,
          }))}
        />
      )}
      {isReturning && (
        <ReturnDialog
          name={row.name}
          act={answer}
          onReturn={(opinion) => void answer.run({ verdict: 'returned', opinion })}
          onClose={() => setReturning(false)}
        />
      )}
    </>
  );
}

/** The lines as they read on the sheet that was handed in. */
const Lines = ({ submission: { lines, paragraph, version, amends } }: { readonly submission: Submission }) => (
  <>
    {version > 1 && (
      <p className="caption">
        第 {version} 版{amends && `，补报更正：${amends.reason}`}
      </p>
    )}
    <table className="report-lines">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">上报数</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, title, text }) => (
          <tr key={line}>
            <th scope="row">{title}</th>
            <td>{text}</td>
          </tr>
        ))}
        {paragraph && (
          <tr>
            <th scope="row">亮点与困难</th>
            <td>{paragraph}</td>
          </tr>
        )}
      </tbody>
    </table>
  </>
);
