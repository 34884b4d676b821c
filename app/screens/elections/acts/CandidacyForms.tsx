import { useState } from 'react';
import { rewriteCandidacy, standDown } from '../../../../src/commands/change-candidacy.ts';
import { standForElection } from '../../../../src/commands/stand-for-election.ts';
import type { CandidacyFields } from '../../../../src/domain/election/candidacy.ts';
import { useCommand } from '../../../live/command.ts';
import { useDraft } from '../../../live/draft.ts';
import { usePeople } from '../../../live/people.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, LongTextField, SelectField } from '../../../parts/fields.tsx';
import { useStepNote } from '../../posts/acts/act-form.ts';
import type { ElectionRow } from '../election-rows.tsx';
import { useMayStand } from '../may-stand.ts';
import type { ActFormProps } from './act-form.ts';

const empty: CandidacyFields = { plan: '', pledge: '' };
const missingOf = ({ plan, pledge }: CandidacyFields): string | undefined =>
  plan.trim() ? (pledge.trim() ? undefined : '还没有写承诺') : '还没有写方案';

type PlanProps = { readonly value: CandidacyFields; readonly onChange: (value: CandidacyFields) => void };
const PlanAndPledge = ({ value, onChange }: PlanProps) => (
  <>
    <LongTextField
      label="工作方案"
      hint="围绕小组的目标，打算怎么做"
      value={value.plan}
      onChange={(plan) => onChange({ ...value, plan })}
      maxLength={2000}
      rows={4}
    />
    <LongTextField label="竞职承诺" value={value.pledge} onChange={(pledge) => onChange({ ...value, pledge })} maxLength={1000} rows={2} />
  </>
);

/** Members of the group may stand who are full members, or whoever the branch lets. */
export function StandForm({ row, onClose }: ActFormProps) {
  const { election, groupName, today } = row;
  const act = useCommand(standForElection);
  const step = useStepNote(today);
  const [personId, setPersonId] = useState<string>();
  const draft = useDraft(`stand-for-election:${election.id}`, empty, {
    title: `竞聘报名：${groupName}`,
    where: { rail: 'groups', tab: 'elections', page: 'election', id: election.id },
  });
  const options = useMayStand(row);
  const save = async () => {
    if (!personId || !(await act.run({ electionId: election.id, personId, ...draft.value }, step.note))) return;
    draft.drop();
    onClose();
  };
  return (
    <ActDialog
      title={`报名竞聘：${groupName}`}
      verb="报名竞聘"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={personId ? missingOf(draft.value) : '还没有选人'}
      width={620}
    >
      {options.length === 0 && <p className="caption">组里没有别的正式党员可以报名。</p>}
      <div className="pair">
        <SelectField label="报名人" hint="组里的正式党员" options={options} value={personId} onChange={setPersonId} search />
        <DateField label="报名日期" value={step.on} onChange={step.setOn} latest={today} earliest={election.steps.at(-1)?.on ?? today} />
      </div>
      <PlanAndPledge value={draft.value} onChange={draft.set} />
    </ActDialog>
  );
}

/** Whose candidacy: chosen among those who stand. */
function useChosen({ standing }: ElectionRow) {
  const { nameOf } = usePeople();
  const [id, setId] = useState(standing.length === 1 ? standing[0]?.id : undefined);
  const options = standing.map((it) => ({ value: it.id, word: nameOf(it.personId) ?? '（已清除）' }));
  return {
    chosen: standing.find((it) => it.id === id),
    field: <SelectField label="报名人" options={options} value={id} onChange={setId} />,
  };
}

export function RewriteForm({ row, onClose }: ActFormProps) {
  const act = useCommand(rewriteCandidacy);
  const { chosen, field } = useChosen(row);
  const [written, setWritten] = useState<{ readonly of: string; readonly fields: CandidacyFields }>();
  const fields = written && written.of === chosen?.id ? written.fields : (chosen ?? empty);
  const save = async () => {
    if (chosen && (await act.run(chosen.id, { plan: fields.plan, pledge: fields.pledge }))) onClose();
  };
  return (
    <ActDialog
      title={`改方案和承诺：${row.groupName}`}
      verb="保存"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={chosen ? missingOf(fields) : '还没有选人'}
      width={620}
    >
      {field}
      {chosen && <PlanAndPledge value={fields} onChange={(changed) => setWritten({ of: chosen.id, fields: changed })} />}
    </ActDialog>
  );
}

export function StandDownForm({ row, onClose }: ActFormProps) {
  const act = useCommand(standDown);
  const { chosen, field } = useChosen(row);
  const save = async () => {
    if (chosen && (await act.run(chosen.id))) onClose();
  };
  return (
    <ActDialog
      title={`退出竞聘：${row.groupName}`}
      verb="退出竞聘"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={chosen ? undefined : '还没有选人'}
    >
      {field}
      <p>截止以前可以退出，也可以再报名。</p>
    </ActDialog>
  );
}
