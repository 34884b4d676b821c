import { type RefObject, useId, useState } from 'react';
import { EyeIcon } from './icons.tsx';

type PasswordFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly ready?: string;
};

/** A password that can be looked at while it is typed; nothing of it is kept by the browser. */
export function PasswordField({ label, value, onChange, field, ready }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <span className="password-field">
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        ref={field}
        data-ready={ready}
        type={shown ? 'text' : 'password'}
        placeholder={label}
        value={value}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      <button
        type="button"
        className="plain-button"
        aria-label={shown ? '遮住密码' : '看密码'}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      >
        <EyeIcon shut={!shown} />
      </button>
    </span>
  );
}
