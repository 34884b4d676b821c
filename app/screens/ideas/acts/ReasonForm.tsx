import { useState } from 'react';
import { appealIdea } from '../../../../src/commands/appeal-idea.ts';
import { closeIdea } from '../../../../src/commands/close-idea.ts';
import type { CommandContext, CommandOutcome } from '../../../../src/commands/context.ts';
import { correctIdeaDecision } from '../../../../src/commands/correct-idea-decision.ts';
import { returnIdea } from '../../../../src/commands/return-idea.ts';
import { withdrawIdea } from '../../../../src/commands/withdraw-idea.ts';
import type { Idea } from '../../../../src/domain/idea.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { LongTextField } from '../../../parts/fields.tsx';
import type { ActFormProps } from './act-form.ts';

type Stepping = (context: CommandContext, id: string, step: { readonly reason?: string }) => Promise<CommandOutcome<Idea>>;
type ReasonFormProps = ActFormProps & {
  readonly verb: string;
  readonly label: string;
  readonly needed?: boolean;
  readonly says?: string;
  readonly command: Stepping;
};

/** Acts whose only field is a reason. */
function ReasonForm({ row, onClose, verb, label, needed = false, says, command }: ReasonFormProps) {
  const act = useCommand(command);
  const [reason, setReason] = useState('');
  const text = reason.trim();
  const save = async () => {
    if (await act.run(row.id, text ? { reason: text } : {})) onClose();
  };
  const missing = needed && !text ? `还没有写${label}` : undefined;
  return (
    <ActDialog title={`${verb}：${row.idea.title}`} verb={verb} act={act} onSave={save} onClose={onClose} missing={missing}>
      {says && <p>{says}</p>}
      <LongTextField label={label} hint={needed ? '必填' : '可不填'} value={reason} onChange={setReason} maxLength={500} />
    </ActDialog>
  );
}

export const ReturnForm = (props: ActFormProps) => (
  <ReasonForm {...props} verb="退回补充" label="缺什么" needed says="退给建议人，补充后再交，提出日期不变。" command={returnIdea} />
);
export const AppealForm = (props: ActFormProps) => (
  <ReasonForm
    {...props}
    verb="申请复议"
    label="复议理由"
    needed
    says="每条可以申请一次，之后重新评审，答复期限重新算。"
    command={appealIdea}
  />
);
export const CloseForm = (props: ActFormProps) => <ReasonForm {...props} verb="办结" label="说明" command={closeIdea} />;
export const WithdrawForm = (props: ActFormProps) => (
  <ReasonForm {...props} verb="撤回金点子" label="说明" says="撤回后不再计数，编号不再给别条用。" command={withdrawIdea} />
);
export const CorrectForm = (props: ActFormProps) => (
  <ReasonForm
    {...props}
    verb="更正决定"
    label="错在哪里"
    needed
    says="原来的决定留在经过里；更正后重新评审。"
    command={correctIdeaDecision}
  />
);
