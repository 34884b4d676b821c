import { Button } from 'antd';
import { useState } from 'react';
import type { ChainCheck } from '../../../src/ledger/condition.ts';
import { useAsking } from '../../live/asking.ts';
import { useProgress } from '../../live/progress.ts';
import { Card } from '../../parts/Card.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { State } from '../../parts/State.tsx';
import { Why } from '../../parts/Why.tsx';
import { dateTime } from '../../words/said.ts';

/** Every byte of the ledger read and checked against its chain. */
export function ChainCard() {
  const [check, setCheck] = useState<{ readonly result: ChainCheck; readonly at: string }>();
  const { ask, busy, refusal } = useAsking();
  const progress = useProgress(busy !== undefined);
  const run = async () => {
    const result = await ask('正在核对', window.shell.checkChain());
    if (result) setCheck({ result, at: new Date().toISOString() });
  };
  return (
    <Card
      title="核对整本台账"
      side={<Why rule="每条记录都带着前一条的指纹；改一个字节、少一条都查得出来。" source="台账自带，从第一条开始" />}
    >
      <div className="form">
        <div className="form-foot">
          <Button onClick={run} disabled={busy !== undefined}>
            {busy ?? '从头核对'}
          </Button>
          {check?.result.sound && (
            <>
              <State is="done" word="完好" />
              <span>
                {dateTime(check.at)}，{check.result.records} 条全部对得上
                {check.result.purged > 0 && `，其中 ${check.result.purged} 份已按要求清除`}
              </span>
            </>
          )}
        </div>
        {busy && <ProgressLine word="正在逐条核对" progress={progress} />}
        {check && !check.result.sound && (
          <Refusal
            said={{
              what: `台账有 ${check.result.damages} 处损坏。`,
              figures: `第一处在 ${check.result.segment} 第 ${check.result.offset} 字节，第 ${check.result.position} 条；其余 ${check.result.records} 条对得上。`,
              next: '坏的一段原样留着。把上一份备份恢复到另一个文件夹，缺的就能找回来。',
            }}
          />
        )}
        <Refusal refusal={refusal} />
      </div>
    </Card>
  );
}
