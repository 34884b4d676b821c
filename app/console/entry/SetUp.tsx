import { Button } from 'antd';
import { useState } from 'react';
import { TextField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { Door } from './Door.tsx';
import { isGivenTwice, PasswordTwice } from './PasswordTwice.tsx';

type SetUpProps = { readonly token: string; readonly onDone: (password: string) => Promise<void> };

/** By the one-time link of a new county: its committee and its first administrator. */
export function SetUp({ token, onDone }: SetUpProps) {
  const [given, setGiven] = useState({ countyName: '', login: '', name: '', password: '', again: '' });
  const setUp = useAct(async () => {
    const { again, ...asked } = given;
    const answer = await ask('POST', '/api/set-up', { token, ...asked, name: given.name.trim() });
    if (answer.ok) await onDone(given.password);
    return answer;
  });
  const { countyName, login, name } = given;
  const isReady = [countyName, login, name].every((text) => text.trim() !== '') && isGivenTwice(given);
  return (
    <Door
      title="设立县级工作台"
      lead="先设第一个管理员。管理员管组织、账号和设备；收报、批复由另外的账号办。"
      onSubmit={() => isReady && void setUp.run()}
    >
      <TextField
        label="县级两新工委的全称"
        hint="组织树的顶端"
        value={countyName}
        maxLength={60}
        onChange={(value) => setGiven({ ...given, countyName: value })}
      />
      <div className="door-pair">
        <TextField label="管理员姓名" value={name} maxLength={40} onChange={(value) => setGiven({ ...given, name: value })} />
        <TextField
          label="登录名"
          hint="小写字母开头"
          value={login}
          maxLength={32}
          onChange={(value) => setGiven({ ...given, login: value })}
        />
      </div>
      <PasswordTwice password={given.password} again={given.again} onChange={(part) => setGiven({ ...given, ...part })} />
      <Refusal said={setUp.said} />
      <div className="door-acts">
        <Button type="primary" htmlType="submit" disabled={!isReady || setUp.busy}>
          {setUp.slow ? '正在设立' : '设立'}
        </Button>
        <span className="caption">接着设动态口令，请备好手机。</span>
      </div>
    </Door>
  );
}
