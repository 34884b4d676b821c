import { Radio } from 'antd';
import type { AnswerException } from '../../../../src/domain/answer.ts';
import { planGoalNames } from '../../../../src/domain/names.ts';
import type { ProposedItem } from '../../../../src/domain/plan/proposal.ts';

type Left = ReadonlyMap<number, AnswerException['verdict']>;
type ItemVerdictsProps = { readonly items: readonly ProposedItem[]; readonly left: Left; readonly onChange: (left: Left) => void };

const options = [
  { value: 'approved', label: '批准' },
  { value: 'returned', label: '退回' },
  { value: 'refused', label: '不批准' },
];

/** Gate 3 item by item: an approval may leave some of them out. */
export function ItemVerdicts({ items, left, onChange }: ItemVerdictsProps) {
  const choose = (no: number, said: AnswerException['verdict'] | 'approved') => {
    const others = [...left].filter(([other]) => other !== no);
    onChange(new Map(said === 'approved' ? others : [...others, [no, said]]));
  };
  return (
    <ol className="item-verdicts">
      {items.map(({ title, goal, due, measure }, at) => (
        <li key={at}>
          <div>
            <p id={`item-${at}`}>{title}</p>
            <p className="caption">
              {planGoalNames[goal]}，{due}
              {measure && `；${measure}`}
            </p>
          </div>
          <Radio.Group
            aria-labelledby={`item-${at}`}
            size="small"
            optionType="button"
            value={left.get(at + 1) ?? 'approved'}
            onChange={(event) => choose(at + 1, event.target.value)}
            options={options}
          />
        </li>
      ))}
    </ol>
  );
}
