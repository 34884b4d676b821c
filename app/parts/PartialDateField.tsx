import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { isCivilDate, type PartialDate } from '../../src/domain/civil-date.ts';
import { Field } from './fields.tsx';

type PartialDateFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: PartialDate | undefined;
  readonly onChange: (value: PartialDate | undefined) => void;
};

const UNREADABLE = '看不出是哪天，按 2019-06-18 或 2019-06 写。';

/** A date known to the day or only to the month, as old rosters have it: 2019-06-18, 20190618, 2019.6, 2019年6月. */
export function PartialDateField({ label, hint = '可不填，到月也行', value, onChange }: PartialDateFieldProps) {
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState(value ?? '');
  const read = readPartialDate(typed);
  const isWrong = typed.trim() !== '' && read === undefined;
  // A form is not saved while a date in it cannot be read: it would be lost silently.
  useEffect(() => input.current?.input?.setCustomValidity(isWrong ? UNREADABLE : ''), [isWrong]);
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <>
          <Input
            ref={input}
            id={id}
            value={typed}
            placeholder="2019-06-18 或 2019-06"
            onChange={(event) => {
              setTyped(event.target.value);
              onChange(readPartialDate(event.target.value));
            }}
            onBlur={() => read && setTyped(read)}
            status={isWrong ? 'error' : ''}
            autoComplete="off"
          />
          {isWrong && (
            <span className="field-said" role="alert">
              {UNREADABLE}
            </span>
          )}
        </>
      )}
    </Field>
  );
}

/** Two-digit years and days that do not exist are no dates; nothing is guessed. */
export function readPartialDate(typed: string): PartialDate | undefined {
  const plain = typed.normalize('NFKC').trim();
  const [, year, month, day] = /^(\d{4})[-./年 ]?(\d{1,2})(?:月?|[-./月 ]?(\d{1,2})日?)$/.exec(plain) ?? [];
  if (!year || !month) return undefined;
  const text = `${year}-${month.padStart(2, '0')}`;
  if (!isCivilDate(`${text}-01`)) return undefined;
  if (!day) return text;
  const full = `${text}-${day.padStart(2, '0')}`;
  return isCivilDate(full) ? full : undefined;
}
