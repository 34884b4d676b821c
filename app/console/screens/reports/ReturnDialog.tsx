import { useState } from 'react';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { LongTextField } from '../../../parts/fields.tsx';
import type { Said } from '../../../words/said.ts';

type ReturnDialogProps = {
  readonly name: string;
  readonly act: { readonly busy: boolean; readonly slow: boolean; readonly said: Said | undefined };
  readonly onReturn: (opinion: string) => void;
  readonly onClose: () => void;
};

export function ReturnDialog({ name, act, onReturn, onClose }: ReturnDialogProps) {
  const [opinion, setOpinion] = useState('');
  return (
    <ActDialog
      title={`退回：${name}`}
      verb="退回"
      act={act}
      missing={opinion.trim() === '' ? '还没有写哪里要改' : undefined}
      onSave={() => onReturn(opinion.trim())}
      onClose={onClose}
    >
      <LongTextField
        label="哪里要改"
        hint="支部在“收件”里看到的就是这段话"
        value={opinion}
        maxLength={500}
        rows={4}
        onChange={setOpinion}
      />
    </ActDialog>
  );
}
