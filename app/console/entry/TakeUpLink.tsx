import { Button } from 'antd';
import { useState } from 'react';
import { Refusal } from '../../parts/Refusal.tsx';
import { ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { Door } from './Door.tsx';
import { isGivenTwice, PasswordTwice } from './PasswordTwice.tsx';

type TakeUpLinkProps = { readonly token: string; readonly onDone: (password: string) => Promise<void> };

/** By the one-time link that an administrator gave: a password of one's own. */
export function TakeUpLink({ token, onDone }: TakeUpLinkProps) {
  const [given, setGiven] = useState({ password: '', again: '' });
  const take = useAct(async () => {
    const answer = await ask('POST', '/api/invitation', { token, password: given.password });
    if (answer.ok) await onDone(given.password);
    return answer;
  });
  const isReady = isGivenTwice(given);
  return (
    <Door title="设自己的密码" lead="这个链接只能用一次。设好密码就进入工作台。" onSubmit={() => isReady && void take.run()}>
      <PasswordTwice {...given} onChange={(part) => setGiven({ ...given, ...part })} />
      <Refusal said={take.said} />
      <div className="door-acts">
        <Button type="primary" htmlType="submit" disabled={!isReady || take.busy}>
          {take.slow ? '正在设' : '设好'}
        </Button>
      </div>
    </Door>
  );
}
