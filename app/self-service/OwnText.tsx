import { useId } from 'react';

type OwnTextProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  readonly rows?: number;
  /** The first field of what was just opened takes the focus. */
  readonly first?: boolean;
};

/** A text in somebody's own words. Nothing that is typed here is remembered by the browser. */
export function OwnText({ label, value, onChange, maxLength, rows = 2, first = false }: OwnTextProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        {...(first && { ref: focus })}
        rows={rows}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
      />
    </>
  );
}

const focus = (field: HTMLTextAreaElement | null) => field?.focus();
