import { type ComponentProps, useState } from 'react';
import { appointElected, appointElectedOfMeeting } from '../../../../src/commands/appoint-elected.ts';
import { addMonths, type CivilDate } from '../../../../src/domain/civil-date.ts';
import { vacatedTerm } from '../../../../src/domain/election/by-election.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import { useCommand } from '../../../live/command.ts';
import { useParameters } from '../../../live/parameters.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField } from '../../../parts/fields.tsx';
import { useRuling } from '../../groups/acts/Ruling.tsx';
import type { ElectionRow } from '../election-rows.tsx';
import { earliestOf, idsOf, type MeetingFormProps, winnersOf } from '../meeting/meeting-rows.ts';
import type { ActFormProps } from './act-form.ts';

/** 聘任 (gate 2): number, day and term; or all of it off the paper of the organisation that appoints. */
export function AppointForm({ row, onClose }: ActFormProps) {
  const act = useCommand(appointElected);
  const appointment = useAppointment([row], row.today);
  const save = async () => {
    if (await act.run(row.election.id, appointment.input, appointment.note)) onClose();
  };
  return (
    <AppointDialog title={`聘任：${row.groupName}`} act={act} appointment={appointment} onSave={save} onClose={onClose}>
      <p>聘任{row.winner}为组长，聘任后就上任。</p>
    </AppointDialog>
  );
}

/** 聘任 for all who were elected at one meeting, by one document. */
export function AppointAllForm({ rows, today, onClose }: MeetingFormProps) {
  const act = useCommand(appointElectedOfMeeting);
  const appointment = useAppointment(rows, today);
  const save = async () => {
    if (await act.run(idsOf(rows), appointment.input, appointment.note)) onClose();
  };
  return (
    <AppointDialog title={`聘任：${rows.length} 个小组`} act={act} appointment={appointment} onSave={save} onClose={onClose}>
      <p>{winnersOf(rows)}。用一个文号一次聘任，聘任后就上任；聘书一人一张。</p>
    </AppointDialog>
  );
}

function useAppointment(rows: readonly ElectionRow[], today: CivilDate) {
  const months = parameterAt(useParameters(), 'election-term-months', today).value;
  const onPaperOnly = rows.some(({ group }) => group?.scope === 'cross-enterprise');
  const ruling = useRuling({ today, earliest: earliestOf(rows), dayLabel: '哪天聘任', onPaperOnly });
  const [chosen, setUntil] = useState<CivilDate>();
  // One day for all: at a meeting where posts of several kinds were filled, whoever follows somebody gets a whole term, too.
  const [vacated, ...others] = new Set(rows.map(({ group }) => group && vacatedTerm(group, today)?.until));
  const rest = others.length === 0 ? vacated : undefined;
  const until = chosen ?? rest ?? addMonths(ruling.on, months);
  return {
    input: { ...ruling.ruling, until },
    note: ruling.note(''),
    missing: ruling.missing,
    fields: (
      <>
        {ruling.fields}
        <DateField
          label="聘期至"
          hint={rest ? '补选，接满上任的聘期' : `聘任后 ${months} 个月`}
          value={until}
          onChange={setUntil}
          earliest={ruling.on}
        />
      </>
    ),
  };
}

type AppointDialogProps = Pick<ComponentProps<typeof ActDialog>, 'title' | 'act' | 'onSave' | 'onClose' | 'children'> & {
  readonly appointment: ReturnType<typeof useAppointment>;
};
const AppointDialog = ({ appointment: { missing, fields }, children, ...rest }: AppointDialogProps) => (
  <ActDialog {...rest} verb="聘任" missing={missing} width={620}>
    {children}
    {fields}
  </ActDialog>
);
