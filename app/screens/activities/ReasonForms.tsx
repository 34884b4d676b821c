import { useState } from 'react';
import { cancelActivity } from '../../../src/commands/cancel-activity.ts';
import type { CommandContext, CommandOutcome } from '../../../src/commands/context.ts';
import { postponeActivity } from '../../../src/commands/postpone-activity.ts';
import type { Activity } from '../../../src/domain/activity/activity.ts';
import { useCommand } from '../../live/command.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { LongTextField } from '../../parts/fields.tsx';
import { verbNames } from '../../words/verbs.ts';
import type { ActFormProps } from './ActivityActs.tsx';

type ReasonFormProps = ActFormProps & {
  readonly verb: string;
  readonly says: string;
  readonly command: (context: CommandContext, id: string, reason: string) => Promise<CommandOutcome<Activity>>;
};

function ReasonForm({ row, onClose, verb, says, command }: ReasonFormProps) {
  const act = useCommand(command);
  const [reason, setReason] = useState('');
  const save = async () => {
    if (await act.run(row.id, reason)) onClose();
  };
  return (
    <ActDialog
      title={`${verb}：${row.activity.title}`}
      verb={verb}
      act={act}
      onSave={save}
      onClose={onClose}
      missing={reason.trim() ? undefined : '还没有写理由'}
    >
      <p>{says}</p>
      <LongTextField label="理由" hint="必填" value={reason} onChange={setReason} maxLength={500} rows={2} />
    </ActDialog>
  );
}

export const PostponeForm = (props: ActFormProps) => (
  <ReasonForm
    {...props}
    verb={verbNames['postpone-activity']}
    says="先放下，定了新日子再排；规定动作的期限不变。"
    command={postponeActivity}
  />
);
export const CancelForm = (props: ActFormProps) => (
  <ReasonForm
    {...props}
    verb={verbNames['cancel-activity']}
    says="到此为止，记录留着；规定动作没有做的照样要做。"
    command={cancelActivity}
  />
);
