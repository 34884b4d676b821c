import { type FormEvent, useState } from 'react';
import type { ProfileCard, Session, ShellRefusal } from '../../electron/contract.ts';
import { roleNames } from '../../src/domain/names.ts';
import { wait } from '../words/said.ts';
import { PasswordField } from './PasswordField.tsx';
import { SaidBox } from './SaidBox.tsx';

type RecoveryUnlockProps = {
  readonly profile: ProfileCard;
  readonly waitMs: number;
  readonly onUnlocked: (session: Session) => void;
  readonly onBack: () => void;
};

/** Password lost: the recovery key opens, and a new password is set in the same step. */
export function RecoveryUnlock({ profile, waitMs, onUnlocked, onBack }: RecoveryUnlockProps) {
  const [recoveryKey, setRecoveryKey] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ShellRefusal>();
  const differs = again !== '' && again !== password;
  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || password === '' || again !== password) return;
    setBusy(true);
    const reply = await window.shell.unlockByRecoveryKey({ profileId: profile.id, recoveryKey, newPassword: password });
    setBusy(false);
    if (reply.ok) return onUnlocked(reply.value);
    setRefusal(reply.refusal);
  };
  return (
    <form className="unlock" autoComplete="off" onSubmit={unlock}>
      <h2>{roleNames[profile.role]}用恢复码开锁</h2>
      <label className="locked-label" htmlFor="recovery-key">
        恢复码 <span>八组数字，横线和空格可以不打</span>
      </label>
      <input
        id="recovery-key"
        className="locked-input"
        value={recoveryKey}
        onChange={(event) => setRecoveryKey(event.target.value)}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
      />
      <PasswordField label="新密码" value={password} onChange={setPassword} />
      <PasswordField label="新密码，再输一次" value={again} onChange={setAgain} />
      {differs && <p className="locked-said">两次输的密码不一样。</p>}
      {waitMs > 0 && !refusal && <p className="locked-said">恢复码连续不对，还要等 {wait(waitMs)}。</p>}
      <SaidBox refusal={refusal} />
      <div className="locked-links">
        <button type="button" className="link" onClick={onBack}>
          回到密码
        </button>
        <button type="submit" className="locked-button" disabled={busy || recoveryKey === '' || password === '' || again !== password}>
          {busy ? '正在开锁' : '开锁并换密码'}
        </button>
      </div>
    </form>
  );
}
