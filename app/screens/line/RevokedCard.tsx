import { Button } from 'antd';
import { useState } from 'react';
import type { LateWorkState } from '../../../electron/contract.ts';
import { useAsking } from '../../live/asking.ts';
import { Card } from '../../parts/Card.tsx';
import { Refusal } from '../../parts/Refusal.tsx';

/** This PC was revoked: what it could not send is handed in, and somebody at the console decides what of it counts. */
export function RevokedCard({ unsent }: { readonly unsent: number }) {
  const [state, setState] = useState<LateWorkState>();
  const { ask, busy, refusal } = useAsking();
  const handIn = async () => setState(await ask('正在交', window.shell.handInLateWork()));
  return (
    <Card title="县里停用了这台电脑">
      <p>
        这台电脑不再收发，记录都还在。还有 {unsent} 件没有送出：可以交给县里审看，停用以前写的由县里收下或不收；收下的，支部别的电脑会有。
      </p>
      <div className="form-foot">
        <Button disabled={busy !== undefined} onClick={() => void handIn()}>
          {busy ?? (state ? '再看一次结果' : '把没送出的交县里审看')}
        </Button>
      </div>
      <Refusal refusal={refusal} />
      {state && (
        <p role="status">
          县里等着审看 {state.waiting} 件；已经收下 {state.accepted} 件，没有收 {state.refused} 件。
          {state.outside !== undefined &&
            `跨企业小组的 ${state.outside} 件没有交上：县里查不到本企业在这些小组里，要用的请在别的电脑上补记。`}
        </p>
      )}
    </Card>
  );
}
