import { Button } from 'antd';
import type { ReportSubmission } from '../../../../src/domain/report/submission.ts';
import { isReport } from '../../../../src/domain/submission.ts';
import { Refusal } from '../../../parts/Refusal.tsx';
import { State } from '../../../parts/State.tsx';
import { go } from '../../../where.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useInside } from '../../session.ts';
import { say } from '../../words/refusals.ts';
import { DecisionBox } from '../inbox/DecisionBox.tsx';
import type { ReadMatter } from '../inbox/MatterPage.tsx';
import { addressOf, dueSaid, wayToMatter } from '../inbox/matter.ts';
import { Said } from '../inbox/Said.tsx';
import { type ReportRow, reportAtWords, type SubmissionHead } from './report-rows.ts';

type ReportPanelProps = {
  readonly row: ReportRow;
  readonly onChanged: () => Promise<void>;
  readonly onPrint: (submission: ReportSubmission) => void;
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
  const address = addressOf(`${submission.stream} ${submission.id}`);
  const { value, refusal } = useAsked<ReadMatter>(address);
  const report = value && isReport(value.submission) ? value.submission : undefined;
  const isWaiting = row.at === 'submitted' || row.at === 'received';
  return (
    <>
      {value && isWaiting && value.mayAnswer && session.role === 'officer' && (
        <DecisionBox
          address={address}
          form={value.submission.form}
          name={row.name}
          why={dueSaid({ ...value, form: value.submission.form })}
          onDecided={onChanged}
        />
      )}
      {refusal && <Refusal said={say(refusal)} />}
      {report && (
        <>
          <Lines submission={report} />
          <div className="panel-acts">
            <Button onClick={() => go(wayToMatter(submission))}>打开整页</Button>
            <Button onClick={() => onPrint(report)}>打印</Button>
          </div>
        </>
      )}
      <Said matter={submission} answers={submission.answers} />
    </>
  );
}

/** The lines as they read on the sheet that was handed in. */
const Lines = ({ submission: { lines, paragraph, version, amends } }: { readonly submission: ReportSubmission }) => (
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
