import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { LockedProfile, Session, ShellRefusal } from '../../electron/contract.ts';
import { roleNames } from '../../src/domain/names.ts';
import { wait } from '../words/said.ts';
import { LockIcon } from './icons.tsx';
import { PasswordField } from './PasswordField.tsx';
import { RecoveryUnlock } from './RecoveryUnlock.tsx';
import { SaidBox } from './SaidBox.tsx';

export type UnlockProps = {
  readonly profiles: readonly LockedProfile[];
  readonly recoveryKeyWaitMs: number;
  readonly onUnlocked: (session: Session) => void;
  /** Somebody begins to type: what lies behind the lock may be loaded. */
  readonly onTyping: () => void;
};

const SHOWN = 4;

/** Full profiles by role, never by name; the password; the ways for those who have none. */
export function Unlock({ profiles, recoveryKeyWaitMs, onUnlocked, onTyping }: UnlockProps) {
  const [chosen, setChosen] = useState(profiles[0]);
  const [all, setAll] = useState(profiles.length <= SHOWN);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ShellRefusal>();
  const [aside, setAside] = useState<'recovery' | 'self-service'>();
  const [waits, setWaits] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(profiles.map((one) => [one.id, Date.now() + one.waitMs])),
  );
  const field = useRef<HTMLInputElement>(null);
  const left = useCountdown(chosen ? (waits[chosen.id] ?? 0) : 0);
  useEffect(() => field.current?.focus(), []);
  if (!chosen) return null;

  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || left > 0 || password === '') return;
    setBusy(true);
    const reply = await window.shell.unlock({ profileId: chosen.id, password });
    setBusy(false);
    if (reply.ok) return onUnlocked(reply.value);
    if (reply.refusal.code === 'password-wrong') setWaits({ ...waits, [chosen.id]: Date.now() + reply.refusal.waitMs });
    setRefusal(reply.refusal);
    setPassword('');
    field.current?.focus();
  };
  const choose = (profile: LockedProfile) => {
    setChosen(profile);
    setRefusal(undefined);
    setPassword('');
    field.current?.focus();
  };
  if (aside === 'recovery') {
    return <RecoveryUnlock profile={chosen} waitMs={recoveryKeyWaitMs} onUnlocked={onUnlocked} onBack={() => setAside(undefined)} />;
  }
  return (
    <form className="unlock" autoComplete="off" onSubmit={unlock}>
      <h2>
        <LockIcon /> 开锁进入
      </h2>
      <div className="locked-roles" role="group" aria-label="用户">
        {(all ? profiles : profiles.slice(0, SHOWN)).map((profile) => (
          <button
            key={profile.id}
            type="button"
            className="locked-role"
            aria-pressed={profile.id === chosen.id}
            onClick={() => choose(profile)}
          >
            {nameOf(profile, profiles)}
          </button>
        ))}
        {!all && (
          <button type="button" className="plain-button locked-others" onClick={() => setAll(true)}>
            其他…
          </button>
        )}
      </div>
      <div className="locked-line">
        <PasswordField
          label="密码"
          field={field}
          ready="locked"
          value={password}
          onChange={(value) => {
            onTyping();
            setPassword(value);
          }}
        />
        <button type="submit" className="locked-button" disabled={busy || left > 0}>
          {busy ? '正在开锁' : '进入'}
        </button>
      </div>
      {left > 0 ? (
        <p className="locked-said" role="status">
          密码连续不对，还要等 {wait(left)}。忘了密码可以用恢复码。
        </p>
      ) : (
        <SaidBox refusal={refusal} />
      )}
      <div className="locked-links">
        <button type="button" className="link" onClick={() => setAside('recovery')}>
          用恢复码
        </button>
        <button type="button" className="link" onClick={() => setAside('self-service')} aria-expanded={aside === 'self-service'}>
          组员自助：看积分、交金点子
        </button>
      </div>
      {aside === 'self-service' && (
        <p className="locked-said" role="status">
          请先由书记开锁，再从右上角的名字里打开自助。交金点子不用开锁，投递箱就在旁边。
        </p>
      )}
    </form>
  );
}

/** Two of one role are told apart by a number; names stay behind the lock. */
function nameOf(profile: LockedProfile, profiles: readonly LockedProfile[]): string {
  const alike = profiles.filter((one) => one.role === profile.role);
  return alike.length > 1 ? `${roleNames[profile.role]} ${alike.indexOf(profile) + 1}` : roleNames[profile.role];
}

function useCountdown(until: number): number {
  const [left, setLeft] = useState(Math.max(0, until - Date.now()));
  useEffect(() => {
    const tick = () => setLeft(Math.max(0, until - Date.now()));
    tick();
    if (until <= Date.now()) return;
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
