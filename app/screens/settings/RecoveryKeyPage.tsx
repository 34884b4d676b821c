import { useState } from 'react';
import { useLine } from '../../live/line.ts';
import { TextField } from '../../parts/fields.tsx';
import { NewKeyWizard } from '../../recovery-key/NewKeyWizard.tsx';
import { useWindow } from '../../where.ts';
import { dateTime } from '../../words/said.ts';

/** A new recovery key; the old one is void once the new one was typed back. With a county the branch key goes with it. */
export default function RecoveryKeyPage() {
  const close = useWindow((window) => window.close);
  const [password, setPassword] = useState('');
  const line = useLine(({ state }) => state);
  const [revoked] = useState(line?.is === 'enrolled' ? line.revokedPcs : []);
  const isEnrolled = line?.is === 'enrolled';
  return (
    <NewKeyWizard
      title={isEnrolled ? '换恢复码和本支部密钥' : '换恢复码'}
      give={() => window.shell.renewRecoveryKey(password)}
      keyWord="新恢复码"
      next="换成新的"
      confirming="正在核对"
      laterWord="不换了"
      onLater={close}
      onDone={close}
      before={() => [
        ...(revoked.length > 0 ? [{ key: 'why', word: '为什么换', said: '看过了', next: '看过了', body: <Why revoked={revoked} /> }] : []),
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
              {isEnrolled && (
                <p>本支部密钥一起换：县里收到以后，送出的记录都用新密钥封。本支部别的电脑下次联网时自己换过去，恢复码也跟着换成这一张。</p>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function Why({ revoked }: { readonly revoked: readonly { readonly since: string }[] }) {
  return (
    <>
      <h2>县里停用了本支部的{revoked.length === 1 ? '一台' : ` ${revoked.length} 台`}电脑</h2>
      <p>停用于 {revoked.map(({ since }) => dateTime(since)).join('、')}。</p>
      <p>停用的电脑再也送不出、收不到。可它里面有旧的本支部密钥，旧恢复码那张纸也可能和它放在一起。</p>
      <p>现在换一张新恢复码，本支部密钥一起换新。换过以后送出的记录，旧密钥打不开；以前送出的，收不回来。</p>
    </>
  );
}
