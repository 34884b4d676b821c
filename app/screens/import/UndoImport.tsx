import { Button } from 'antd';
import { type UndoneBatch, undoBatch } from '../../../src/commands/undo-batch.ts';
import { useCommand } from '../../live/command.ts';
import { ledgerPages } from '../../live/ledger-pages.ts';
import { WhoAreYou } from '../../parts/LinkPerson.tsx';
import { Refusal } from '../../parts/Refusal.tsx';

type UndoImportProps = { readonly batchId: string; readonly unit: string; readonly onUndone: (said: string) => void };

/** 撤销这次导入: as one. What was changed or used since is named first, and may stay. */
export function UndoImport({ batchId, unit, onUndone }: UndoImportProps) {
  const undo = useCommand(undoBatch);
  const run = async (since: 'refuse' | 'keep') => {
    const undone = await undo.run({ batchId, pages: ledgerPages, since });
    if (undone) onUndone(saidOf(undone, unit));
  };
  const mayKeep = undo.refusal?.code === 'batch-changed-since';
  return (
    <>
      <Button onClick={() => void run('refuse')} disabled={undo.busy}>
        {undo.slow ? '正在撤销' : '撤销这次导入'}
      </Button>
      <Refusal refusal={undo.refusal} actions={mayKeep && <Button onClick={() => void run('keep')}>留下这些，撤销其余的</Button>} />
      {undo.refusal?.code === 'profile-not-linked' && <WhoAreYou />}
    </>
  );
}

const saidOf = ({ withdrawn, restored, countered, kept }: UndoneBatch, unit: string): string =>
  `这次导入已撤销：${[
    withdrawn > 0 && `撤下 ${withdrawn} ${unit}`,
    restored > 0 && `${restored} ${unit}恢复成导入前的样子`,
    countered > 0 && `冲销 ${countered} ${unit}`,
    kept > 0 && `留下 ${kept} ${unit}`,
  ]
    .filter(Boolean)
    .join('，')}。`;
