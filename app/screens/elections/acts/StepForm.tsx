import type { CommandContext, CommandOutcome } from '../../../../src/commands/context.ts';
import type { Election } from '../../../../src/domain/election/election.ts';
import type { StepNote } from '../../../../src/domain/step.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, LongTextField } from '../../../parts/fields.tsx';
import { verbNames } from '../../../words/verbs.ts';
import { useStepNote } from '../../posts/acts/act-form.ts';
import type { ActKey } from '../next-acts.ts';
import type { ActFormProps } from './act-form.ts';

type StepCommand = (context: CommandContext, id: string, note?: StepNote) => Promise<CommandOutcome<Election>>;
type StepProps = ActFormProps & {
  readonly command: StepCommand;
  readonly verb: ActKey;
  readonly what: string;
  /** The rule asks for one. */
  readonly reason?: boolean;
};

/** A step that asks for its day, and where the rule does, for its reason. */
export function StepForm({ row: { election, groupName, today }, onClose, command, verb, what, reason = false }: StepProps) {
  const act = useCommand(command);
  const step = useStepNote(today);
  const save = async () => {
    if (await act.run(election.id, step.note)) onClose();
  };
  const word = verbNames[verb];
  return (
    <ActDialog
      title={`${word}：${groupName}`}
      verb={word}
      act={act}
      onSave={save}
      onClose={onClose}
      missing={reason && !step.text ? '还没有写理由' : undefined}
    >
      <p>{what}</p>
      <DateField label="日期" value={step.on} onChange={step.setOn} latest={today} earliest={election.steps.at(-1)?.on ?? today} />
      {reason && <LongTextField label="理由" hint="必填" value={step.reason} onChange={step.setReason} maxLength={500} rows={2} />}
    </ActDialog>
  );
}
