import { Button } from 'antd';
import type { LineTrouble } from '../../../electron/contract.ts';
import { useAsking } from '../../live/asking.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { go } from '../../where.ts';

type LineTroubleBoxProps = { readonly trouble: LineTrouble; readonly mayConnect: boolean; readonly byLine: boolean };

/** Why the last exchange did not come to its end, and what a person can do about it. By stick, the same answer is taken in again. Most of it passes by itself. */
export function LineTroubleBox({ trouble, mayConnect, byLine }: LineTroubleBoxProps) {
  const { ask, busy } = useAsking();
  const { code } = trouble;
  const take = () => void ask('正在收', window.shell.syncNow({ mayWithdraw: true }));
  const isAboutWay =
    code === 'certificate-changed' || code === 'certificate-unknown' || code === 'county-other' || code === 'proxy-refused';
  return (
    <Refusal
      refusal={trouble}
      warning
      actions={
        <>
          {!byLine && (
            <Button size="small" onClick={() => go({ rail: 'exchange', tab: 'stick' })}>
              到 U 盘交换再收一次
            </Button>
          )}
          {byLine && code === 'too-much-withdrawn' && (
            <Button size="small" disabled={busy !== undefined} onClick={take}>
              {busy ?? `问过了，收下这 ${trouble.withdrawn} 份撤掉的`}
            </Button>
          )}
          {isAboutWay && mayConnect && (
            <Button size="small" onClick={() => go({ rail: 'exchange', tab: 'line', page: 'change' })}>
              改连接
            </Button>
          )}
        </>
      }
    />
  );
}
