import { useState } from 'react';
import { completeIdea } from '../../../../src/commands/complete-idea.ts';
import { handIdeaToVerification } from '../../../../src/commands/hand-idea-to-verification.ts';
import { promoteIdea } from '../../../../src/commands/promote-idea.ts';
import { startIdea } from '../../../../src/commands/start-idea.ts';
import { useCommand } from '../../../live/command.ts';
import { usePeople } from '../../../live/people.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, SelectField, TextField } from '../../../parts/fields.tsx';
import { PeopleField } from '../../../parts/several-fields.tsx';
import { useFindsPerson } from '../../../search/use-search.ts';
import type { ActFormProps } from './act-form.ts';

/** IDE-03: who leads, who helps. */
export function StartForm({ row, onClose }: ActFormProps) {
  const act = useCommand(startIdea);
  const people = usePeople();
  const finds = useFindsPerson();
  const [lead, setLead] = useState<string | undefined>(row.idea.leadId ?? row.idea.proposerIds[0]);
  const [team, setTeam] = useState<readonly string[]>(row.idea.teamIds ?? []);
  const save = async () => {
    if (await act.run(row.id, { ...(lead ? { leadId: lead } : {}), ...(team.length ? { teamIds: team } : {}) })) onClose();
  };
  return (
    <ActDialog title={`开始实施：${row.idea.title}`} verb="开始实施" act={act} onSave={save} onClose={onClose}>
      <SelectField label="领衔人" hint="可不填" options={people.options} value={lead} onChange={setLead} finds={finds} search />
      <PeopleField label="一起做的人" hint="可不填" options={people.options} value={team} onChange={setTeam} finds={finds} />
    </ActDialog>
  );
}

export function CompleteForm({ row, onClose }: ActFormProps) {
  const act = useCommand(completeIdea);
  const [on, setOn] = useState<string | undefined>(row.today);
  const save = async () => {
    if (await act.run(row.id, on ? { on } : {})) onClose();
  };
  return (
    <ActDialog title={`记实施完成：${row.idea.title}`} verb="记实施完成" act={act} onSave={save} onClose={onClose}>
      <DateField label="哪天完成" value={on} onChange={setOn} latest={row.today} />
    </ActDialog>
  );
}

/** A department or somebody outside the roster by name, somebody of the roster by choosing; never a proposer. */
export function AskVerificationForm({ row, onClose }: ActFormProps) {
  const act = useCommand(handIdeaToVerification);
  const people = usePeople();
  const finds = useFindsPerson();
  const [personId, setPersonId] = useState<string>();
  const [name, setName] = useState('');
  const asked = personId ? people.nameOf(personId) : name.trim();
  const save = async () => {
    if (asked && (await act.run(row.id, { name: asked, ...(personId ? { personId } : {}) }))) onClose();
  };
  return (
    <ActDialog
      title={`交办验证：${row.idea.title}`}
      verb="交办验证"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={asked ? undefined : '还没有写请谁验证'}
    >
      <p className="caption">验证人不能是建议人。</p>
      <TextField
        label="请谁验证"
        hint="部门或姓名，如财务部"
        value={personId ? '' : name}
        onChange={setName}
        disabled={personId !== undefined}
        maxLength={60}
      />
      <SelectField
        label="或者选名册里的人"
        hint="可不选"
        options={people.options.filter(({ value }) => !row.idea.proposerIds.includes(value))}
        value={personId}
        onChange={setPersonId}
        finds={finds}
        search
      />
    </ActDialog>
  );
}

/** INN-03. */
export function PromoteForm({ row, onClose }: ActFormProps) {
  const act = useCommand(promoteIdea);
  const [unit, setUnit] = useState('');
  const save = async () => {
    if (await act.run(row.id, unit)) onClose();
  };
  return (
    <ActDialog
      title={`记推广：${row.idea.title}`}
      verb="记推广"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={unit.trim() ? undefined : '还没有写单位'}
    >
      <TextField label="哪个单位用上了" value={unit} onChange={setUnit} maxLength={60} />
    </ActDialog>
  );
}
