import { archivePledges } from '../../../../src/commands/archive-pledges.ts';
import { beginPledges } from '../../../../src/commands/begin-pledges.ts';
import type { CommandContext, CommandOutcome } from '../../../../src/commands/context.ts';
import type { Pledge } from '../../../../src/domain/pledge.ts';
import type { StepNote } from '../../../../src/domain/step.ts';
import { useToday } from '../../../live/clock.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField } from '../../../parts/fields.tsx';
import { useStepNote } from '../../posts/acts/act-form.ts';
import type { PledgeRow } from '../pledge-rows.tsx';
import type { ActFormProps } from './act-form.ts';

type Together = (context: CommandContext, ids: readonly string[], note?: StepNote) => Promise<CommandOutcome<readonly Pledge[]>>;
type TogetherFormProps = { readonly rows: readonly PledgeRow[]; readonly onClose: () => void };

/** One act over several pledges: all of them or none. */
function TogetherForm({ rows, onClose, verb, label, command }: TogetherFormProps & { verb: string; label: string; command: Together }) {
  const act = useCommand(command);
  const today = useToday();
  const step = useStepNote(today);
  const save = async () => {
    const ids = rows.map(({ id }) => id);
    if (await act.run(ids, { on: step.on })) onClose();
  };
  const title = rows.length === 1 ? `${verb}：${rows[0]!.name}` : `${verb}：${rows.length} 份`;
  return (
    <ActDialog title={title} verb={verb} act={act} onSave={save} onClose={onClose} missing={rows.length === 0 ? '没有可以办的' : undefined}>
      {rows.length > 1 && <p>{rows.map(({ name }) => name).join('、')}。</p>}
      <DateField label={label} value={step.on} onChange={step.setOn} latest={today} />
    </ActDialog>
  );
}

export const BeginTogether = (props: TogetherFormProps) => (
  <TogetherForm {...props} verb="开始践诺" label="从哪天起" command={beginPledges} />
);
export const ArchiveTogether = (props: TogetherFormProps) => (
  <TogetherForm {...props} verb="归档" label="哪天归档" command={archivePledges} />
);

export const BeginForm = ({ row, onClose }: ActFormProps) => <BeginTogether rows={[row]} onClose={onClose} />;
export const ArchiveForm = ({ row, onClose }: ActFormProps) => <ArchiveTogether rows={[row]} onClose={onClose} />;
