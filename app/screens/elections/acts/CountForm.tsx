import { useState } from 'react';
import { recordVote } from '../../../../src/commands/record-vote.ts';
import { secrecyWarnings } from '../../../../src/domain/election/round.ts';
import { standingIn } from '../../../../src/domain/election/steps.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import { useCommand } from '../../../live/command.ts';
import { useParameters } from '../../../live/parameters.ts';
import { usePeople } from '../../../live/people.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, NumberField } from '../../../parts/fields.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { useStepNote } from '../../posts/acts/act-form.ts';
import { countLabels, countNumbers, type Numbers, paperRound, type Votes } from '../count-input.ts';
import { secrecySaid } from '../secrecy-words.ts';
import type { ActFormProps } from './act-form.ts';

/** 填计票单 (F-09): totals only; who voted for whom is asked nowhere. */
export function CountForm({ row: { election, groupName, voters, today }, onClose }: ActFormProps) {
  const act = useCommand(recordVote);
  const settings = useParameters();
  const { nameOf } = usePeople();
  const step = useStepNote(today);
  const among = standingIn(election, { quorum: 'over-half', majority: parameterAt(settings, 'election-majority', today).value });
  const [counts, setCounts] = useState<Numbers>({
    expected: voters.ids.length,
    present: null,
    ballotsOut: null,
    ballotsIn: null,
    invalid: 0,
    abstained: 0,
  });
  const [votes, setVotes] = useState<Votes>({});
  const round = paperRound(counts, votes, { on: step.on, among });
  const save = async () => {
    if (round && (await act.run(election.id, round))) onClose();
  };
  return (
    <ActDialog
      title={`填计票单：${groupName}`}
      verb="保存"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={round ? undefined : '还有数没有填'}
      width={620}
    >
      <DateField label="推选日期" value={step.on} onChange={step.setOn} latest={today} earliest={election.steps.at(-1)?.on ?? today} />
      <div className="election-count">
        {countNumbers.map((key) => (
          <NumberField
            key={key}
            label={countLabels[key]}
            value={counts[key]}
            onChange={(value) => setCounts((before) => ({ ...before, [key]: value }))}
            least={0}
          />
        ))}
      </div>
      <div className="election-count">
        {among.map((id) => (
          <NumberField
            key={id}
            label={`${nameOf(id) ?? '（已清除）'}得票`}
            value={votes[id] ?? null}
            onChange={(value) => setVotes((before) => ({ ...before, [id]: value }))}
            least={0}
          />
        ))}
      </div>
      {round && secrecyWarnings(round).map((warning) => <Refusal key={warning.code} warning said={secrecySaid(warning)} />)}
    </ActDialog>
  );
}
