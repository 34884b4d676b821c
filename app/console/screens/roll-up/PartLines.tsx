import { amountText } from '../../../../src/domain/amount-text.ts';
import { State } from '../../../parts/State.tsx';
import { sumText } from '../../words/sums.ts';
import { reportAtWords } from '../reports/report-rows.ts';
import type { RolledPart } from './roll-up.ts';

type PartLinesProps = { readonly parts: readonly RolledPart[]; readonly id: string; readonly onOpen: (part: RolledPart) => void };

/** The parts of a figure, each a door: to its own parts, or to the report of a branch. */
export function PartLines({ parts, id, onOpen }: PartLinesProps) {
  const hasStated = parts.some(({ stated }) => stated[id]);
  return (
    <table className="figures-table roll-up-parts" aria-label="各组织">
      <thead>
        <tr>
          <th scope="col">组织</th>
          <th scope="col">计算数</th>
          {hasStated && <th scope="col">上报数</th>}
          <th scope="col">月报</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.id}>
            <td>
              <button type="button" className="link" onClick={() => onOpen(part)}>
                {part.name}
              </button>
            </td>
            <td>{sumText(part.sums[id])}</td>
            {hasStated && <td>{part.stated[id] ? amountText(part.stated[id].amount) : '—'}</td>}
            <td>
              <PartState part={part} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How the month stands with one that reports, and how many came with one that sums up. */
function PartState({ part: { own, coverage } }: { readonly part: RolledPart }) {
  if (own) return <State {...reportAtWords[own.at]} />;
  const { due, counted, returned } = coverage;
  return (
    <span className={counted < due ? 'tone-soon' : undefined}>
      {counted}/{due}
      {returned > 0 && `，退回 ${returned}`}
    </span>
  );
}
