import { Button } from 'antd';
import { useRef } from 'react';
import type { WayToKeys } from '../../electron/contract.ts';
import { SelectField, TextField } from '../parts/fields.tsx';

export type KeysAnswer = {
  readonly by: WayToKeys['by'];
  readonly recoveryKey: string;
  readonly oneTimeCode: string;
  readonly file?: { readonly name: string; readonly base64: string };
};
export const noKeys: KeysAnswer = { by: 'recovery-key', recoveryKey: '', oneTimeCode: '' };

const ways: readonly { readonly value: WayToKeys['by']; readonly word: string }[] = [
  { value: 'recovery-key', word: '恢复码' },
  { value: 'code', word: '一次性码，钥匙由县里转交' },
  { value: 'stick', word: '一次性码，钥匙在 U 盘上' },
];

export function keysOf({ by, recoveryKey, oneTimeCode: code, file }: KeysAnswer): WayToKeys {
  if (by === 'recovery-key') return { by, recoveryKey };
  return by === 'code' ? { by, code } : { by, code, base64: file?.base64 ?? '' };
}

export function missingKeys({ by, recoveryKey, oneTimeCode, file }: KeysAnswer): string | undefined {
  if (by === 'recovery-key') return recoveryKey.trim() === '' ? '输本支部的恢复码' : undefined;
  if (by === 'stick' && !file) return '选 U 盘上的钥匙文件';
  return oneTimeCode.trim() === '' ? '输原来那台电脑上给的一次性码' : undefined;
}

type KeysStepProps = { readonly answer: KeysAnswer; readonly onAnswer: (answer: KeysAnswer) => void };

/** The three ways to the branch's keys: the paper, or a code of the first PC's screen with what the county or a stick passes on. */
export function KeysStep({ answer, onAnswer }: KeysStepProps) {
  const field = useRef<HTMLInputElement>(null);
  const change = (part: Partial<KeysAnswer>) => onAnswer({ ...answer, ...part });
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const bytes = new Uint8Array(await file.slice(0, 60_000).arrayBuffer());
    change({ file: { name: file.name, base64: btoa(String.fromCharCode(...bytes)) } });
  };
  return (
    <>
      <h2>用什么打开本支部的记录</h2>
      <SelectField label="钥匙" options={ways} value={answer.by} onChange={(by) => by && change({ by })} />
      {answer.by === 'recovery-key' ? (
        <TextField
          label="恢复码"
          hint="八组，每组五位数字"
          value={answer.recoveryKey}
          onChange={(recoveryKey) => change({ recoveryKey })}
          maxLength={80}
        />
      ) : (
        <>
          {answer.by === 'stick' && (
            <div className="form-foot">
              <Button onClick={() => field.current?.click()}>选钥匙文件</Button>
              <span role="status">{answer.file?.name}</span>
              <input
                ref={field}
                type="file"
                className="visually-hidden"
                tabIndex={-1}
                aria-label="选 U 盘上的钥匙文件"
                accept=".json"
                onChange={(event) => void choose(event.target.files?.[0])}
              />
            </div>
          )}
          <TextField
            label="一次性码"
            hint="15 分钟以内有效"
            value={answer.oneTimeCode}
            onChange={(oneTimeCode) => change({ oneTimeCode })}
            maxLength={60}
          />
        </>
      )}
      <p>
        {answer.by === 'recovery-key'
          ? '别的电脑送出的记录是封好的，县里打不开，凭恢复码在这里打开。'
          : '到已经接好的电脑上，“同步”里选“再接一台电脑”，屏幕上会给一次性码。码不经过县里。'}
        这台电脑的恢复码，就是本支部那一张。
      </p>
    </>
  );
}
