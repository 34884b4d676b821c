import { Input } from 'antd';
import { useId } from 'react';

type TypedBackStepProps = { readonly typed: string; readonly onTyped: (typed: string) => void };

export function TypedBackStep({ typed, onTyped }: TypedBackStepProps) {
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
      <p className="caption">每组最后一位是校验位，抄错哪一组会指出来。已输 {typed.replace(/\D/g, '').length} 位，共 40 位。</p>
    </>
  );
}
