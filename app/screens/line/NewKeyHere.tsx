import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useAsking } from '../../live/asking.ts';
import { TextField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { isWhole } from '../../recovery-key/TypedBack.tsx';

/** Another PC renewed the branch's keys, and this one was not sent them: the new paper opens them. */
export function NewKeyHere() {
  const [typed, setTyped] = useState('');
  const { ask, busy, refusal } = useAsking();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void ask('正在核对', window.shell.takeBranchKey(typed));
  };
  return (
    <form className="form form-narrow" autoComplete="off" onSubmit={submit}>
      <TextField label="新的恢复码" hint="八组，每组五位数字" value={typed} onChange={setTyped} maxLength={80} />
      <Refusal refusal={refusal} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" disabled={busy !== undefined || !isWhole(typed)}>
          {busy ?? '换成新的'}
        </Button>
      </div>
    </form>
  );
}
