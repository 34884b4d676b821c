import { useState } from 'react';
import type { ParameterSetting, ParameterValues } from '../../../src/domain/parameters.ts';
import { parameterUnitNames } from '../../words/parameters.ts';
import { SelectField, TextField } from '../fields.tsx';
import { type Editor, editors } from './editors.ts';
import { LinesField } from './LinesField.tsx';

export type RuleValue = ParameterValues[keyof ParameterValues];
type RuleValueFieldProps = {
  /** What stands there at first. */
  readonly setting: Pick<ParameterSetting, 'key' | 'value' | 'unit'>;
  /** `undefined` while it cannot be read. */
  readonly onChange: (value: RuleValue | undefined) => void;
};

/** A rule number as it is typed: one text, a choice, or a small table. */
export function RuleValueField({ setting: { key, value, unit }, onChange }: RuleValueFieldProps) {
  const editor = editors[key] as Editor<RuleValue>;
  const [text, setText] = useState(() => (editor.form === 'text' ? editor.write(value) : ''));
  const [choice, setChoice] = useState(value);
  const [lines, setLines] = useState(() => (editor.form === 'lines' ? editor.write(value) : []));
  switch (editor.form) {
    case 'text':
      return (
        <TextField
          label="新的值"
          hint={parameterUnitNames[unit]}
          value={text}
          onChange={(typed) => {
            setText(typed);
            onChange(editor.read(typed));
          }}
        />
      );
    case 'choice':
      return (
        <SelectField
          label="新的值"
          value={String(choice)}
          options={editor.options.map((option) => ({ value: String(option.value), word: option.word }))}
          onChange={(chosen) => {
            const option = editor.options.find((one) => String(one.value) === chosen);
            if (!option) return;
            setChoice(option.value);
            onChange(option.value);
          }}
        />
      );
    case 'lines':
      return (
        <LinesField
          columns={editor.columns}
          lines={lines}
          onChange={(typed) => {
            setLines(typed);
            onChange(editor.read(typed, value));
          }}
        />
      );
  }
}
