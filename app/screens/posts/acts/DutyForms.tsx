import { useState } from 'react';
import { beginPostDuty } from '../../../../src/commands/begin-post-duty.ts';
import { changePostPlate } from '../../../../src/commands/change-post-plate.ts';
import { nextPlate } from '../../../../src/domain/post.ts';
import { useCommand } from '../../../live/command.ts';
import { useDesk } from '../../../live/desk.ts';
import { useDocs } from '../../../live/documents.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, TextField } from '../../../parts/fields.tsx';
import { type ActFormProps, useStepNote } from './act-form.ts';

/** The number after the highest that was ever given; it may be written differently. */
function useProposedPlate(): string {
  const posts = useDocs('pioneer-post');
  const { numberLetter } = useDesk().session;
  return nextPlate(posts?.map(({ body }) => body) ?? [], numberLetter);
}

export function DutyForm({ row: { post, holder, today }, onClose }: ActFormProps) {
  const act = useCommand(beginPostDuty);
  const proposed = useProposedPlate();
  const step = useStepNote(today);
  const [plate, setPlate] = useState<string>();
  const written = plate ?? proposed;
  const save = async () => {
    if (await act.run(post.id, written, step.note)) onClose();
  };
  return (
    <ActDialog
      title={`授牌：${post.name}`}
      verb="授牌"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={written.trim() ? undefined : '还没有写牌号'}
    >
      <p>{holder}从这天起在岗，考评从这天算起。</p>
      <div className="pair">
        <TextField label="牌号" hint="接着最大的号往下编，可以改" value={written} onChange={setPlate} maxLength={20} />
        <DateField
          label="哪天授牌"
          value={step.on}
          onChange={step.setOn}
          latest={today}
          {...(post.namedOn ? { earliest: post.namedOn } : {})}
        />
      </div>
    </ActDialog>
  );
}

export function PlateForm({ row: { post }, onClose }: ActFormProps) {
  const act = useCommand(changePostPlate);
  const proposed = useProposedPlate();
  const [plate, setPlate] = useState<string>();
  const written = plate ?? proposed;
  const save = async () => {
    if (await act.run(post.id, written)) onClose();
  };
  return (
    <ActDialog
      title={`换牌号：${post.name}`}
      verb="换牌号"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={!written.trim() ? '还没有写牌号' : written.trim() === post.plate ? '和现在的一样' : undefined}
    >
      <p>现在是 {post.plate}。换了要重新打印牌子。</p>
      <TextField label="新牌号" value={written} onChange={setPlate} maxLength={20} />
    </ActDialog>
  );
}
