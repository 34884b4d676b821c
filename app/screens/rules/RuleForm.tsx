import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { setParameter } from '../../../src/commands/set-parameter.ts';
import type { ParameterSetting } from '../../../src/domain/parameters.ts';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { DateField, TextField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { type RuleValue, RuleValueField } from '../../parts/rules/RuleValueField.tsx';

/** A new setting: value, from which day, after which source. */
export function RuleForm({ now }: { readonly now: ParameterSetting }) {
  const { today } = useDesk().context();
  const [isOpen, setOpen] = useState(false);
  const [value, setValue] = useState<RuleValue | undefined>(now.value);
  const [validFrom, setValidFrom] = useState<string | undefined>(today);
  const [source, setSource] = useState('');
  const set = useCommand(setParameter);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (value === undefined || !validFrom) return;
    if (await set.run({ key: now.key, value, source, validFrom })) setOpen(false);
  };
  if (!isOpen) {
    return (
      <div className="form-foot">
        <Button onClick={() => setOpen(true)}>改这条规则</Button>
      </div>
    );
  }
  return (
    <form className="form" autoComplete="off" onSubmit={save}>
      <RuleValueField setting={now} onChange={setValue} />
      <DateField label="从哪天起" value={validFrom} onChange={setValidFrom} />
      <TextField
        label="来源"
        hint="文号、会议或制度"
        maxLength={120}
        value={source}
        onChange={setSource}
        placeholder="例如 支委会 2026-11-19 议定"
      />
      {value === undefined && <p className="field-said">有一处看不懂，改对了才能存。</p>}
      <Refusal refusal={set.refusal} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" disabled={value === undefined || !validFrom || set.busy}>
          {set.slow ? '正在保存' : '保存'}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          不改了
        </Button>
      </div>
    </form>
  );
}
