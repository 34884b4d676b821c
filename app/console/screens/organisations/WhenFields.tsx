import { DateField, TextField } from '../../../parts/fields.tsx';
import { todayHere } from '../../today.ts';
import type { When } from './change.ts';

type WhenFieldsProps = { readonly label: string; readonly when: When; readonly onChange: (change: Partial<When>) => void };

export const WhenFields = ({ label, when, onChange }: WhenFieldsProps) => (
  <>
    <DateField label={label} value={when.on} latest={todayHere()} onChange={(on) => onChange({ on })} />
    <TextField label="依据" hint="文号或说明，可不填" value={when.reason} maxLength={200} onChange={(reason) => onChange({ reason })} />
  </>
);
