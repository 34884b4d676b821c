import { Radio } from 'antd';
import { useState } from 'react';
import { claimTask } from '../../../../../src/commands/claim-task.ts';
import { reassignTask } from '../../../../../src/commands/reassign-task.ts';
import { releaseTask } from '../../../../../src/commands/release-task.ts';
import { countedParticipants } from '../../../../../src/domain/group/group.ts';
import type { Claim } from '../../../../../src/domain/plan/claim.ts';
import { claimOf } from '../../../../../src/domain/plan/task.ts';
import { useCommand } from '../../../../live/command.ts';
import { usePeople } from '../../../../live/people.ts';
import { ActDialog } from '../../../../parts/ActDialog.tsx';
import { DateField, Field, LongTextField, SelectField } from '../../../../parts/fields.tsx';
import { useStepNote } from '../../../posts/acts/act-form.ts';
import type { TaskFormProps } from './act-form.ts';

const GONE = '（已清除）';

/** Those of the group who do not hold the item yet. */
function useOthers({ task, row: { group } }: Pick<TaskFormProps, 'task' | 'row'>) {
  const { nameOf } = usePeople();
  return countedParticipants(group)
    .filter(({ who }) => !claimOf(task, who))
    .map(({ who }) => ({ value: who, word: nameOf(who) ?? GONE }));
}

export function ClaimForm({ task, row, onClose }: TaskFormProps) {
  const act = useCommand(claimTask);
  const options = useOthers({ task, row });
  const step = useStepNote(row.today);
  const isOpen = task.state === 'open';
  const [personId, setPersonId] = useState<string>();
  const [as, setAs] = useState<Claim['as']>(isOpen ? 'lead' : 'helper');
  const save = async () => {
    if (personId && (await act.run({ itemId: task.item.id, personId, as }, step.note))) onClose();
  };
  return (
    <ActDialog
      title={`申领：${task.item.title}`}
      verb="申领"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={personId ? undefined : '还没有选人'}
    >
      <p>一项一人负责，别的人可以协办。组员自愿申领，也可以在“组员自助”里自己领。</p>
      <SelectField label="谁" options={options} value={personId} onChange={setPersonId} search />
      {isOpen && (
        <Field label="怎样">
          {(id) => (
            <Radio.Group
              id={id}
              value={as}
              onChange={(event) => setAs(event.target.value)}
              options={[
                { value: 'lead', label: '负责' },
                { value: 'helper', label: '协办' },
              ]}
            />
          )}
        </Field>
      )}
      <DateField label="哪天申领" value={step.on} onChange={step.setOn} latest={row.today} />
    </ActDialog>
  );
}

export function ReassignForm({ task, row, onClose }: TaskFormProps) {
  const act = useCommand(reassignTask);
  const { nameOf } = usePeople();
  const options = useOthers({ task: { ...task, helpers: [] }, row });
  const step = useStepNote(row.today);
  const [personId, setPersonId] = useState<string>();
  const save = async () => {
    if (personId && (await act.run({ itemId: task.item.id, personId }, step.note))) onClose();
  };
  return (
    <ActDialog
      title={`改派：${task.item.title}`}
      verb="改派"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={!personId ? '还没有选人' : step.text ? undefined : '还没有写理由'}
    >
      <p>{task.lead ? `现在由${nameOf(task.lead.personId) ?? GONE}负责。` : '还没有人申领。'}组长商量好了再改。</p>
      <SelectField label="改由谁负责" options={options} value={personId} onChange={setPersonId} search />
      <DateField
        label="哪天"
        value={step.on}
        onChange={step.setOn}
        latest={row.today}
        earliest={task.lead?.steps.at(-1)?.on ?? task.item.steps.at(-1)?.on ?? row.today}
      />
      <LongTextField label="理由" hint="必填" value={step.reason} onChange={step.setReason} maxLength={500} rows={2} />
    </ActDialog>
  );
}

/** The lead before it began, helpers, and whoever claimed at the same time and came too late. */
export function ReleaseForm({ task, row, onClose }: TaskFormProps) {
  const act = useCommand(releaseTask);
  const { nameOf } = usePeople();
  const lead = task.state === 'claimed' && task.lead ? [{ claim: task.lead, as: '负责' }] : [];
  const held = [
    ...lead,
    ...task.helpers.map((claim) => ({ claim, as: '协办' })),
    ...task.outdone.map((claim) => ({ claim, as: '同时申领，没有领到' })),
  ];
  const options = held.map(({ claim: { id, personId }, as }) => ({ value: id, word: `${nameOf(personId) ?? GONE}　${as}` }));
  const step = useStepNote(row.today);
  const [claimId, setClaimId] = useState(options.length === 1 ? options[0]?.value : undefined);
  const claim = held.find((it) => it.claim.id === claimId)?.claim;
  const save = async () => {
    if (claimId && (await act.run(claimId, step.note))) onClose();
  };
  return (
    <ActDialog
      title={`退领：${task.item.title}`}
      verb="退领"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={claimId ? undefined : '还没有选人'}
    >
      <p>开始做以前，负责的人可以退领；协办的人交出以前都可以。</p>
      <SelectField label="谁" options={options} value={claimId} onChange={setClaimId} />
      <DateField label="哪天" value={step.on} onChange={step.setOn} latest={row.today} earliest={claim?.claimedOn ?? row.today} />
      <LongTextField label="理由" hint="可不填" value={step.reason} onChange={step.setReason} maxLength={500} rows={2} />
    </ActDialog>
  );
}
