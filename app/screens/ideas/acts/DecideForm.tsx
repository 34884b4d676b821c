import { Radio } from 'antd';
import { useState } from 'react';
import { decideIdea } from '../../../../src/commands/decide-idea.ts';
import { endIdeaTrial } from '../../../../src/commands/end-idea-trial.ts';
import type { Verdict } from '../../../../src/domain/idea/review.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, Field, LongTextField } from '../../../parts/fields.tsx';
import type { ActFormProps } from './act-form.ts';
import { BenefitFields, benefitOf, noBenefit } from './BenefitFields.tsx';

const verdicts: readonly { readonly value: Verdict; readonly label: string }[] = [
  { value: 'adopted', label: '采纳' },
  { value: 'adopted-for-trial', label: '试行' },
  { value: 'deferred', label: '暂缓' },
  { value: 'declined', label: '不采纳' },
];

/** The committee's word. With an adoption the forecast is frozen; one that disappoints says why. */
export function DecideForm({ row, onClose }: ActFormProps) {
  const act = useCommand(decideIdea);
  const [verdict, setVerdict] = useState<Verdict>('adopted');
  const [on, setOn] = useState<string | undefined>(row.today);
  const [reason, setReason] = useState('');
  const [benefit, setBenefit] = useState(noBenefit);
  const adopting = verdict === 'adopted' || verdict === 'adopted-for-trial';
  const text = reason.trim();
  const forecast = adopting ? benefitOf(benefit) : undefined;
  const save = async () => {
    const step = { verdict, ...(on ? { on } : {}), ...(text ? { reason: text } : {}), ...(forecast ? { forecast } : {}) };
    if (await act.run(row.id, step)) onClose();
  };
  return (
    <ActDialog
      title={`作出决定：${row.idea.title}`}
      verb="作出决定"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={!adopting && !text ? '还没有写理由' : undefined}
    >
      <div className="pair">
        <Field label="决定">
          {(id) => <Radio.Group id={id} value={verdict} onChange={(event) => setVerdict(event.target.value)} options={[...verdicts]} />}
        </Field>
        <DateField label="哪天定的" value={on} onChange={setOn} latest={row.today} earliest={row.idea.proposedOn} />
      </div>
      <LongTextField
        label="理由"
        hint={adopting ? '可不填' : '必填，会写在回执上'}
        value={reason}
        onChange={setReason}
        maxLength={500}
        rows={2}
      />
      {adopting && (
        <>
          <p className="caption">预计效益，定下后锁住，以后不改；差额按验证数算。说不准可以都不填。</p>
          <BenefitFields value={benefit} onChange={setBenefit} />
        </>
      )}
    </ActDialog>
  );
}

export function EndTrialForm({ row, onClose }: ActFormProps) {
  const act = useCommand(endIdeaTrial);
  const [result, setResult] = useState<'passed' | 'failed'>('passed');
  const [reason, setReason] = useState('');
  const [benefit, setBenefit] = useState(noBenefit);
  const text = reason.trim();
  const forecast = result === 'passed' && !row.idea.forecast ? benefitOf(benefit) : undefined;
  const save = async () => {
    if (await act.run(row.id, { result, ...(text ? { reason: text } : {}), ...(forecast ? { forecast } : {}) })) onClose();
  };
  return (
    <ActDialog
      title={`记试行结果：${row.idea.title}`}
      verb="记试行结果"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={result === 'failed' && !text ? '还没有写理由' : undefined}
    >
      <Field label="结果">
        {(id) => (
          <Radio.Group
            id={id}
            value={result}
            onChange={(event) => setResult(event.target.value)}
            options={[
              { value: 'passed', label: '可行，转为采纳' },
              { value: 'failed', label: '没有见效' },
            ]}
          />
        )}
      </Field>
      <LongTextField
        label="说明"
        hint={result === 'failed' ? '必填' : '可不填'}
        value={reason}
        onChange={setReason}
        maxLength={500}
        rows={2}
      />
      {result === 'passed' && !row.idea.forecast && <BenefitFields value={benefit} onChange={setBenefit} />}
    </ActDialog>
  );
}
