import { draftPledge } from '../../../src/commands/draft-pledge.ts';
import { rewritePledge } from '../../../src/commands/rewrite-pledge.ts';
import type { CivilDate } from '../../../src/domain/civil-date.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { useCommand } from '../../live/command.ts';
import { useDraft } from '../../live/draft.ts';
import { useParameters } from '../../live/parameters.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { useMemberOptions } from '../posts/PostFieldsForm.tsx';
import type { ActFormProps } from './acts/act-form.ts';
import { countOf, fieldsOf, freshPledge, inputOf, PledgeFieldsForm } from './PledgeFieldsForm.tsx';

type WritePledgeProps = { readonly today: CivilDate; readonly onClose: () => void; readonly onWritten: (id: string) => void };

/** 写承诺: what was typed is kept as a draft until it is saved. */
export function WritePledge({ today, onClose, onWritten }: WritePledgeProps) {
  const act = useCommand(draftPledge);
  const members = useMemberOptions();
  const parameters = useParameters();
  const draft = useDraft('draft-pledge', freshPledge(today), { title: '写承诺', where: { rail: 'pioneer', tab: 'pledges', page: 'new' } });
  const { value } = draft;
  const save = async () => {
    const pledge = value.personId && (await act.run(value.personId, fieldsOf(value)));
    if (!pledge) return;
    draft.drop();
    onWritten(pledge.id);
  };
  return (
    <ActDialog
      title="写承诺"
      verb="保存"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={!value.personId ? '还没有选人' : countOf(value) === 0 ? '还没有写承诺' : undefined}
      width={620}
    >
      <SelectField
        label="党员"
        options={members}
        value={value.personId}
        onChange={(personId) => draft.set({ ...value, personId })}
        search
      />
      <PledgeFieldsForm
        value={value}
        onChange={draft.set}
        least={parameterAt(parameters, 'pledge-items-least', today).value}
        most={parameterAt(parameters, 'pledge-items-most', today).value}
      />
    </ActDialog>
  );
}

export function RewriteForm({ row, onClose }: ActFormProps) {
  const act = useCommand(rewritePledge);
  const { pledge, name } = row;
  const draft = useDraft(`rewrite-pledge:${pledge.id}`, inputOf(pledge), {
    title: '改承诺',
    where: { rail: 'pioneer', tab: 'pledges', page: 'pledge', id: pledge.id },
  });
  const returned = pledge.state === 'returned' ? pledge.steps.at(-1)?.reason : undefined;
  const save = async () => {
    if (!(await act.run(pledge.id, fieldsOf(draft.value)))) return;
    draft.drop();
    onClose();
  };
  return (
    <ActDialog
      title={`改承诺：${name}`}
      verb="保存"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={countOf(draft.value) === 0 ? '还没有写承诺' : undefined}
      width={620}
    >
      {returned && <p>退回时说：{returned}</p>}
      <PledgeFieldsForm value={draft.value} onChange={draft.set} least={row.least} most={row.most} />
    </ActDialog>
  );
}
