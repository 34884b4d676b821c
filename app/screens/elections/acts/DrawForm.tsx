import { drawSpeakingOrder } from '../../../../src/commands/draw-speaking-order.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import type { ActFormProps } from './act-form.ts';
import { lot } from './lot.ts';

/** 抽签, once. */
export function DrawForm({ row: { election, groupName }, onClose }: ActFormProps) {
  const act = useCommand(drawSpeakingOrder);
  const save = async () => {
    if (await act.run(election.id, lot)) onClose();
  };
  return (
    <ActDialog title={`抽签：${groupName}`} verb="抽签" act={act} onSave={save} onClose={onClose}>
      <p>电脑给 {election.candidates.length} 位候选人抽演说次序。只抽一次，抽完不能撤销；请当着候选人的面抽。</p>
    </ActDialog>
  );
}
