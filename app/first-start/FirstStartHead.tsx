import type { Host } from '../../electron/contract.ts';

/** The banner that stands over everything before there is a ledger. */
export const FirstStartHead = ({ host }: { readonly host: Host }) => (
  <header className="first-start-head">
    <span className="seal" aria-hidden="true">
      先
    </span>
    <p className="song">先锋台账</p>
    {host === 'preview' && <span className="preview-mark">预览</span>}
    <p className="first-start-banner">本系统不得录入国家秘密</p>
  </header>
);
