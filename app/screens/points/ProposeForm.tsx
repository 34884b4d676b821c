import { useState } from 'react';
import { proposePoints } from '../../../src/commands/propose-points.ts';
import { pointsText } from '../../../src/domain/points.ts';
import { periodOn } from '../../../src/domain/points-period.ts';
import { useToday } from '../../live/clock.ts';
import { useCommand } from '../../live/command.ts';
import { usePeople } from '../../live/people.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { DateField, NumberField, SelectField, TextField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { PeopleField } from '../../parts/several-fields.tsx';
import type { PointsOnScreen } from './use-points.ts';

/** 记积分 by hand, for one person or several who did the same thing; it counts after somebody else verified it. */
export function ProposeForm({ points: { periods, schemes }, onClose }: { readonly points: PointsOnScreen; readonly onClose: () => void }) {
  const act = useCommand(proposePoints);
  const people = usePeople();
  const today = useToday();
  const [on, setOn] = useState<string | undefined>(today);
  const period = on ? periodOn(periods, on) : undefined;
  const scheme = schemes.find(({ id }) => id === period?.schemeId);
  const [personIds, setPersonIds] = useState<readonly string[]>([]);
  const [item, setItem] = useState<string>();
  const [times, setTimes] = useState<number | null>(1);
  const [reason, setReason] = useState('');
  const chosen = scheme?.items.find(({ code }) => code === item);
  const save = async () => {
    if (item && times && on && (await act.run({ personIds, item, times, on, reason }))) onClose();
  };
  const missing = !scheme
    ? '这天没有开着的周期'
    : personIds.length === 0
      ? '还没有选人'
      : !item
        ? '还没有选项目'
        : !reason.trim()
          ? '还没有写事由'
          : undefined;
  return (
    <ActDialog title="记积分" verb="保存" act={act} onSave={save} onClose={onClose} missing={missing} width={600}>
      {!scheme && <Refusal warning said={{ what: '这天没有开着的积分周期。', next: '先到“办法”里定办法、开周期。' }} />}
      <PeopleField label="谁" hint="可以几个人一起" options={people.options} value={personIds} onChange={setPersonIds} />
      <div className="pair">
        <DateField label="哪天" value={on} onChange={setOn} latest={today} />
        <SelectField
          label="项目"
          options={(scheme?.items ?? []).map(({ code, name, valueHundredths, per, sign }) => ({
            value: code,
            word: `${name}　${sign === 'deduction' ? '−' : ''}${pointsText(valueHundredths)} 分/${per}`,
          }))}
          value={item}
          onChange={setItem}
          search
        />
        <NumberField label="几次" unit={chosen?.per ?? '次'} least={1} most={1000} value={times} onChange={setTimes} />
      </div>
      <TextField label="事由" hint="写事实和凭据，如签到表" value={reason} onChange={setReason} maxLength={200} />
      {chosen && times && (
        <p className="caption" role="status">
          每人 {pointsText(chosen.valueHundredths)} × {times} ＝ {pointsText(chosen.valueHundredths * times)}{' '}
          分；要由本人以外的人核实后才计入。
        </p>
      )}
    </ActDialog>
  );
}
