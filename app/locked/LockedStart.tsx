import type { Session, StartState } from '../../electron/contract.ts';
import { useKeptWindow } from '../vote/use-kept-window.ts';
import { dateTime } from '../words/said.ts';
import { clockOf, useClock } from './clock.ts';
import { DropBox } from './DropBox.tsx';
import { ShieldIcon } from './icons.tsx';
import './locked.css';
import { Unlock } from './Unlock.tsx';

export type LockedStartProps = {
  readonly state: Extract<StartState, { at: 'locked' }>;
  readonly onUnlocked: (session: Session) => void;
  readonly onTyping: () => void;
};

/** What stands on the screen while nobody works here: no names, no records. Plain, so that it is painted at once on a slow PC. */
export function LockedStart({ state, onUnlocked, onTyping }: LockedStartProps) {
  const now = clockOf(useClock());
  return (
    <main className="locked">
      <div className="locked-left">
        <header className="locked-brand">
          <span className="seal" aria-hidden="true">
            先
          </span>
          <div>
            <h1 className="song">先锋台账</h1>
            <p>{state.organisationName}</p>
          </div>
          {state.host === 'preview' && <span className="preview-mark">预览</span>}
        </header>
        <div className="locked-middle">
          <p className="locked-time">{now.time}</p>
          <p className="locked-date song">
            <span>{now.day}</span>
            <span>{now.weekday}</span>
          </p>
          {state.vote && <VoteSaid vote={state.vote} />}
          <Unlock profiles={state.profiles} recoveryKeyWaitMs={state.recoveryKeyWaitMs} onUnlocked={onUnlocked} onTyping={onTyping} />
        </div>
        <footer className="locked-foot">
          <span>
            <ShieldIcon /> 本机资料已加密封存
          </span>
          <span>{backupWords(state.lastBackup)}</span>
          {state.pendingSlips > 0 && <span>投递箱 {state.pendingSlips} 份待开</span>}
          <span>离线可用</span>
          <span>本系统不得录入国家秘密</span>
        </footer>
      </div>
      <DropBox />
    </main>
  );
}

function VoteSaid({ vote }: { readonly vote: 'void' | 'not-counted' }) {
  const isKept = useKeptWindow();
  return (
    <p className="locked-said" role="status">
      {vote === 'void'
        ? '投票没有结束就断了，这次作废，哪里都没有记。请书记开锁，重新投。'
        : `投票结束了，还没有计票，${isKept ? '窗口关不了' : '关掉程序就作废'}。请书记开锁计票。`}
    </p>
  );
}

function backupWords(backup: Extract<StartState, { at: 'locked' }>['lastBackup']): string {
  if (!backup) return '还没有备份';
  return `上次备份 ${dateTime(backup.at).slice(5)}，${backup.verified ? '已验证' : '没有验证'}`;
}
