import { Input } from 'antd';
import { useId } from 'react';

const DIGITS = 40;
export const isWhole = (typed: string): boolean => digitsOf(typed).length === DIGITS;
const digitsOf = (typed: string) => typed.normalize('NFKC').replace(/\D/g, '');

type TypedBackProps = { readonly typed: string; readonly onTyped: (typed: string) => void };

export function TypedBack({ typed, onTyped }: TypedBackProps) {
  const id = useId();
  return (
    <>
      <h2>对着纸，把恢复码输一遍</h2>
      <div className="field">
        <label htmlFor={id}>
          恢复码 <span className="caption">八组，每组五位；横线和空格打不打都行</span>
        </label>
        <Input
          id={id}
          className="recovery-typed"
          value={typed}
          onChange={(event) => onTyped(event.target.value)}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
        />
      </div>
      <p className="caption">
        每组最后一位是校验位，抄错哪一组会指出来。已输 {digitsOf(typed).length} 位，共 {DIGITS} 位。
      </p>
    </>
  );
}
