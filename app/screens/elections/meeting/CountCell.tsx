import { InputNumber } from 'antd';
import { readNumber } from '../../../parts/read-number.ts';

type CountCellProps = { readonly label: string; readonly value: number | null; readonly onChange: (count: number | null) => void };
/** People or ballots, in a row that has its words already. */
export const CountCell = ({ label, value, onChange }: CountCellProps) => (
  <InputNumber<string | number>
    aria-label={label}
    value={value}
    onChange={(typed) => onChange(typed === null ? null : Number(typed))}
    min={0}
    precision={0}
    parser={readNumber}
    controls={false}
    autoComplete="off"
  />
);
