import { Button } from 'antd';
import { useState } from 'react';
import { TextField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { type AskRefusal, ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import type { LeftBecause } from '../leave.ts';
import { say } from '../words/refusals.ts';
import { Door } from './Door.tsx';

/** Why one stands here, if one was inside before; or why nobody can be let in. */
export type Noted = LeftBecause | AskRefusal;
const notes: Readonly<Record<LeftBecause, string>> = {
  'signed-out': '已经退出登录。',
  idle: '很久没有操作，已经自动退出。',
  over: '登录已经失效。重新登录后接着办。',
};

type SignInProps = { readonly note: Noted | undefined; readonly onDone: (password: string) => Promise<void> };

/** The code of the second factor is asked for once the password was right, and only from those who have one. */
export function SignIn({ note, onDone }: SignInProps) {
  const [given, setGiven] = useState({ login: '', password: '', code: '' });
  const [asksCode, setAsksCode] = useState(false);
  const sign = useAct(async () => {
    const { login, password, code } = given;
    const answer = await ask('POST', '/api/session', { login, password, ...(asksCode && { code: code.trim() }) });
    if (!answer.ok && answer.refusal.code === 'second-factor-needed') setAsksCode(true);
    if (answer.ok) await onDone(password);
    return answer;
  });
  const isCodeFirstAsked = sign.refused?.code === 'second-factor-needed';
  const isReady = given.login.trim() !== '' && given.password !== '' && (!asksCode || given.code.trim() !== '');
  return (
    <Door title="登录" onSubmit={() => isReady && void sign.run()}>
      {typeof note === 'string' && <p role="status">{notes[note]}</p>}
      {typeof note === 'object' && <Refusal said={say(note)} />}
      <TextField label="登录名" value={given.login} maxLength={100} onChange={(login) => setGiven({ ...given, login })} />
      <TextField label="密码" secret value={given.password} maxLength={128} onChange={(password) => setGiven({ ...given, password })} />
      {asksCode && (
        <TextField
          label="动态口令"
          hint="手机验证器上的 6 位数字"
          value={given.code}
          maxLength={10}
          autoFocus
          onChange={(code) => setGiven({ ...given, code })}
        />
      )}
      {!isCodeFirstAsked && <Refusal said={sign.said} />}
      <div className="door-acts">
        <Button type="primary" htmlType="submit" disabled={!isReady || sign.busy}>
          {sign.slow ? '正在登录' : '登录'}
        </Button>
        <span className="caption">忘了密码或换了手机，请管理员重发登录链接。</span>
      </div>
    </Door>
  );
}
