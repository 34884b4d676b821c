import { useState } from 'react';
import { useAsking } from '../../live/asking.ts';
import { useDesk } from '../../live/desk.ts';
import { useDoc } from '../../live/documents.ts';
import { TextField } from '../../parts/fields.tsx';
import { isPasswordUsable, NewPassword } from '../../parts/NewPassword.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { CheckPage, Wizard } from '../../parts/Wizard.tsx';
import { RecoveryKey } from '../../recovery-key/RecoveryKey.tsx';
import { isWhole, TypedBack } from '../../recovery-key/TypedBack.tsx';
import { useWindow } from '../../where.ts';

/** F-58: the next secretary gets a profile and a recovery key of their own; the present one ends. Ends locked. */
export default function HandOverPage() {
  const { session, lock } = useDesk();
  const organisation = useDoc('organisation', session.actor.orgId)?.body;
  const close = useWindow((window) => window.close);
  const [at, setAt] = useState('next');
  const [next, setNext] = useState({ name: '', password: '', again: '' });
  const [recoveryKey, setRecoveryKey] = useState('');
  const [typed, setTyped] = useState('');
  const { ask, busy, refusal, forget } = useAsking();
  const { name, password, again } = next;
  const handOver = async () => {
    const made = await ask('正在准备', window.shell.handOver({ name: name.trim(), password }));
    if (made) setRecoveryKey(made.recoveryKey);
    return made !== undefined;
  };
  const confirm = async () => (await ask('正在交接', window.shell.confirmRecoveryKey(typed))) !== undefined;
  const missing = () => {
    if (name.trim() === '') return '填接任书记的姓名';
    if (!isPasswordUsable(password)) return '请接任书记定一个密码';
    return again === password ? undefined : '密码再输一次，两次要一样';
  };
  return (
    <Wizard
      title="书记交接"
      at={at}
      onAt={(step) => {
        forget();
        setAt(step);
      }}
      onLater={close}
      laterWord="不交接了"
      onDone={lock}
      busy={busy !== undefined}
      busyWord={busy ?? ''}
      answer={<Refusal refusal={refusal} />}
      steps={[
        {
          key: 'next',
          word: '接任书记',
          said: name.trim(),
          missing: missing(),
          body: (
            <>
              <h2>接任书记是谁</h2>
              <TextField label="姓名" maxLength={40} value={name} onChange={(value) => setNext({ ...next, name: value })} />
              <NewPassword label="密码" password={password} again={again} onChange={(part) => setNext({ ...next, ...part })} />
              <p className="caption">请接任书记来输密码，现任不要看。</p>
            </>
          ),
        },
        {
          key: 'check',
          word: '核对',
          said: '已核对',
          next: '对，给接任书记恢复码',
          leave: handOver,
          body: (
            <>
              <h2>交接以后</h2>
              <CheckPage
                onAt={setAt}
                answers={[
                  { key: 'from', label: '现任', answer: `${session.actor.name}，密码作废`, step: 'next' },
                  { key: 'to', label: '接任', answer: name, step: 'next' },
                ]}
              />
              <p>台账、备份、用户都不变。恢复码换新的，旧的作废；旧备份仍用旧恢复码打开，请一并移交。</p>
            </>
          ),
        },
        {
          key: 'key',
          word: '恢复码',
          said: '已收好',
          next: '收好了',
          body: <RecoveryKey recoveryKey={recoveryKey} organisationName={organisation?.name ?? ''} />,
        },
        {
          key: 'typed',
          word: '抄回一遍',
          missing: isWhole(typed) ? undefined : '对着纸，把八组数字输一遍',
          next: '完成交接',
          leave: confirm,
          body: <TypedBack typed={typed} onTyped={setTyped} />,
        },
      ]}
    />
  );
}
