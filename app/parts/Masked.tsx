import { Button, Input, Popover, Radio } from 'antd';
import { useEffect, useState } from 'react';
import type { DisclosureReason } from '../../src/domain/disclosure.ts';
import { disclosureReasonNames } from '../../src/domain/names.ts';
import type { AnyRefusal } from '../words/refusals.ts';
import { EyeOutlined } from './icons.tsx';
import { Refusal } from './Refusal.tsx';

/** One of four reasons, and a text. */
type UnmaskReason = { readonly reason: DisclosureReason; readonly text: string };
const reasons = Object.entries(disclosureReasonNames).map(([value, label]) => ({ value, label }));

export type MaskedProps = {
  /** 138****6021. */
  readonly masked: string;
  /** Whose: 郑海涛的电话. */
  readonly label: string;
  /** How long it stays open, by the rule. */
  readonly seconds: number;
  /** Writes down who looked, why and at whom; answers the value, or why not. */
  readonly onUnmask: (why: UnmaskReason) => Promise<{ readonly value: string } | { readonly refusal: AnyRefusal }>;
};

/** Masked until a reason is given; then open for a minute, or as long as the rule says. Copying a list always copies the masked form. */
export function Masked({ masked, label, seconds, onUnmask }: MaskedProps) {
  const [value, setValue] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState<DisclosureReason>('contact');
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<AnyRefusal>();
  useEffect(() => {
    if (value === undefined) return;
    const timer = setTimeout(() => setValue(undefined), seconds * 1000);
    return () => clearTimeout(timer);
  }, [value, seconds]);
  const open = async () => {
    const answer = await onUnmask({ reason, text });
    if ('refusal' in answer) return setRefusal(answer.refusal);
    setRefusal(undefined);
    setAsking(false);
    setText('');
    setValue(answer.value);
  };
  if (value !== undefined) {
    return (
      <span className="unmasked">
        {value} <span className="caption">{seconds} 秒后遮住</span>
      </span>
    );
  }
  const question = (
    <form
      className="unmask"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <p>看{label}，为什么？会记下来。</p>
      <Radio.Group value={reason} onChange={(event) => setReason(event.target.value)} options={reasons} />
      <Input value={text} onChange={(event) => setText(event.target.value)} placeholder="说明，可不填" maxLength={100} autoComplete="off" />
      <Refusal refusal={refusal} />
      <Button htmlType="submit">看 {seconds} 秒</Button>
    </form>
  );
  return (
    <span className="masked">
      {masked}{' '}
      <Popover trigger="click" open={asking} onOpenChange={setAsking} content={question}>
        <button type="button" className="link" aria-label={`看${label}`}>
          <EyeOutlined />
        </button>
      </Popover>
    </span>
  );
}
