import { Radio } from 'antd';
import { useState } from 'react';
import { verifyIdea } from '../../../../src/commands/verify-idea.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, Field, NumberField, TextField } from '../../../parts/fields.tsx';
import type { ActFormProps } from './act-form.ts';
import { BenefitFields, benefitInput, benefitOf, noBenefit } from './BenefitFields.tsx';

/** What was measured, by somebody else than the proposer; annualised by the months that were measured. */
export function VerifyForm({ row, onClose }: ActFormProps) {
  const act = useCommand(verifyIdea);
  const { idea, today } = row;
  const asked = idea.verification;
  const [verifier, setVerifier] = useState(asked?.askedOf ?? '');
  const [months, setMonths] = useState<number | null>(12);
  const [result, setResult] = useState<'effective' | 'without-effect'>('effective');
  const [on, setOn] = useState<string | undefined>(today);
  const [input, setInput] = useState(() => (idea.forecast ? { ...benefitInput(idea.forecast), volume: null } : noBenefit));
  const benefit = benefitOf(input);
  const save = async () => {
    if (!benefit || !months) return;
    const personId = asked?.askedId && verifier === asked.askedOf ? asked.askedId : undefined;
    const verification = {
      benefit,
      measuredMonths: months,
      verifier: { name: verifier.trim(), ...(personId ? { personId } : {}) },
      result,
    };
    if (await act.run(row.id, verification, on ? { on } : {})) onClose();
  };
  const missing = !verifier.trim()
    ? '还没有写验证人'
    : !benefit || input.volume === null
      ? '还没有填实际数'
      : !months
        ? '还没有填测了几个月'
        : undefined;
  return (
    <ActDialog title={`记验证：${idea.title}`} verb="记验证" act={act} onSave={save} onClose={onClose} missing={missing}>
      <div className="pair">
        <TextField label="验证人" hint="不能是建议人" value={verifier} onChange={setVerifier} maxLength={60} />
        <DateField label="哪天验证的" value={on} onChange={setOn} latest={today} />
        <NumberField label="测了几个月" hint="1 到 12" unit="个月" least={1} most={12} value={months} onChange={setMonths} />
        <Field label="结果">
          {(id) => (
            <Radio.Group
              id={id}
              value={result}
              onChange={(event) => setResult(event.target.value)}
              options={[
                { value: 'effective', label: '有效益' },
                { value: 'without-effect', label: '没有见效' },
              ]}
            />
          )}
        </Field>
      </div>
      <BenefitFields value={input} onChange={setInput} months={months ?? 12} />
    </ActDialog>
  );
}
