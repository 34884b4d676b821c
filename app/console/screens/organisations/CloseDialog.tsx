import { ActDialog } from '../../../parts/ActDialog.tsx';
import { type ChangeDialogProps, useChange, useWhen } from './change.ts';
import { WhenFields } from './WhenFields.tsx';

export function CloseDialog({ organisation, onClose }: ChangeDialogProps) {
  const [when, setWhen] = useWhen();
  const close = useChange('POST', `/api/organisations/${organisation.id}/closing`, onClose);
  return (
    <ActDialog
      title={`撤销组织：${organisation.name}`}
      verb="撤销组织"
      act={close}
      missing={when.on ? undefined : '还没有填日期'}
      onSave={() => void close.run({}, when)}
      onClose={onClose}
    >
      <p>撤销后不再收它的上报，也不能再加下级；以前的记录都留着。撤销的组织不能恢复，要用时另加。</p>
      <WhenFields label="撤销日期" when={when} onChange={setWhen} />
    </ActDialog>
  );
}
