import type { CivilDate } from '../../src/domain/civil-date.ts';
import type { Paper } from '../../src/domain/step.ts';
import { DateField, LongTextField, TextField } from './fields.tsx';

export type PaperInput = {
  readonly issuer: string;
  readonly documentNumber: string;
  readonly decidedOn: CivilDate | undefined;
  readonly signatory: string;
  readonly opinion: string;
};
export const noPaper: PaperInput = { issuer: '', documentNumber: '', decidedOn: undefined, signatory: '', opinion: '' };

/** `undefined` until issuer, number, date and signatory are there. */
export function paperOf({ issuer, documentNumber, decidedOn, signatory, opinion }: PaperInput): Paper | undefined {
  const [who, number, name] = [issuer.trim(), documentNumber.trim(), signatory.trim()];
  if (!who || !number || !name || !decidedOn) return undefined;
  return { issuer: who, documentNumber: number, decidedOn, signatory: name, ...(opinion.trim() ? { opinion: opinion.trim() } : {}) };
}

type PaperFieldsProps = {
  readonly value: PaperInput;
  readonly onChange: (value: PaperInput) => void;
  readonly latest: CivilDate;
  /** Not asked where only a ground may be kept and never the story. */
  readonly withOpinion?: boolean;
};

/** 按纸质文件补录: what is copied off the sheet on which somebody decided. */
export function PaperFields({ value, onChange, latest, withOpinion = true }: PaperFieldsProps) {
  const set = (change: Partial<PaperInput>) => onChange({ ...value, ...change });
  return (
    <>
      <div className="pair">
        <TextField label="发文单位" value={value.issuer} onChange={(issuer) => set({ issuer })} maxLength={60} />
        <TextField
          label="文号或凭证号"
          value={value.documentNumber}
          onChange={(documentNumber) => set({ documentNumber })}
          maxLength={60}
        />
        <DateField label="文件日期" value={value.decidedOn} onChange={(decidedOn) => set({ decidedOn })} latest={latest} />
        <TextField label="签发人" value={value.signatory} onChange={(signatory) => set({ signatory })} maxLength={40} />
      </div>
      {withOpinion && (
        <LongTextField label="意见" hint="可不填" value={value.opinion} onChange={(opinion) => set({ opinion })} maxLength={500} rows={2} />
      )}
    </>
  );
}
