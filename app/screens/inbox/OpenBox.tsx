import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { openSlips } from '../../../src/commands/open-slips.ts';
import { mayDo } from '../../../src/domain/authority.ts';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { NextStep } from '../../parts/Facts.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import type { AnyRefusal } from '../../words/refusals.ts';
import { useSlipsInBox } from '../today/use-today-facts.ts';

/** 开箱: the slips go into the ledger first; only then the box is emptied, so that a power cut in between loses none. */
export function OpenBox() {
  const act = useCommand(openSlips);
  const { role } = useDesk().session.actor;
  const { count, read } = useSlipsInBox();
  const [setAside, setSetAside] = useState(0);
  const [refusal, setRefusal] = useState<AnyRefusal>();
  useEffect(() => void read(), [read]);
  const open = async () => {
    const box = await window.shell.slips();
    if (!box.ok) return setRefusal(box.refusal);
    setRefusal(undefined);
    setSetAside(box.value.setAside);
    if (!(await act.run(box.value.slips))) return;
    await window.shell.emptySlips(box.value.slips.map(({ id }) => id));
    await read();
  };
  if (count === 0 && setAside === 0) return null;
  const why =
    setAside > 0 ? `有 ${setAside} 份打不开（不是这里封的，或被改过），原样放在一边。` : '投进去的时候就封上了，谁先谁后已经打乱。';
  return (
    <NextStep
      what={count > 0 ? `投递箱里有 ${count} 份，打开逐份处理` : '投递箱已经打开'}
      why={why}
      action={count > 0 && mayDo(role, 'open-slips') && <Button onClick={() => void open()}>{act.slow ? '正在保存' : '开箱'}</Button>}
    >
      <Refusal refusal={refusal ?? act.refusal} />
    </NextStep>
  );
}
