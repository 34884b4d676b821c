import { grouped } from '../../../src/domain/grouped.ts';
import { activityTypeNames } from '../../../src/domain/names/activity.ts';
import { complianceOf, type Duty } from '../../../src/domain/obligation/duty.ts';
import { periodEnd, periodStart } from '../../../src/domain/obligation/period.ts';
import { meetingWord } from '../../words/obligations.ts';
import { doneOf } from '../../words/said.ts';
import type { DutyCell } from './duty-cell.ts';

type DutyGridProps = {
  readonly duties: readonly Duty[];
  readonly year: string;
  readonly cellOf: (duty: Duty) => DutyCell;
  readonly onOpen: (duty: Duty) => void;
};

/** A row per rule and unit over the twelve months; a quarter's cell spans its three. */
export function DutyGrid({ duties, year, cellOf, onOpen }: DutyGridProps) {
  const rows = [...grouped(duties.toSorted(byType), ({ rule, unit }) => `${rule.counts} ${unit}`)];
  return (
    <table className="duty-grid">
      <thead>
        <tr>
          <td />
          {Array.from({ length: 12 }, (_, month) => (
            <th key={month} scope="col">
              {month + 1} 月
            </th>
          ))}
          <th scope="col">按期</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, some]) => {
          const { part, whole } = complianceOf(some);
          const { rule, unit } = some[0]!;
          return (
            <tr key={key}>
              <th scope="row">
                {activityTypeNames[rule.counts]}
                {unit && <span className="caption"> {unit}</span>}
              </th>
              {cellsOf(some, year).map(({ duty, span, at }) => (
                <td key={at} colSpan={span}>
                  {duty && <Cell duty={duty} cell={cellOf(duty)} onOpen={onOpen} />}
                </td>
              ))}
              <td className="duty-sum">{doneOf(part, whole)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Cell({
  duty,
  cell: { face, tone, said },
  onOpen,
}: {
  readonly duty: Duty;
  readonly cell: DutyCell;
  readonly onOpen: (duty: Duty) => void;
}) {
  return (
    <button
      type="button"
      className={`duty-cell month-${tone}`}
      aria-label={`${meetingWord(duty.rule.counts, duty.unit)} ${said}`}
      title={said}
      onClick={() => onOpen(duty)}
    >
      {face}
    </button>
  );
}

const order = Object.keys(activityTypeNames);
export const byType = (one: Duty, other: Duty): number => order.indexOf(one.rule.counts) - order.indexOf(other.rule.counts);

type Span = { readonly at: number; readonly span: number; readonly duty?: Duty };
const monthIn = (date: string): number => Number(date.slice(5, 7));

/** The duties in their months with gaps between them, twelve in all. */
function cellsOf(duties: readonly Duty[], year: string): readonly Span[] {
  const inOrder = duties.filter(({ period }) => period.startsWith(year)).toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : 1));
  const spans: Span[] = [];
  let at = 1;
  for (const duty of inOrder) {
    const [from, to] = [Math.max(at, monthIn(periodStart(duty.period))), monthIn(periodEnd(duty.period))];
    if (from > at) spans.push({ at, span: from - at });
    spans.push({ at: from, span: to - from + 1, duty });
    at = to + 1;
  }
  return at <= 12 ? [...spans, { at, span: 13 - at }] : spans;
}
