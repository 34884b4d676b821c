import { useState } from 'react';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { dateTime } from '../../../words/said.ts';
import { ask } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { useAsked } from '../../api/use-asked.ts';
import { say } from '../../words/refusals.ts';
import type { Device } from './device.ts';
import { type LateAct, LateActs } from './LateActs.tsx';

type LateWorkDialogProps = {
  readonly row: Pick<Device, 'stream' | 'id' | 'revokedAt'> & { readonly organisationName: string };
  readonly onClose: () => void;
  readonly onChanged: () => Promise<void>;
};

/** When, what kind of act, on what: more the county cannot read, and more is not needed to say whether a PC's last work counts. */
export function LateWorkDialog({ row, onClose, onChanged }: LateWorkDialogProps) {
  const { value, refusal } = useAsked<{ readonly acts: readonly LateAct[] }>(`/api/devices/${row.stream}/${row.id}/late-work`);
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const acts = value?.acts ?? [];
  const admitted = chosen ?? new Set(acts.filter(({ isBefore, bar }) => isBefore && bar === null).map(({ entry }) => entry));
  const decide = useAct(async () => {
    const answer = await ask('POST', `/api/devices/${row.stream}/${row.id}/late-work`, { admits: [...admitted] });
    if (answer.ok) {
      await onChanged();
      onClose();
    }
    return answer;
  });
  const toggle = (entry: string) =>
    setChosen(new Set(admitted.has(entry) ? [...admitted].filter((it) => it !== entry) : [...admitted, entry]));
  const left = acts.length - admitted.size;
  return (
    <ActDialog
      title={`审看停用前的记录：${row.organisationName}`}
      verb={left === 0 ? `收下 ${acts.length} 件` : `收下 ${admitted.size} 件，${left} 件不收`}
      width={720}
      missing={acts.length === 0 ? '没有等审看的' : undefined}
      act={decide}
      onSave={() => void decide.run()}
      onClose={onClose}
    >
      {refusal && <Refusal said={say(refusal)} />}
      <p>
        电脑停用于 {row.revokedAt && dateTime(row.revokedAt)}
        。时间是那台电脑自己的钟，内容是封好的，县里看不到；拿不准先问支部。收下的照常核对后入账，不收的写明不收。
      </p>
      <LateActs acts={acts} admitted={admitted} onToggle={toggle} />
    </ActDialog>
  );
}
