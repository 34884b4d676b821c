import { Button } from 'antd';
import { useState } from 'react';
import { cancelAppraisal } from '../../../../src/commands/appraise-group.ts';
import type { GroupAppraisal } from '../../../../src/domain/appraisal/appraisal.ts';
import { appraisalStateNames } from '../../../../src/domain/names.ts';
import { useToday } from '../../../live/clock.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { LongTextField } from '../../../parts/fields.tsx';
import { useStepNote } from '../../posts/acts/act-form.ts';
import { ReopenButton } from './ReopenButton.tsx';
import { useDoublesOf } from './use-appraisal.ts';

/** What two PCs began apart: the one that got farther counts, the other is cancelled here, a finished one too; a decided one is taken up again before. */
export function DoubleAppraisals({ groupId, mayCancel }: { readonly groupId: string; readonly mayCancel: boolean }) {
  return useDoublesOf(groupId).map((it) => (
    <section key={it.id} aria-label={`${it.year} 年重复的考评`}>
      <p className="caption">
        {it.year} 年考评在另一台电脑也做了一份（{appraisalStateNames[it.state]}），做得更前的一份算数，这一份不算。
      </p>
      {mayCancel && (
        <div className="said-actions">
          {it.state === 'decided' ? <ReopenButton appraisal={it} onDone={() => undefined} /> : <CancelButton appraisal={it} />}
        </div>
      )}
    </section>
  ));
}

function CancelButton({ appraisal }: { readonly appraisal: GroupAppraisal }) {
  const [isOpen, setOpen] = useState(false);
  const act = useCommand(cancelAppraisal);
  const step = useStepNote(useToday());
  const save = async () => {
    if (await act.run(appraisal.id, step.note)) setOpen(false);
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        取消重复的考评
      </Button>
      {isOpen && (
        <ActDialog
          title={`取消重复的考评：${appraisal.year} 年`}
          verb="取消考评"
          act={act}
          onSave={save}
          onClose={() => setOpen(false)}
          missing={step.text ? undefined : '还没有写理由'}
        >
          <p>
            算数的一份不变；这一份的答复和测评不并过去，留着可查。
            {appraisal.state === 'adjusted' && '按这一份记作“不续组”的人不会自己回来：在“组员”里核对，还在的再邀请一次。'}
          </p>
          <LongTextField label="理由" value={step.reason} onChange={step.setReason} maxLength={500} rows={2} />
        </ActDialog>
      )}
    </>
  );
}
