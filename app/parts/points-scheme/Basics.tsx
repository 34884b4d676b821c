import { factorOnNames, pointsRhythmNames } from '../../../src/domain/names/points.ts';
import type { PointsScheme } from '../../../src/domain/points.ts';
import type { SchemeFields } from '../../../src/domain/points-scheme.ts';
import { LongTextField, NumberField, SelectField, TextField } from '../fields.tsx';

const options = <V extends string>(names: Readonly<Record<V, string>>) =>
  (Object.entries(names) as [V, string][]).map(([value, word]) => ({ value, word }));
const rhythms = options(pointsRhythmNames);
const factors = options(factorOnNames);
const toHundredths = (points: number | null): number | undefined => (points === null ? undefined : Math.round(points * 100));

type BasicsProps = { readonly fields: SchemeFields; readonly set: (change: Partial<SchemeFields>) => void };

/** What stands over all items: where the scheme comes from, how long a period is, what everybody starts with. */
export function Basics({ fields, set }: BasicsProps) {
  return (
    <div className="scheme-basics">
      <div className="pair">
        <TextField label="名称" value={fields.name} onChange={(name) => set({ name })} maxLength={60} />
        <SelectField<PointsScheme['rhythm']>
          label="多长算一个周期"
          options={rhythms}
          value={fields.rhythm}
          onChange={(rhythm) => rhythm && set({ rhythm })}
        />
      </div>
      <LongTextField
        label="来源"
        hint="本单位的文件、会议、文号、日期，执行前要写"
        value={fields.source}
        onChange={(source) => set({ source })}
        maxLength={200}
        rows={2}
      />
      <div className="pair">
        <NumberField
          label="基础分"
          hint="每人每期一开始就有"
          unit="分"
          places={2}
          least={0}
          value={fields.baseHundredths / 100}
          onChange={(base) => set({ baseHundredths: toHundredths(base) ?? 0 })}
        />
        <NumberField
          label="从上期结转"
          hint="上期合计的百分之几，四舍五入到整分；0 为不结转"
          unit="%"
          least={0}
          most={100}
          value={fields.carryOverPercent}
          onChange={(percent) => set({ carryOverPercent: percent ?? 0 })}
        />
        <NumberField
          label="扣分合计最多"
          hint="不填就不封顶"
          unit="分"
          places={2}
          least={0}
          value={fields.deductionCapHundredths === undefined ? null : fields.deductionCapHundredths / 100}
          onChange={(cap) => set({ deductionCapHundredths: toHundredths(cap) } as Partial<SchemeFields>)}
        />
        <SelectField<PointsScheme['factorOn']>
          label="人员系数怎样乘"
          options={factors}
          value={fields.factorOn}
          onChange={(factorOn) => factorOn && set({ factorOn })}
        />
      </div>
      <p className="caption">算法：每个项目先封顶，再按大类封顶，加基础分和结转，减扣分，最后乘人员系数。每个人的积分页里逐笔列出。</p>
    </div>
  );
}
