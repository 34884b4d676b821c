import { type ReactNode, useState } from 'react';
import { TextField } from '../../parts/fields.tsx';
import type { WizardStep } from '../../parts/Wizard.tsx';

type SheetStep = {
  readonly question: string;
  /** What is said beside 接入码. */
  readonly codeHint: string;
  /** Another way than by network. */
  readonly otherwise?: ReactNode;
};

/** The sheet that the county gave out: its address, a code for this PC, and the way there. */
export function useSheetStep({ question, codeHint, otherwise }: SheetStep) {
  const [fields, setFields] = useState({ address: '', code: '', proxy: '' });
  const set = (field: keyof typeof fields) => (value: string) => setFields((now) => ({ ...now, [field]: value }));
  const { address, code, proxy } = fields;
  const step: WizardStep = {
    key: 'sheet',
    word: '接入单',
    said: address,
    missing: address.trim() === '' ? '填县里的地址' : code.trim() === '' ? '填接入码' : undefined,
    body: (
      <>
        <h2>{question}</h2>
        <TextField label="县里的地址" value={address} onChange={set('address')} placeholder="https://xf.example.gov.cn" maxLength={200} />
        <TextField label="接入码" hint={codeHint} value={code} onChange={set('code')} maxLength={60} />
        <TextField label="代理" hint="单位上网要经过代理的才填" value={proxy} onChange={set('proxy')} placeholder="http://10.0.0.1:3128" />
        {otherwise}
      </>
    ),
  };
  return { step, address, code, proxy };
}
