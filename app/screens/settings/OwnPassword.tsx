import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useAsking } from '../../live/asking.ts';
import { TextField } from '../../parts/fields.tsx';
import { isPasswordUsable, NewPassword } from '../../parts/NewPassword.tsx';
import { Refusal } from '../../parts/Refusal.tsx';

const blank = { old: '', password: '', again: '' };

export function OwnPassword() {
  const [fields, setFields] = useState(blank);
  const [isDone, setDone] = useState(false);
  const { ask, busy, refusal } = useAsking();
  const { old, password, again } = fields;
  const isReady = old !== '' && isPasswordUsable(password) && again === password;
  const change = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const answer = await ask('正在换', window.shell.changePassword({ old, new: password }));
    setDone(answer !== undefined);
    if (answer !== undefined) setFields(blank);
  };
  return (
    <form className="form form-narrow" autoComplete="off" onSubmit={change}>
      <TextField label="现在的密码" secret value={old} onChange={(value) => setFields({ ...fields, old: value })} />
      <NewPassword
        label="新密码"
        password={password}
        again={again}
        onChange={(part) => {
          setDone(false);
          setFields({ ...fields, ...part });
        }}
      />
      <Refusal refusal={refusal} />
      <div className="form-foot">
        <Button htmlType="submit" disabled={!isReady || busy !== undefined}>
          {busy ?? '换密码'}
        </Button>
        {isDone && <span role="status">已换。下次开锁用新密码。</span>}
      </div>
    </form>
  );
}
