import { useState } from 'react';
import { openPointsPeriod } from '../../../../src/commands/open-points-period.ts';
import type { PointsPeriod, PointsScheme } from '../../../../src/domain/points.ts';
import { nextPeriod } from '../../../../src/domain/points-rhythm.ts';
import { useToday } from '../../../live/clock.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, TextField } from '../../../parts/fields.tsx';
import { openPoints } from '../PointsSwitch.tsx';

type OpenPeriodProps = { readonly scheme: PointsScheme; readonly periods: readonly PointsPeriod[]; readonly onClose: () => void };

/** 开周期: proposed by the scheme's rhythm, the next one that nothing overlaps. */
export function OpenPeriod({ scheme, periods, onClose }: OpenPeriodProps) {
  const act = useCommand(openPointsPeriod);
  const today = useToday();
  const [fields, setFields] = useState(() => nextPeriod(scheme.rhythm, periods, today));
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const save = async () => {
    const opened = await act.run(fields);
    if (!opened) return;
    onClose();
    openPoints('period', opened.id);
  };
  return (
    <ActDialog
      title="开一个积分周期"
      verb="开周期"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={fields.name.trim() ? undefined : '还没有写名称'}
    >
      <TextField label="名称" value={fields.name} onChange={(name) => set({ name })} maxLength={40} />
      <div className="pair">
        <DateField label="从" value={fields.from} onChange={(from) => from && set({ from })} />
        <DateField label="到" value={fields.until} onChange={(until) => until && set({ until })} earliest={fields.from} />
      </div>
      <p className="caption">
        按“{scheme.name}”第 {scheme.version} 版计；以后换办法，这个周期不变。上一期定过人员类别的，照旧。
        {scheme.carryOverPercent > 0 && `上一期结账时，各人合计的 ${scheme.carryOverPercent} % 转到这一期。`}
      </p>
    </ActDialog>
  );
}
