import { useState } from 'react';
import { putPointsSchemeInForce } from '../../../../src/commands/put-points-scheme-in-force.ts';
import type { PointsScheme } from '../../../../src/domain/points.ts';
import { useToday } from '../../../live/clock.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField } from '../../../parts/fields.tsx';

type PutInForceProps = { readonly scheme: PointsScheme; readonly inForce: PointsScheme | undefined; readonly onClose: () => void };

/** A version in force is never edited again, so it says before what follows from it. */
export function PutInForce({ scheme, inForce, onClose }: PutInForceProps) {
  const act = useCommand(putPointsSchemeInForce);
  const today = useToday();
  const [on, setOn] = useState<string | undefined>(today);
  const save = async () => {
    if (await act.run(scheme.id, on ? { on } : {})) onClose();
  };
  return (
    <ActDialog title={`开始执行：${scheme.name}第 ${scheme.version} 版`} verb="开始执行" act={act} onSave={save} onClose={onClose}>
      <p>
        以后新开的周期按这一版计。
        {inForce ? `${inForce.name}第 ${inForce.version} 版停下来；已经开着的周期照旧，还按它计。` : ''}
      </p>
      <p className="caption">来源：{scheme.source || '还没有写'}</p>
      <DateField label="从哪天起" value={on} onChange={setOn} latest={today} />
      <p className="caption">执行以后这一版不能再改；要改，就起草下一版。</p>
    </ActDialog>
  );
}
