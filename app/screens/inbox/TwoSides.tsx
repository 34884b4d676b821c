import { Radio } from 'antd';
import type { Difference, Fields } from '../../../src/domain/three-way.ts';
import type { CaseRecord } from '../../live/case-groups.ts';
import { usePeople } from '../../live/people.ts';
import { fieldValue } from '../../words/field-values.ts';
import { fieldWord } from '../../words/names.ts';
import { dateTime } from '../../words/said.ts';

export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>;
type TwoSidesProps = {
  readonly record: CaseRecord;
  readonly wroteAt: string;
  readonly choices: Choices;
  /** Missing where there is nothing to choose between: the county refused, nobody else wrote. */
  readonly onChoose?: ((field: string, side: 'mine' | 'theirs') => void) | undefined;
};

/** 本机 and 县里 beside each other, only where they differ, in words. */
export function TwoSides({ record, wroteAt, choices, onChoose }: TwoSidesProps) {
  const { nameOf } = usePeople();
  const naming = { type: record.type, nameOf };
  const differing = shownOf(record);
  const { now, mine } = record;
  if (mine === null) return <p>本机撤销了这条，县里的还在。</p>;
  if (differing.length === 0) return <p>两边现在一样。</p>;
  const contested = new Set(record.ways?.contested.map(({ field }) => field));
  const chosenSide = (field: string, difference: Difference): 'mine' | 'theirs' | undefined =>
    choices[field] ?? (contested.has(field) ? undefined : isFromMine(record, difference) ? 'mine' : 'theirs');
  return (
    <table className="plain-table inbox-sides">
      <thead>
        <tr>
          <th scope="col">栏目</th>
          <th scope="col">本机　{dateTime(wroteAt)}</th>
          <th scope="col">县里　{now ? dateTime(now.at) : '没有'}</th>
          {onChoose && <th scope="col">用哪边</th>}
        </tr>
      </thead>
      <tbody>
        {differing.map((difference) => {
          const { field } = difference;
          return (
            <tr key={field}>
              <th scope="row">{fieldWord(field)}</th>
              <td>{fieldValue(field, difference.mine, naming)}</td>
              <td>{fieldValue(field, difference.theirs, naming)}</td>
              {onChoose && (
                <td>
                  <Radio.Group
                    aria-label={`${fieldWord(field)}用哪边`}
                    value={chosenSide(field, difference) ?? null}
                    onChange={(event) => onChoose(field, event.target.value)}
                    options={[
                      { value: 'mine', label: '本机' },
                      { value: 'theirs', label: '县里' },
                    ]}
                  />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Names and numbers of the program itself are nobody's to choose. */
const HIDDEN = new Set(['v', 'id', 'steps']);

function shownOf({ ways, mine }: CaseRecord): readonly Difference[] {
  if (ways) return ways.differing.filter(({ field }) => !HIDDEN.has(field));
  const fields: Fields = mine ?? {};
  return Object.entries(fields).flatMap(([field, value]) =>
    HIDDEN.has(field) ? [] : [{ field, base: undefined, mine: value, theirs: undefined }],
  );
}

const isFromMine = ({ ways }: CaseRecord, { field, mine }: Difference): boolean =>
  JSON.stringify(ways?.merged[field]) === JSON.stringify(mine);
