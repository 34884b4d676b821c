import { useState } from 'react';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { TextField } from '../../../parts/fields.tsx';
import { type ChangeDialogProps, useChange, useWhen } from './change.ts';
import { WhenFields } from './WhenFields.tsx';

export function RenameDialog({ organisation, onClose }: ChangeDialogProps) {
  const [name, setName] = useState(organisation.name);
  const [when, setWhen] = useWhen();
  const rename = useChange('PUT', `/api/organisations/${organisation.id}/name`, onClose);
  const missing = name.trim() === '' ? '还没有填名称' : !when.on ? '还没有填日期' : undefined;
  return (
    <ActDialog
      title={`改名：${organisation.name}`}
      verb="改名"
      act={rename}
      missing={missing}
      onSave={() => void rename.run({ name: name.trim() }, when)}
      onClose={onClose}
    >
      <TextField label="新的全称" value={name} maxLength={60} onChange={setName} />
      <WhenFields label="从哪天起" when={when} onChange={setWhen} />
    </ActDialog>
  );
}
