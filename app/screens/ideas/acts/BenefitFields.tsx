import { moneyText } from '../../../../src/domain/amount-text.ts';
import { netBenefitFen } from '../../../../src/domain/idea/benefit.ts';
import type { Benefit } from '../../../../src/domain/idea.ts';
import { NumberField, TextField } from '../../../parts/fields.tsx';

/** What stands in the fields: yuan and units as people write them, empty while not yet known. */
export type BenefitInput = {
  readonly costBefore: number | null;
  readonly costAfter: number | null;
  readonly volume: number | null;
  readonly unit: string;
  readonly oneOff: number | null;
};
export const noBenefit: BenefitInput = { costBefore: null, costAfter: null, volume: null, unit: '', oneOff: null };

export const benefitInput = ({ costBeforeFen, costAfterFen, volumeMilli, unit, oneOffFen }: Benefit): BenefitInput => ({
  costBefore: costBeforeFen / 100,
  costAfter: costAfterFen / 100,
  volume: volumeMilli / 1000,
  unit,
  oneOff: oneOffFen / 100,
});

/** `undefined` while nothing was entered; what is left out counts as 0. */
export function benefitOf(input: BenefitInput): Benefit | undefined {
  const { costBefore, costAfter, volume, unit, oneOff } = input;
  if (costBefore === null && costAfter === null && volume === null && oneOff === null) return undefined;
  return {
    costBeforeFen: Math.round((costBefore ?? 0) * 100),
    costAfterFen: Math.round((costAfter ?? 0) * 100),
    volumeMilli: Math.round((volume ?? 0) * 1000),
    unit: unit.trim() || '件',
    oneOffFen: Math.round((oneOff ?? 0) * 100),
  };
}

type BenefitFieldsProps = {
  readonly value: BenefitInput;
  readonly onChange: (value: BenefitInput) => void;
  /** Months that the volume was measured over; a forecast is for a year. */
  readonly months?: number;
};

/** COMP-12 with the arithmetic beside it, so that nobody has to take out a calculator. */
export function BenefitFields({ value, onChange, months = 12 }: BenefitFieldsProps) {
  const set = (change: Partial<BenefitInput>) => onChange({ ...value, ...change });
  const benefit = benefitOf(value);
  return (
    <>
      <div className="pair">
        <NumberField
          label="原来每件成本"
          unit="元"
          places={2}
          least={0}
          value={value.costBefore}
          onChange={(costBefore) => set({ costBefore })}
        />
        <NumberField
          label="改后每件成本"
          unit="元"
          places={2}
          least={0}
          value={value.costAfter}
          onChange={(costAfter) => set({ costAfter })}
        />
        <NumberField
          label={months === 12 ? '一年的量' : `${months} 个月的量`}
          places={3}
          least={0}
          value={value.volume}
          onChange={(volume) => set({ volume })}
        />
        <TextField label="计量单位" hint="件、吨、次" value={value.unit} onChange={(unit) => set({ unit })} maxLength={20} />
        <NumberField label="一次性投入" unit="元" places={2} least={0} value={value.oneOff} onChange={(oneOff) => set({ oneOff })} />
      </div>
      {benefit && (
        <p className="caption" role="status">
          年净效益 {moneyText(netBenefitFen(benefit, months))} ＝（原成本 − 改后成本）× 量{months === 12 ? '' : ` × 12 ÷ ${months}`} −
          一次性投入
        </p>
      )}
    </>
  );
}
