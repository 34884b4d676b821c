import { useState } from 'react';
import { appointElected } from '../../../../src/commands/appoint-elected.ts';
import { addMonths } from '../../../../src/domain/civil-date.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import { useCommand } from '../../../live/command.ts';
import { useParameters } from '../../../live/parameters.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField } from '../../../parts/fields.tsx';
import { useRuling } from '../../groups/acts/Ruling.tsx';
import type { ActFormProps } from './act-form.ts';

/** 聘任 (gate 2): number, day and term; or all of it off the paper of the organisation that appoints. */
export function AppointForm({ row: { election, group, groupName, winner, today }, onClose }: ActFormProps) {
  const act = useCommand(appointElected);
  const months = parameterAt(useParameters(), 'election-term-months', today).value;
  const ruling = useRuling({
    today,
    earliest: election.steps.at(-1)?.on,
    dayLabel: '哪天聘任',
    onPaperOnly: group?.scope === 'cross-enterprise',
  });
  const [chosen, setUntil] = useState<string>();
  const until = chosen ?? addMonths(ruling.on, months);
  const save = async () => {
    if (await act.run(election.id, { ...ruling.ruling, until }, ruling.note(''))) onClose();
  };
  return (
    <ActDialog title={`聘任：${groupName}`} verb="聘任" act={act} onSave={save} onClose={onClose} missing={ruling.missing} width={620}>
      <p>聘任{winner}为组长，聘任后就上任。</p>
      {ruling.fields}
      <DateField label="聘期至" hint={`聘任后 ${months} 个月`} value={until} onChange={setUntil} earliest={ruling.on} />
    </ActDialog>
  );
}
