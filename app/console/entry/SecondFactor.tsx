import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { TextField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { ask } from '../api/ask.ts';
import type { Session } from '../api/session.ts';
import { useAct } from '../api/use-act.ts';
import { QrCode } from '../parts/QrCode.tsx';
import { consoleRoleWord } from '../words/names.ts';
import { Door } from './Door.tsx';

type Begun = { readonly secret: string; readonly uri: string };
type SecondFactorProps = {
  readonly session: Session;
  /** What was typed a moment ago; '' asks for it. */
  readonly password: string;
  readonly onDone: () => void;
};

/** Four characters at a time, as one reads them aloud while typing. */
const grouped = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

/** Administrators and auditors come in by two ways at once: a password, and a code of their phone. */
export function SecondFactor({ session, password, onDone }: SecondFactorProps) {
  const [begun, setBegun] = useState<Begun>();
  const [given, setGiven] = useState({ code: '', password });
  const begin = useAct(async () => {
    const answer = await ask<Begun>('POST', '/api/session/second-factor', {});
    if (answer.ok) setBegun(answer.value);
    return answer;
  });
  const { run } = begin;
  useEffect(() => void run(), [run]);
  const confirm = useAct(async () => {
    const answer = await ask('PUT', '/api/session/second-factor', { code: given.code.trim(), password: given.password });
    if (answer.ok) onDone();
    return answer;
  });
  const isReady = begun !== undefined && given.code.trim().length === 6 && given.password !== '';
  return (
    <Door
      title="设动态口令"
      lead={`${consoleRoleWord(session.role)}登录除密码外还要动态口令。用手机上的验证器扫码（支持 TOTP 的都可以），再填它显示的 6 位数字。`}
      onSubmit={() => isReady && void confirm.run()}
    >
      <Refusal said={begin.said} />
      {begun && (
        <div className="door-code">
          <QrCode text={begun.uri} label="动态口令的二维码" />
          <div>
            <p className="caption">扫不了的，在验证器里手工输入密钥：</p>
            <p className="door-secret">{grouped(begun.secret)}</p>
            <p className="caption">换手机前先在这里退出，请另一位管理员重发登录链接。</p>
          </div>
        </div>
      )}
      {password === '' && (
        <TextField
          label="密码"
          secret
          value={given.password}
          maxLength={128}
          onChange={(value) => setGiven({ ...given, password: value })}
        />
      )}
      <TextField label="动态口令" hint="6 位数字" value={given.code} maxLength={6} onChange={(code) => setGiven({ ...given, code })} />
      <Refusal said={confirm.said} />
      <div className="door-acts">
        <Button type="primary" htmlType="submit" disabled={!isReady || confirm.busy}>
          {confirm.slow ? '正在核对' : '设好'}
        </Button>
      </div>
    </Door>
  );
}
