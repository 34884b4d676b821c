import { Card } from '../../../parts/Card.tsx';
import { countLabels } from '../count-input.ts';
import type { ElectionRow } from '../election-rows.tsx';
import { electorateWord, leftOutWord } from '../voters-words.ts';
import { CountCell } from './CountCell.tsx';
import { type Ballots, numbersOf, sheetKey } from './meeting-input.ts';

type AttendanceCardProps = {
  readonly rows: readonly ElectionRow[];
  readonly ballots: Readonly<Record<string, Ballots>>;
  readonly onChange: (key: string, change: Ballots) => void;
};

/** 到会: who was called to vote and who came, of every post once. */
export const AttendanceCard = ({ rows, ballots, onChange }: AttendanceCardProps) => (
  <Card title="到会">
    <table className="plain-table election-words">
      <thead>
        <tr>
          <th scope="col">小组</th>
          <th scope="col">应到</th>
          <th scope="col">实到</th>
          <th scope="col">谁推选</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = sheetKey(row.election);
          const numbers = numbersOf(ballots[key], row.voters.ids.length);
          return (
            <tr key={row.id}>
              <th scope="row">{row.groupName}</th>
              {(['expected', 'present'] as const).map((which) => (
                <td key={which}>
                  <CountCell
                    label={`${row.groupName}${countLabels[which]}`}
                    value={numbers[which]}
                    onChange={(count) => onChange(key, { ...ballots[key], [which]: count })}
                  />
                </td>
              ))}
              <td className="caption">{[electorateWord(row), leftOutWord(row)].filter(Boolean).join('；')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </Card>
);
