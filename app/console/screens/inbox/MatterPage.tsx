import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { standingOf } from '../../../../src/domain/answer.ts';
import { submissionStateNames } from '../../../../src/domain/names.ts';
import type { Submission } from '../../../../src/domain/submission.ts';
import { submissionTitle } from '../../../../src/exchange/fill/answer.ts';
import type { SubmittedNames } from '../../../../src/exchange/fill/group-submission.ts';
import { submittedSheet } from '../../../../src/exchange/fill/submission.ts';
import { sheetPage } from '../../../../src/exchange/print/sheet.ts';
import { Card } from '../../../parts/Card.tsx';
import { RecordPage } from '../../../parts/RecordPage.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { SheetDesk } from '../../../parts/SheetDesk.tsx';
import { State } from '../../../parts/State.tsx';
import { useWindow } from '../../../where.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useInside } from '../../session.ts';
import { todayHere } from '../../today.ts';
import { say } from '../../words/refusals.ts';
import { DecisionBox } from './DecisionBox.tsx';
import { EndNumbers } from './EndNumbers.tsx';
import { AnswerPrint, SubmissionPrint } from './MatterPrint.tsx';
import { addressOf, dueSaid, matterState, type ShownAnswer, type WaitingSince } from './matter.ts';
import { Numbers, type Size, sizeSaid } from './Numbers.tsx';
import { Said } from './Said.tsx';

export type ReadMatter = WaitingSince & {
  readonly submission: Submission;
  readonly names: SubmittedNames;
  /** COMP-01 of an application. */
  readonly size: Size | null;
  readonly answers: readonly ShownAnswer[];
  /** Whoever asks stands above the branch, and not only beside it by the second line. */
  readonly mayAnswer: boolean;
};

/** One submission: the sheet as it was handed in, what was said to it, and the one box in which it is answered. */
export default function MatterPage({ id: place }: { readonly id: string }) {
  const address = addressOf(place);
  const close = useWindow((window) => window.close);
  const { value, refusal, again } = useAsked<ReadMatter>(address);
  if (refusal) return <Refusal said={say(refusal)} actions={<Button onClick={close}>回到收件</Button>} />;
  return value ? <Shown matter={value} address={address} onClose={close} onDecided={again} /> : null;
}

type ShownProps = {
  readonly matter: ReadMatter;
  readonly address: string;
  readonly onClose: () => void;
  readonly onDecided: () => Promise<void>;
};

function Shown({ matter, address, onClose, onDecided }: ShownProps) {
  const { submission, names, size, answers, mayAnswer } = matter;
  const { session } = useInside();
  const [printing, setPrinting] = useState<'submission' | ShownAnswer>();
  const filled = useMemo(() => submittedSheet(submission, names), [submission, names]);
  const html = useMemo(() => sheetPage(filled), [filled]);
  const today = todayHere();
  const standing = standingOf(answers);
  const isOpen = standing === 'submitted' || standing === 'received';
  const at = isOpen && matter.dueOn < today ? 'late' : standing;
  const last = answers.find(({ verdict }) => verdict === standing);
  if (printing === 'submission') return <SubmissionPrint submission={submission} names={names} onClose={() => setPrinting(undefined)} />;
  if (printing) return <AnswerPrint submission={submission} names={names} answer={printing} onClose={() => setPrinting(undefined)} />;
  return (
    <RecordPage
      crumb={{ word: '收件', rest: submissionTitle(submission), onClick: onClose }}
      name={submission.organisation}
      state={<State {...matterState({ at, dueOn: matter.dueOn }, today)} soft />}
      facts={[
        submissionTitle(submission),
        `${submission.handedInOn} 上报`,
        last?.registerNumber
          ? `登记号 ${last.registerNumber}`
          : last
            ? submissionStateNames[last.verdict]
            : `县里 ${matter.receivedOn} 收到`,
      ]}
      actions={
        <>
          {last && <Button onClick={() => setPrinting(last)}>打印{answerWord(last)}</Button>}
          <Button onClick={() => setPrinting('submission')}>打印上报的表</Button>
        </>
      }
      next={
        isOpen &&
        mayAnswer &&
        session.role === 'officer' && (
          <DecisionBox
            address={address}
            form={submission.form}
            name={submission.organisation}
            {...(submission.form === 'F-12' && { items: submission.items })}
            why={[sizeSaid(size), dueSaid({ ...matter, form: submission.form })].filter(Boolean).join('')}
            onDecided={onDecided}
          />
        )
      }
      sections={[{ key: 'sheet', word: '上报的表', children: <SheetDesk html={html} landscape={filled.form.landscape} /> }]}
      side={
        <>
          {size && submission.form === 'F-01' && <Numbers size={size} submission={submission} />}
          {submission.form === 'F-06' && <EndNumbers submission={submission} />}
          <Card title="答复" scrolls>
            <Said matter={submission} answers={answers} />
          </Card>
        </>
      }
    />
  );
}

const answerWord = ({ verdict }: ShownAnswer): string =>
  verdict === 'approved' ? '批复' : verdict === 'returned' || verdict === 'refused' ? '通知' : '回执';
