import { useState } from 'react';
import type { RulingInput } from '../../../../src/commands/change-group.ts';
import type { CivilDate } from '../../../../src/domain/civil-date.ts';
import type { StepNote } from '../../../../src/domain/step.ts';
import { useFromPaper } from '../../../parts/FromPaper.tsx';
import { DateField, LongTextField, TextField } from '../../../parts/fields.tsx';
import { useStepNote } from '../../posts/acts/act-form.ts';

type RulingProps = {
  readonly today: CivilDate;
  readonly earliest?: CivilDate | undefined;
  readonly dayLabel: string;
  readonly opinion?: boolean;
  /** Somebody else decides it: it can only be copied. */
  readonly onPaperOnly?: boolean;
};

/** A decision of one's own organisation: number, day and opinion; or all of it off the paper on which it was taken. */
export function useRuling({ today, earliest, dayLabel, opinion = false, onPaperOnly = false }: RulingProps) {
  const step = useStepNote(today);
  const paper = useFromPaper(onPaperOnly);
  const [number, setNumber] = useState('');
  const [said, setSaid] = useState('');
  const ruling: RulingInput = { number: number.trim(), ...(said.trim() ? { opinion: said.trim() } : {}) };
  const note = (reason: string): StepNote => ({
    ...(reason.trim() ? { reason: reason.trim() } : {}),
    ...(paper.paper ? { paper: paper.paper } : { on: step.on }),
  });
  return {
    ruling,
    note,
    /** The day on which it was decided, as far as the form knows it. */
    on: paper.isOn ? (paper.decidedOn ?? today) : step.on,
    missing: paper.isOn ? paper.missing : number.trim() ? undefined : '还没有写文号',
    fields: (
      <>
        {!paper.isOn && (
          <>
            <div className="pair">
              <TextField label="文号" value={number} onChange={setNumber} maxLength={60} placeholder="某党支〔2026〕7 号" />
              <DateField label={dayLabel} value={step.on} onChange={step.setOn} latest={today} {...(earliest ? { earliest } : {})} />
            </div>
            {opinion && <LongTextField label="意见" hint="可不填" value={said} onChange={setSaid} maxLength={500} rows={2} />}
          </>
        )}
        {paper.fields(today, opinion)}
      </>
    ),
  };
}
