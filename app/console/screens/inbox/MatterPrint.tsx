import { useMemo } from 'react';
import type { Answer } from '../../../../src/domain/answer.ts';
import type { Submission } from '../../../../src/domain/submission.ts';
import { answerSheet, submissionTitle } from '../../../../src/exchange/fill/answer.ts';
import type { SubmittedNames } from '../../../../src/exchange/fill/group-submission.ts';
import { submittedSheet } from '../../../../src/exchange/fill/submission.ts';
import type { FilledForm } from '../../../../src/exchange/forms/form.ts';
import { sheetPage } from '../../../../src/exchange/print/sheet.ts';
import { PrintPreview } from '../../../parts/PrintPreview.tsx';
import { printSheet } from '../../leaving/print.ts';
import type { ShownAnswer } from './matter.ts';

type PrintingProps = { readonly submission: Submission; readonly names: SubmittedNames; readonly onClose: () => void };

/** What was handed in, on the branch's own form. */
export function SubmissionPrint({ submission, names, onClose }: PrintingProps) {
  const filled = useMemo(() => submittedSheet(submission, names), [submission, names]);
  const title = submissionTitle(submission);
  return <Print title={title} filled={filled} leaves={`${submission.organisation}${title}，按上报时的样子。`} onClose={onClose} />;
}

/** Receipt, approval or return, to be sealed. */
export function AnswerPrint({ submission, names, answer, onClose }: PrintingProps & { readonly answer: ShownAnswer }) {
  const filled = useMemo(() => answerSheet(submission, given(answer), names), [submission, answer, names]);
  const leaves = `给${submission.organisation}的${filled.form.title}，留了盖章的位置。`;
  return <Print title={filled.form.title} filled={filled} leaves={leaves} onClose={onClose} />;
}

/** The county leaves nothing out: what is not there is `null`. */
const given = (answer: ShownAnswer): Answer =>
  ({ ...Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== null)), v: 1 }) as Answer;

type PrintProps = { readonly title: string; readonly filled: FilledForm; readonly leaves: string; readonly onClose: () => void };

function Print({ title, filled, leaves, onClose }: PrintProps) {
  const html = useMemo(() => sheetPage(filled), [filled]);
  return (
    <PrintPreview
      title={title}
      settings={null}
      leaves={leaves}
      html={html}
      landscape={filled.form.landscape}
      fileName={title}
      print={printSheet}
      onClose={onClose}
    />
  );
}
