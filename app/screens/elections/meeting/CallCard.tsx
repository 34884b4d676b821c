import { Input, type RefSelectProps, Select } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef } from 'react';
import { usePeople } from '../../../live/people.ts';
import { Card } from '../../../parts/Card.tsx';
import { searching, useLabelled } from '../../../parts/fields.tsx';
import { useFindsPerson } from '../../../search/use-search.ts';
import { type ElectionRow, ElectionStateMark } from '../election-rows.tsx';
import { useMayStand } from '../may-stand.ts';
import { begunLines, emptyLine, type Line, lineMissing, withBlank } from './meeting-input.ts';

type CallCardProps = {
  readonly row: ElectionRow;
  readonly lines: readonly Line[] | undefined;
  readonly onChange: (lines: readonly Line[]) => void;
};

/** Who stands for one post, a line each: the person, the plan, the pledge. */
export function CallCard({ row, lines = [], onChange }: CallCardProps) {
  const { nameOf } = usePeople();
  const options = useMayStand(row);
  const shown = withBlank(lines);
  const chosen = new Set(begunLines(lines).map(({ personId }) => personId));
  const set = (at: number, change: Partial<Line>) =>
    onChange(withBlank(shown.map((line, index) => (index === at ? { ...line, ...change } : line))));
  return (
    <Card title={row.groupName} side={<ElectionStateMark row={row} />}>
      <table className="plain-table election-words election-lines">
        <thead>
          <tr>
            <th scope="col">报名人</th>
            <th scope="col">工作方案</th>
            <th scope="col">竞职承诺</th>
          </tr>
        </thead>
        <tbody>
          {row.standing.map(({ id, personId, plan, pledge }) => (
            <tr key={id}>
              <td>{nameOf(personId) ?? '（已清除）'}</td>
              <td>{plan}</td>
              <td>{pledge}</td>
            </tr>
          ))}
          {shown.map((line, at) => (
            <LineRow
              key={at}
              line={line}
              label={`${row.groupName}第 ${at + 1} 行`}
              options={options.filter(({ value }) => value === line.personId || !chosen.has(value))}
              onChange={(change) => set(at, change)}
              onClear={() => onChange(shown.map((one, index) => (index === at ? emptyLine : one)).filter((one) => one !== emptyLine))}
            />
          ))}
        </tbody>
      </table>
      {options.length === 0 && <p className="caption">组里没有别的正式党员可以报名。</p>}
    </Card>
  );
}

type LineRowProps = {
  readonly line: Line;
  readonly label: string;
  readonly options: ReturnType<typeof useMayStand>;
  readonly onChange: (change: Partial<Line>) => void;
  readonly onClear: () => void;
};

function LineRow({ line, label, options, onChange, onClear }: LineRowProps) {
  const finds = useFindsPerson();
  const labelled = useLabelled(options);
  const who = useRef<RefSelectProps>(null);
  const plan = useRef<TextAreaRef>(null);
  const isBegun = begunLines([line]).length > 0;
  const choose = (personId: string | undefined) => {
    if (!personId) return onClear();
    onChange({ personId });
    plan.current?.focus();
  };
  const text = { maxLength: 2000, autoSize: { minRows: 1, maxRows: 6 }, autoComplete: 'off', spellCheck: false } as const;
  return (
    <tr>
      <td>
        <Select<string | undefined, { value: string; label: string }>
          ref={who}
          aria-label={`${label}报名人`}
          value={line.personId}
          options={labelled}
          onChange={choose}
          placeholder="姓名"
          showSearch={searching(finds)}
          allowClear
        />
      </td>
      <td>
        <Input.TextArea
          {...text}
          ref={plan}
          aria-label={`${label}工作方案`}
          value={line.plan}
          onChange={(event) => onChange({ plan: event.target.value })}
        />
      </td>
      <td>
        <Input.TextArea
          {...text}
          maxLength={1000}
          aria-label={`${label}竞职承诺`}
          value={line.pledge}
          onChange={(event) => onChange({ pledge: event.target.value })}
        />
        {isBegun && lineMissing(line) && <p className="caption">{lineMissing(line)}</p>}
      </td>
    </tr>
  );
}
