import { useState } from 'react';
import { TextField } from '../../parts/fields.tsx';
import { NewKeyWizard } from '../../recovery-key/NewKeyWizard.tsx';
import { useWindow } from '../../where.ts';

/** A new recovery key; the old one is void once the new one was typed back. */
export default function RecoveryKeyPage() {
  const close = useWindow((window) => window.close);
  const [password, setPassword] = useState('');
  return (
    <NewKeyWizard
      title="换恢复码"
      give={() => window.shell.renewRecoveryKey(password)}
      keyWord="新恢复码"
      next="换成新的"
      confirming="正在核对"
      laterWord="不换了"
      onLater={close}
      onDone={close}
      before={() => [
        {
          key: 'password',
          word: '我的密码',
          said: '已输',
          missing: password === '' ? '输自己的密码' : undefined,
          body: (
            <>
              <h2>先输自己的密码</h2>
              <TextField label="密码" secret value={password} onChange={setPassword} />
              <p>新的抄回一遍以后，旧的恢复码作废。以前做的备份，仍用当时的恢复码或密码打开。</p>
            </>
          ),
        },
      ]}
    />
  );
}
