import { type ElectionRules, secrecyWarnings } from '../../../../src/domain/election/round.ts';
import { standingIn } from '../../../../src/domain/election/steps.ts';
import { usePeople } from '../../../live/people.ts';
import { Card } from '../../../parts/Card.tsx';
import { NumberField } from '../../../parts/fields.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { countLabels } from '../count-input.ts';
import { type ElectionRow, ElectionStateMark } from '../election-rows.tsx';
import { secrecySaid } from '../secrecy-words.ts';
import { CountCell } from './CountCell.tsx';
import { type Ballots, type Counted, numbersOf } from './meeting-input.ts';
import { resultWord } from './result-words.ts';

type CountCardProps = {
  readonly row: ElectionRow;
  readonly ballots: Ballots | undefined;
  readonly counted: Counted;
  readonly rules: ElectionRules;
  readonly onChange: (ballots: Ballots) => void;
};

/** The count sheet of one post (F-09), its candidates in the order in which they spoke. */
export function CountCard({ row, ballots, counted, rules, onChange }: CountCardProps) {
  const people = usePeople();
  const nameOf = (id: string) => people.nameOf(id) ?? '（已清除）';
  const { election, groupName, voters } = row;
  const among = standingIn(election, rules);
  const speaking = (election.order ?? among).filter((id) => among.includes(id));
  const numbers = numbersOf(ballots, voters.ids.length);
  const votes = ballots?.votes ?? {};
  return (
    <Card title={groupName} side={<ElectionStateMark row={row} />}>
      <div className="election-count">
        {(['ballotsOut', 'ballotsIn', 'invalid', 'abstained'] as const).map((key) => (
          <NumberField
            key={key}
            label={countLabels[key]}
            value={numbers[key]}
            onChange={(value) => onChange({ ...ballots, [key]: value })}
            least={0}
          />
        ))}
      </div>
      <table className="plain-table election-words">
        <thead>
          <tr>
            <th scope="col">次序</th>
            <th scope="col">候选人</th>
            <th scope="col">得票</th>
          </tr>
        </thead>
        <tbody>
          {speaking.map((id, at) => (
            <tr key={id}>
              <td>{at + 1}</td>
              <td>{nameOf(id)}</td>
              <td>
                <CountCell
                  label={`${nameOf(id)}得票`}
                  value={votes[id] ?? null}
                  onChange={(count) => onChange({ ...ballots, votes: { ...votes, [id]: count } })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption" role="status">
        {counted.is === 'counted' && resultWord(counted.round, counted.after, nameOf)}
        {counted.is === 'incomplete' && '还有数没有填'}
      </p>
      {counted.is === 'refused' && <Refusal refusal={counted.refusal} />}
      {counted.is === 'counted' &&
        secrecyWarnings(counted.round).map((warning) => <Refusal key={warning.code} warning said={secrecySaid(warning)} />)}
    </Card>
  );
}
