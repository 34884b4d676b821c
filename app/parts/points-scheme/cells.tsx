import { Input, InputNumber } from 'antd';
import { readNumber } from '../read-number.ts';

type NameCellProps = { readonly label: string; readonly value: string; readonly limit: number; readonly onChange: (name: string) => void };
export const NameCell = ({ label, value, limit, onChange }: NameCellProps) => (
  <Input
    aria-label={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    maxLength={limit}
    autoComplete="off"
    spellCheck={false}
    {...(value.trim() ? {} : { status: 'warning' as const, placeholder: '还没有名称' })}
  />
);

type PointsCellProps = {
  readonly label: string;
  readonly hundredths: number | undefined;
  readonly onChange: (hundredths: number | undefined) => void;
  /** What an empty field means: 不封顶. */
  readonly empty?: string;
  readonly disabled?: boolean;
};
/** Points with at most two decimals, kept as whole hundredths. */
export const PointsCell = ({ label, hundredths, onChange, empty, disabled = false }: PointsCellProps) => (
  <InputNumber<string | number>
    aria-label={label}
    value={hundredths === undefined ? null : hundredths / 100}
    min={0}
    max={100_000}
    precision={2}
    parser={readNumber}
    controls={false}
    placeholder={empty ?? ''}
    disabled={disabled}
    onChange={(value) => onChange(value === null ? undefined : Math.round(Number(value) * 100))}
    autoComplete="off"
    formatter={(value) => (value ? String(Number(value)) : '')}
  />
);
