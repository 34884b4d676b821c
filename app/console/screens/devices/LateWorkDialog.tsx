import { Checkbox } from 'antd';
import { useState } from 'react';
import type { Role } from '../../../../src/domain/actor.ts';
import { roleNames } from '../../../../src/domain/names.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { typeWord, verbWord } from '../../../words/names.ts';
import { dateTime } from '../../../words/said.ts';
import { ask } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { useAsked } from '../../api/use-asked.ts';
import { say } from '../../words/refusals.ts';
import type { Device } from './device.ts';

type LateAct = {
  readonly entry: string;
  readonly at: string | null;
  readonly verb: string | null;
  readonly role: string | null;
  readonly types: readonly string[];
  readonly purges: number;
  readonly isBefore: boolean;
};

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
  const admitted = chosen ?? new Set(acts.filter(({ isBefore }) => isBefore).map(({ entry }) => entry));
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
  const left = acts.length - [...admitted].length;
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
      <ul className="late-work">
        {acts.map((act) => (
          <li key={act.entry}>
            <Checkbox checked={admitted.has(act.entry)} onChange={() => toggle(act.entry)}>
              {act.at ? dateTime(act.at) : '只存在那台电脑的记录'}　{act.verb && verbWord(act.verb)}
              <span className="caption">
                {'　'}
                {[act.role && roleNames[act.role as Role], subjects(act), !act.isBefore && '停用以后写的'].filter(Boolean).join('，')}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </ActDialog>
  );
}

function subjects({ types, purges }: LateAct): string {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  const written = [...counts].map(([type, count]) => `${typeWord(type)} ${count}`);
  return [...written, ...(purges > 0 ? [`清除 ${purges} 份`] : [])].join('、');
}
