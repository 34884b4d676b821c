/** held ✓ in time · late 补 · missing 缺 · now · this month, still to do · none: not required · ahead: nothing yet. */
export type MonthCell = 'held' | 'late' | 'missing' | 'now' | 'none' | 'ahead';

const faces: Record<MonthCell, { face: string; said: string }> = {
  held: { face: '✓', said: '按期' },
  late: { face: '补', said: '补报' },
  missing: { face: '缺', said: '逾期' },
  now: { face: '·', said: '本月待办' },
  none: { face: '', said: '不要求' },
  ahead: { face: '', said: '还没到' },
};

export type MonthsRow = {
  readonly key: string;
  readonly label: string;
  /** January to December. */
  readonly cells: readonly MonthCell[];
  /** Behind the cells: “11/12”. */
  readonly sum: string;
  readonly onOpen?: (month: number) => void;
};
export type MonthsProps = { readonly rows: readonly MonthsRow[]; readonly legend?: boolean };

export function Months({ rows, legend = false }: MonthsProps) {
  return (
    <div className="months">
      <table>
        <thead>
          <tr>
            <td />
            {Array.from({ length: 12 }, (_, month) => (
              <th key={month} scope="col" aria-label={`${month + 1} 月`}>
                {month + 1}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, month) => (
                <td key={month}>
                  <Cell cell={cell} said={`${row.label} ${month + 1} 月 ${faces[cell].said}`} month={month + 1} onOpen={row.onOpen} />
                </td>
              ))}
              <td className="months-sum">{row.sum}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {legend && (
        <p className="legend caption">
          {(['held', 'late', 'missing', 'now'] as const).map((cell) => (
            <span key={cell}>
              <i className={`month-cell month-${cell}`} aria-hidden="true">
                {faces[cell].face}
              </i>{' '}
              {faces[cell].said}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

type CellProps = { cell: MonthCell; said: string; month: number; onOpen: ((month: number) => void) | undefined };
function Cell({ cell, said, month, onOpen }: CellProps) {
  const face = faces[cell].face;
  const className = `month-cell month-${cell}`;
  if (!onOpen || face === '') return <i className={className} role="img" aria-label={said} data-face={face} />;
  return <button type="button" className={className} aria-label={said} data-face={face} onClick={() => onOpen(month)} />;
}
