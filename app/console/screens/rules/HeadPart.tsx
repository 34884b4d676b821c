import { DateField, LongTextField, TextField } from '../../../parts/fields.tsx';
import { todayHere } from '../../today.ts';
import type { PartProps } from './PackEditor.tsx';

/** What it is called and from when it holds; why, if it reaches back. */
export function HeadPart({ draft, set }: PartProps) {
  const { title, documentNumber, validFrom, validTo, retroactive } = draft;
  const reachesBack = validFrom !== undefined && validFrom < todayHere();
  return (
    <div className="form">
      <div className="pair">
        <TextField label="名称" value={title} maxLength={60} onChange={(value) => set({ title: value })} />
        <TextField
          label="文号"
          hint="没有可以不填"
          value={documentNumber}
          maxLength={60}
          placeholder="云委两新〔2026〕9 号"
          onChange={(value) => set({ documentNumber: value })}
        />
      </div>
      <div className="pair">
        <DateField label="从哪天起" value={validFrom} onChange={(value) => set({ validFrom: value })} />
        <DateField label="到哪天止" hint="不填就一直有效" value={validTo} onChange={(value) => set({ validTo: value })} />
      </div>
      {reachesBack && (
        <LongTextField
          label="往前生效的理由"
          hint="生效日期早于今天，须写明；各支部看得到"
          value={retroactive}
          maxLength={200}
          rows={2}
          onChange={(value) => set({ retroactive: value })}
        />
      )}
    </div>
  );
}
