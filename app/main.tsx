import { createRoot } from 'react-dom/client';
import type { StartState } from '../electron/contract.ts';

function FirstScreen({ state }: { state: StartState }) {
  return (
    <main data-ready={state.at}>
      <h1>先锋台账</h1>
      <p>本系统不得录入国家秘密。</p>
      {state.at === 'first-start' && <p>账本将放在 {state.folder.label}</p>}
      {state.host === 'preview' && <p>预览</p>}
    </main>
  );
}

const state = await window.shell.start();
createRoot(document.getElementById('root')!).render(<FirstScreen state={state} />);
