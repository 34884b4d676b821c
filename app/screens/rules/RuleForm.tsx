import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { setParameter } from '../../../src/commands/set-parameter.ts';
import type { ParameterKey, ParameterSetting, ParameterValues } from '../../../src/domain/parameters.ts';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { DateField, SelectField, TextField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { parameterUnitNames } from '../../words/parameters.ts';
import { type Editor, editors } from './editors.ts';
import { LinesField } from './LinesField.tsx';

type Value = ParameterValues[ParameterKey];

/** A new setting: value, from which day, after which source. */
export function RuleForm({ now }: { readonly now: ParameterSetting }) {
  const { today } = useDesk().context();
  const editor = editors[now.key] as Editor<Value>;
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState(() => (editor.form === 'text' ? editor.write(now.value) : ''));
  const [choice, setChoice] = useState(now.value);
  const [lines, setLines] = useState(() => (editor.form === 'lines' ? editor.write(now.value) : []));
  const [validFrom, setValidFrom] = useState<string | undefined>(today);
  const [source, setSource] = useState('');
  const set = useCommand(setParameter);
  const value = { text: () => readText(editor, text), choice: () => choice, lines: () => readLines(editor, lines, now.value) }[
    editor.form
  ]();
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
      {editor.form === 'text' && <TextField label="新的值" hint={parameterUnitNames[now.unit]} value={text} onChange={setText} />}
      {editor.form === 'choice' && (
        <SelectField
          label="新的值"
          value={String(choice)}
          options={editor.options.map((option) => ({ value: String(option.value), word: option.word }))}
          onChange={(chosen) => setChoice(editor.options.find((option) => String(option.value) === chosen)?.value ?? choice)}
        />
      )}
      {editor.form === 'lines' && <LinesField columns={editor.columns} lines={lines} onChange={setLines} />}
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

const readText = (editor: Editor<Value>, text: string) => (editor.form === 'text' ? editor.read(text) : undefined);
const readLines = (editor: Editor<Value>, lines: readonly (readonly string[])[], before: Value) =>
  editor.form === 'lines' ? editor.read(lines, before) : undefined;
