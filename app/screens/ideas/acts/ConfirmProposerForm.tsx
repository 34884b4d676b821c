import { useState } from 'react';
import { confirmIdeaProposer } from '../../../../src/commands/confirm-idea-proposer.ts';
import { useCommand } from '../../../live/command.ts';
import { usePeople } from '../../../live/people.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { SelectField } from '../../../parts/fields.tsx';
import { useFindsPerson } from '../../../search/use-search.ts';
import type { ActFormProps } from './act-form.ts';

/** The name on a slip is nobody's until somebody confirms it. */
export function ConfirmProposerForm({ row, onClose }: ActFormProps) {
  const act = useCommand(confirmIdeaProposer);
  const people = usePeople();
  const finds = useFindsPerson();
  const { claimedName, title } = row.idea;
  const [person, setPerson] = useState<string | undefined>(() => {
    const namesakes = [...people.byId.values()].filter(({ name }) => name === claimedName);
    return namesakes.length === 1 ? namesakes[0]!.id : undefined;
  });
  const save = async () => {
    if (person && (await act.run(row.id, person))) onClose();
  };
  return (
    <ActDialog
      title={`确认建议人：${title}`}
      verb="确认"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={person ? undefined : '还没有选人'}
    >
      <p>{claimedName ? `纸条上写的是“${claimedName}”，问过本人再选。` : '本人出来认领后再选。'}</p>
      <SelectField label="是名册里的谁" options={people.options} value={person} onChange={setPerson} finds={finds} search />
    </ActDialog>
  );
}
