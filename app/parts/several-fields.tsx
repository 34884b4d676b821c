import { Select } from 'antd';
import { Field, type Finds, type Option, searching, useLabelled, type ValueProps } from './fields.tsx';

type SeveralFieldProps = ValueProps<readonly string[]> & {
  readonly options: readonly Option[];
  readonly placeholder: string;
  readonly finds?: Finds;
};
/** So many are read; hundreds would only be scrolled past. */
const TAGS = 40;
/** Several of a list; typing narrows. */
export function SeveralField({ value, onChange, options, placeholder, finds, disabled, ...field }: SeveralFieldProps) {
  const labelled = useLabelled(options);
  return (
    <Field {...field}>
      {(id) => (
        <Select<string[], { value: string; label: string }>
          id={id}
          mode="multiple"
          value={[...value]}
          onChange={(chosen) => onChange(chosen)}
          options={labelled}
          placeholder={placeholder}
          maxTagCount={TAGS}
          maxTagPlaceholder={(hidden) => `还有 ${hidden.length} 个`}
          disabled={disabled ?? false}
          showSearch={searching(finds)}
        />
      )}
    </Field>
  );
}

/** Several people; typing narrows by name, or by what `finds` knows of them. */
export const PeopleField = (props: Omit<SeveralFieldProps, 'placeholder'>) => <SeveralField {...props} placeholder="姓名" />;
