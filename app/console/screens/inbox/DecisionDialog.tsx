import { Checkbox, Radio } from 'antd';
import { useState } from 'react';
import type { AnswerException } from '../../../../src/domain/answer.ts';
import type { ProposedItem } from '../../../../src/domain/plan/proposal.ts';
import type { Submission } from '../../../../src/domain/submission.ts';
import { type ClosingVerdict, SUBMISSION_FORMS } from '../../../../src/domain/submission-forms.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, Field, LongTextField, TextField } from '../../../parts/fields.tsx';
import type { Said } from '../../../words/said.ts';
import { todayHere } from '../../today.ts';
import { type Decision, verbOf } from './decision.ts';
import { ItemVerdicts } from './ItemVerdicts.tsx';

type DecisionDialogProps = {
  readonly name: string;
  readonly form: Submission['form'];
  readonly items: readonly ProposedItem[];
  readonly verdict: ClosingVerdict;
  readonly onPaper: boolean;
  readonly act: { readonly busy: boolean; readonly slow: boolean; readonly said: Said | undefined };
  readonly onDecide: (decision: Decision) => void;
  readonly onClose: () => void;
};

/** 意见, 文号, and where it was decided on paper its date and who signed it. */
export function DecisionDialog({ name, form, items, act, onDecide, onClose, ...given }: DecisionDialogProps) {
  const [verdict, setVerdict] = useState(given.verdict);
  const [onPaper, setOnPaper] = useState(given.onPaper);
  const [opinion, setOpinion] = useState('');
  const [documentNumber, setDocumentNumber] = useState('');
  const [decidedOn, setDecidedOn] = useState<string>();
  const [signatory, setSignatory] = useState('');
  const [left, setLeft] = useState<ReadonlyMap<number, AnswerException['verdict']>>(new Map());
  const exceptions = verdict === 'approved' ? [...left].map(([no, said]): AnswerException => ({ no, verdict: said })) : [];
  const saysWhy = verdict === 'returned' || verdict === 'refused' || exceptions.length > 0;
  const decide = () =>
    onDecide({
      verdict,
      ...(opinion.trim() && { opinion: opinion.trim() }),
      ...(exceptions.length > 0 && { exceptions }),
      ...(documentNumber.trim() && { documentNumber: documentNumber.trim() }),
      ...(onPaper && decidedOn && { paper: { decidedOn, signatory: signatory.trim() } }),
    });
  const isPaperCopied = documentNumber.trim() !== '' && decidedOn !== undefined && signatory.trim() !== '';
  const missing =
    items.length > 0 && exceptions.length === items.length
      ? '没有一项批准，就整份退回或者整份不批准'
      : saysWhy && opinion.trim() === ''
        ? verdict === 'returned'
          ? '还没有写哪里要改'
          : '还没有写为什么'
        : onPaper && !isPaperCopied
          ? '还没有抄全文件上的内容'
          : undefined;
  return (
    <ActDialog
      title={`${verbOf(form, verdict)}：${name}`}
      verb={verbOf(form, verdict)}
      act={act}
      missing={missing}
      onSave={decide}
      onClose={onClose}
    >
      <Field label="怎么办">
        {(id) => (
          <Radio.Group
            id={id}
            value={verdict}
            onChange={(event) => setVerdict(event.target.value)}
            options={SUBMISSION_FORMS[form].closing.map((value) => ({ value, label: verbOf(form, value) }))}
          />
        )}
      </Field>
      {items.length > 0 && verdict === 'approved' && <ItemVerdicts items={items} left={left} onChange={setLeft} />}
      <LongTextField
        label={verdict === 'returned' ? '哪里要改' : '意见'}
        hint={saysWhy ? '支部在“收件”里看到的就是这段话' : '可不填，支部看得到'}
        value={opinion}
        maxLength={500}
        rows={4}
        onChange={setOpinion}
      />
      <TextField label="文号" hint={onPaper ? '' : '可不填'} value={documentNumber} maxLength={60} onChange={setDocumentNumber} />
      <Checkbox checked={onPaper} onChange={(event) => setOnPaper(event.target.checked)}>
        按纸质文件补录
      </Checkbox>
      {onPaper && (
        <div className="pair">
          <DateField label="文件日期" value={decidedOn} onChange={setDecidedOn} latest={todayHere()} />
          <TextField label="签发人" value={signatory} maxLength={40} onChange={setSignatory} />
        </div>
      )}
    </ActDialog>
  );
}
