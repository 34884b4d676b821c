import { useState } from 'react';
import { useAsking } from '../../live/asking.ts';
import { useDesk } from '../../live/desk.ts';
import { useDoc } from '../../live/documents.ts';
import { TextField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { Wizard } from '../../parts/Wizard.tsx';
import { RecoveryKey } from '../../recovery-key/RecoveryKey.tsx';
import { isWhole, TypedBack } from '../../recovery-key/TypedBack.tsx';
import { useWindow } from '../../where.ts';

/** A new recovery key; the old one is void once the new one was typed back. */
export default function RecoveryKeyPage() {
  const { session } = useDesk();
  const organisation = useDoc('organisation', session.actor.orgId)?.body;
  const close = useWindow((window) => window.close);
  const [at, setAt] = useState('password');
  const [password, setPassword] = useState('');
  const [recoveryKey, setRecoveryKey] = useState('');
  const [typed, setTyped] = useState('');
  const { ask, busy, refusal, forget } = useAsking();
  const renew = async () => {
    const made = await ask('正在准备', window.shell.renewRecoveryKey(password));
    if (made) setRecoveryKey(made.recoveryKey);
    return made !== undefined;
  };
  const confirm = async () => (await ask('正在核对', window.shell.confirmRecoveryKey(typed))) !== undefined;
  return (
    <Wizard
      title="换恢复码"
      at={at}
      onAt={(step) => {
        forget();
        setAt(step);
      }}
      onLater={close}
      laterWord="不换了"
      onDone={close}
      busy={busy !== undefined}
      busyWord={busy ?? ''}
      answer={<Refusal refusal={refusal} />}
      steps={[
        {
          key: 'password',
          word: '我的密码',
          said: '已输',
          missing: password === '' ? '输自己的密码' : undefined,
          leave: renew,
          body: (
            <>
              <h2>先输自己的密码</h2>
              <TextField label="密码" secret value={password} onChange={setPassword} />
              <p>新的抄回一遍以后，旧的恢复码作废。以前做的备份，仍用当时的恢复码或密码打开。</p>
            </>
          ),
        },
        {
          key: 'key',
          word: '新恢复码',
          said: '已收好',
          next: '收好了',
          body: <RecoveryKey recoveryKey={recoveryKey} organisationName={organisation?.name ?? ''} />,
        },
        {
          key: 'typed',
          word: '抄回一遍',
          missing: isWhole(typed) ? undefined : '对着纸，把八组数字输一遍',
          next: '换成新的',
          leave: confirm,
          body: <TypedBack typed={typed} onTyped={setTyped} />,
        },
      ]}
    />
  );
}
