import { Button } from 'antd';
import { useState } from 'react';
import { reopenAppraisal } from '../../../../src/commands/appraise-group.ts';
import type { GroupAppraisal } from '../../../../src/domain/appraisal/appraisal.ts';
import { useToday } from '../../../live/clock.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { LongTextField } from '../../../parts/fields.tsx';
import { useStepNote } from '../../posts/acts/act-form.ts';

/** 重新评定: until next year's list is made; the result before stays readable. */
export function ReopenButton({ appraisal, onDone }: { readonly appraisal: GroupAppraisal; readonly onDone: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const act = useCommand(reopenAppraisal);
  const step = useStepNote(useToday());
  const save = async () => {
    if (!(await act.run(appraisal.id, step.note))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>重新评定</Button>
      {isOpen && (
        <ActDialog
          title={`重新评定：${appraisal.year} 年`}
          verb="重新评定"
          act={act}
          onSave={save}
          onClose={() => setOpen(false)}
          missing={step.text ? undefined : '还没有写理由'}
        >
          <p>原来的结果留着可以看，改好以后重新评定。</p>
          <LongTextField label="理由" value={step.reason} onChange={step.setReason} maxLength={500} rows={2} />
        </ActDialog>
      )}
    </>
  );
}
