import { useState } from 'react';
import type { StartState } from '../../electron/contract.ts';
import { late } from '../late.tsx';
import { sayShell } from '../words/shell-refusals.ts';
import './trouble.css';

const RestoreInLook = late(() => import('./RestoreInLook.tsx'));

export type TroubleProps = {
  readonly state: Extract<StartState, { at: 'trouble' }>;
  readonly onState: (state: StartState) => void;
};

/** The ledger could not be opened: what is the matter, where, and every way on. Nothing was changed. */
export default function Trouble({ state, onState }: TroubleProps) {
  const [busy, setBusy] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const said = sayShell(state.refusal);
  const tryAgain = async (chooses: 'same' | 'another') => {
    setBusy(true);
    const folder = chooses === 'another' ? await window.shell.chooseFolder('ledger') : null;
    if (chooses === 'same' || folder) onState(await window.shell.reopen(folder?.token ?? null));
    setBusy(false);
  };
  if (restoring) return <RestoreInLook onBack={() => setRestoring(false)} onState={onState} />;
  return (
    <main className="trouble">
      <header className="trouble-brand">
        <span className="seal" aria-hidden="true">
          先
        </span>
        <h1 className="song">先锋台账</h1>
        {state.host === 'preview' && <span className="preview-mark">预览</span>}
      </header>
      <section className="trouble-card" role="alert">
        <h2>{said.what}</h2>
        {said.figures && <p>{said.figures}</p>}
        {said.rule && <p>{said.rule}</p>}
        {said.next && <p>{said.next}</p>}
        <p className="caption">{said.figures?.includes(state.folderLabel) ? '' : `台账放在 ${state.folderLabel}。`}这里什么也没有改动。</p>
        <div className="trouble-ways">
          <button type="button" className="big-button big-red" data-ready="trouble" disabled={busy} onClick={() => tryAgain('same')}>
            {busy ? '正在打开' : '再试一次'}
          </button>
          <button type="button" className="big-button" disabled={busy} onClick={() => tryAgain('another')}>
            换一个文件夹打开
          </button>
          <button type="button" className="big-button" disabled={busy} onClick={() => setRestoring(true)}>
            从备份恢复
          </button>
        </div>
      </section>
    </main>
  );
}
