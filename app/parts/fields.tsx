import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useId, useMemo } from 'react';
import { type AnyRefusal, say } from '../words/refusals.ts';
import { readNumber } from './read-number.ts';
import { steady } from './steady.tsx';

export type FieldProps = {
  readonly label: string;
  /** 可不填, 必填, or what the value is for. */
  readonly hint?: string;
  /** Shown at the field, in the words of the refusal. */
  readonly refusal?: AnyRefusal | undefined;
  /** Gets the id that ties label and field together. */
  readonly children: (id: string) => ReactNode;
};

/** Label over field, the refusal under it. */
export function Field({ label, hint, refusal, children }: FieldProps) {
  const id = useId();
  const said = refusal && say(refusal);
  return (
    <div className={said ? 'field field-refused' : 'field'}>
      <label htmlFor={id}>
        {label} {hint && <span className="caption">{hint}</span>}
      </label>
      {children(id)}
      {said && (
        <p className="field-said" role="alert">
          {said.what} {said.figures} {said.next}
        </p>
      )}
    </div>
  );
}

/** antd tells a missing property from one that is `undefined`. */
const given = <P extends object>(properties: P) =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined && value !== '')) as {
    [K in keyof P]?: Exclude<P[K], undefined | ''>;
  };

export type ValueProps<T> = Omit<FieldProps, 'children'> & {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
};

type TextFieldProps = ValueProps<string> & {
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly secret?: boolean;
  readonly autoFocus?: boolean;
};
export const TextField = steady(function TextField({
  value,
  onChange,
  placeholder,
  maxLength,
  disabled,
  autoFocus,
  secret = false,
  ...field
}: TextFieldProps) {
  const Kind = secret ? Input.Password : Input;
  return (
    <Field {...field}>
      {(id) => (
        <Kind
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...given({ placeholder, maxLength, disabled, autoFocus })}
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </Field>
  );
});

type LongTextFieldProps = ValueProps<string> & { readonly placeholder?: string; readonly maxLength?: number; readonly rows?: number };
export const LongTextField = steady(function LongTextField({
  value,
  onChange,
  placeholder,
  maxLength,
  rows = 3,
  disabled,
  ...field
}: LongTextFieldProps) {
  return (
    <Field {...field}>
      {(id) => (
        <Input.TextArea
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...given({ placeholder, maxLength, disabled })}
          showCount={maxLength !== undefined && value.length > maxLength * 0.8}
          rows={rows}
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </Field>
  );
});

type NumberFieldProps = ValueProps<number | null> & {
  readonly unit?: string;
  readonly least?: number;
  readonly most?: number;
  /** Decimal places; 0 by default. Money is entered in yuan with 2 and kept in fen by the caller. */
  readonly places?: number;
};
export const NumberField = steady(function NumberField({
  value,
  onChange,
  unit,
  least,
  most,
  places = 0,
  disabled,
  ...field
}: NumberFieldProps) {
  return (
    <Field {...field}>
      {(id) => (
        <span className="number-field">
          <InputNumber<string | number>
            id={id}
            value={value}
            onChange={(typed) => onChange(typed === null ? null : Number(typed))}
            {...given({ min: least, max: most, disabled })}
            precision={places}
            parser={readNumber}
            controls={false}
            autoComplete="off"
          />
          {unit}
        </span>
      )}
    </Field>
  );
});

/** What typed text means among the options, by the search index: pinyin and initials too. Less rank stands first. */
export type Finds = { readonly has: (text: string, value: string) => boolean; readonly rank: (text: string, value: string) => number };
type Choice = { readonly value?: unknown; readonly label?: unknown };
const idOf = (choice: Choice | undefined): string => String(choice?.value ?? '');
export const searching = (finds: Finds | undefined) =>
  finds
    ? {
        filterOption: (text: string, option?: Choice) => finds.has(text, idOf(option)),
        filterSort: (one: Choice, other: Choice, { searchValue: text }: { searchValue: string }) =>
          text ? finds.rank(text, idOf(one)) - finds.rank(text, idOf(other)) : 0,
      }
    : { filterOption: (text: string, option?: Choice) => String(option?.label ?? '').includes(text) };

export type Option<V extends string = string> = { readonly value: V; readonly word: string };
type SelectFieldProps<V extends string> = ValueProps<V | undefined> & {
  readonly options: readonly Option<V>[];
  readonly placeholder?: string;
  /** Typing narrows the options: for people and posts. By default the word must contain the text. */
  readonly search?: boolean;
  readonly finds?: Finds;
};
export function SelectField<V extends string>({
  value,
  onChange,
  options,
  placeholder,
  search,
  finds,
  disabled,
  ...field
}: SelectFieldProps<V>) {
  const labelled = useLabelled(options);
  return (
    <Field {...field}>
      {(id) => (
        <Select<V | undefined, { value: V; label: string }>
          id={id}
          value={value}
          onChange={(chosen) => onChange(chosen)}
          options={labelled}
          placeholder={placeholder ?? '请选择'}
          disabled={disabled ?? false}
          showSearch={search ? searching(finds) : false}
        />
      )}
    </Field>
  );
}

/** The same array as long as the options are the same: the component library reads two thousand names anew for another one. */
export const useLabelled = <V extends string>(options: readonly Option<V>[]) =>
  useMemo(() => options.map(({ value, word }) => ({ value, label: word })), [options]);

type DateFieldProps = ValueProps<string | undefined> & {
  /** No later day can be chosen. */
  readonly latest?: string;
  readonly earliest?: string;
};
/** A civil date `YYYY-MM-DD`; typed as 2026-11-19, 20261119 or 2026.11.19. */
const DAY_FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY-M-D'];
/** Where a calendar fits neither below nor above its field, it is shifted over it: its months and days are never cut off. */
const WITHIN_WINDOW = {
  builtinPlacements: {
    bottomLeft: { points: ['tl', 'bl'], offset: [0, 0], overflow: { adjustX: true, adjustY: true, shiftY: true } },
  },
};
type Between = { minDate?: Dayjs; maxDate?: Dayjs };
const between = (earliest: string | undefined, latest: string | undefined): Between => ({
  ...(earliest && { minDate: dayjs(earliest) }),
  ...(latest && { maxDate: dayjs(latest) }),
});
export const DateField = steady(function DateField({ value, onChange, latest, earliest, disabled, ...field }: DateFieldProps) {
  return (
    <Field {...field}>
      {(id) => (
        <DatePicker
          id={id}
          value={value ? dayjs(value) : null}
          onChange={(chosen) => onChange(chosen ? chosen.format('YYYY-MM-DD') : undefined)}
          format={DAY_FORMATS}
          {...between(earliest, latest)}
          {...WITHIN_WINDOW}
          disabled={disabled ?? false}
          autoComplete="off"
        />
      )}
    </Field>
  );
});

type DayPickerProps = Pick<DateFieldProps, 'value' | 'onChange' | 'latest' | 'earliest'> & {
  readonly label: string;
  readonly placeholder: string;
};
/** A day within a row that has its words already. */
export const DayPicker = ({ label, placeholder, value, onChange, latest, earliest }: DayPickerProps) => (
  <DatePicker
    aria-label={label}
    placeholder={placeholder}
    value={value ? dayjs(value) : null}
    onChange={(chosen) => onChange(chosen ? chosen.format('YYYY-MM-DD') : undefined)}
    format={DAY_FORMATS}
    {...between(earliest, latest)}
    {...WITHIN_WINDOW}
    autoComplete="off"
  />
);

/** A month `YYYY-MM`. */
export function MonthField({ value, onChange, latest, disabled, ...field }: ValueProps<string | undefined> & { readonly latest?: string }) {
  return (
    <Field {...field}>
      {(id) => (
        <DatePicker
          id={id}
          picker="month"
          value={value ? dayjs(`${value}-01`) : null}
          onChange={(chosen) => onChange(chosen ? chosen.format('YYYY-MM') : undefined)}
          {...between(undefined, latest && `${latest}-01`)}
          {...WITHIN_WINDOW}
          disabled={disabled ?? false}
          autoComplete="off"
        />
      )}
    </Field>
  );
}
