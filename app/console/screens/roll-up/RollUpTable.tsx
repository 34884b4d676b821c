import { amountText } from '../../../../src/domain/amount-text.ts';
import { grouped } from '../../../../src/domain/grouped.ts';
import { lineOf } from '../../../../src/domain/report/lines.ts';
import { type FigureTitle, figureId } from '../../../../src/domain/report/report-figures.ts';
import { circledNumber, differenceText, sumChange, sumText } from '../../words/sums.ts';
import type { RolledPart, RollUp } from './roll-up.ts';

type RollUpTableProps = {
  readonly rolled: RollUp;
  readonly whole: RolledPart;
  readonly chosen: string;
  readonly onChoose: (figure: string) => void;
};

/** The form's lines with 计算数 and 上报数 in columns of their own; a difference is a door to the parts. */
export const RollUpTable = ({ rolled: { figures }, whole, chosen, onChoose }: RollUpTableProps) => (
  <table className="roll-up-lines" aria-label="汇总各项">
    <thead>
      <tr>
        <th scope="col">项目</th>
        <th scope="col">指标</th>
        <th scope="col">计算数</th>
        <th scope="col">上报数</th>
        <th scope="col">较上月</th>
      </tr>
    </thead>
    {[...grouped(figures, ({ line }) => line)].map(([line, ofLine]) => (
      <tbody key={line}>
        {ofLine.map((figure, at) => (
          <tr key={figure.key} aria-selected={figureId(figure) === chosen} onClick={() => onChoose(figureId(figure))}>
            {at === 0 && (
              <th scope="rowgroup" rowSpan={ofLine.length}>
                {circledNumber(line)} {lineOf(line).title}
              </th>
            )}
            <FigureCells figure={figure} whole={whole} onChoose={onChoose} />
          </tr>
        ))}
      </tbody>
    ))}
  </table>
);

type FigureCellsProps = Pick<RollUpTableProps, 'whole' | 'onChoose'> & { readonly figure: FigureTitle };
function FigureCells({ figure, whole, onChoose }: FigureCellsProps) {
  const id = figureId(figure);
  const [sum, stated] = [whole.sums[id], whole.stated[id]];
  const difference = differenceText(stated?.amount, sum);
  return (
    <>
      <td>
        <button type="button" className="plain-button" onClick={() => onChoose(id)}>
          {figure.title}
        </button>
      </td>
      <td>{sumText(sum)}</td>
      <td>
        {stated ? amountText(stated.amount) : <span className="tone-quiet">—</span>}
        {difference && <span className="caption">（差 {difference}）</span>}
      </td>
      <td>{sumChange(sum, whole.before?.sums[id])}</td>
    </>
  );
}
