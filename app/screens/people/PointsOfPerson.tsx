import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { cutNames } from '../../../src/domain/names/points.ts';
import { pointsText } from '../../../src/domain/points.ts';
import { type ExplainedRow, type Explanation, explainPoints } from '../../../src/domain/points-explanation.ts';
import { bodies } from '../../live/bodies.ts';
import { useToday } from '../../live/clock.ts';
import { useDocs } from '../../live/documents.ts';
import { SelectField } from '../../parts/fields.tsx';
import { PrinterOutlined } from '../../parts/icons.tsx';
import { Why } from '../../parts/Why.tsx';
import { go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';

/** One person's balance of a period, line by line with what the caps cut; nobody else's figures stand here. */
export function PointsOfPerson({ personId }: { readonly personId: string }) {
  const periods = useDocs('points-period');
  const schemes = useDocs('points-scheme');
  const lines = useDocs('points-line');
  const ordered = useMemo(() => (periods ?? []).toSorted((one, other) => (one.body.from < other.body.from ? 1 : -1)), [periods]);
  const [chosen, setChosen] = useState<string>();
  const period = ordered.find(({ id }) => id === chosen) ?? ordered[0];
  const scheme = schemes?.find(({ id }) => id === period?.body.schemeId);
  const explanation = useMemo(
    () => period && scheme && lines && explainPoints(personId, { period: period.body, scheme: scheme.body, lines: bodies(lines) }),
    [personId, period, scheme, lines],
  );
  if (!period || !explanation) return <p className="caption">还没有积分周期。</p>;
  return (
    <>
      <div className="person-points-head">
        <SelectField
          label="周期"
          options={ordered.map(({ id, body }) => ({ value: id, word: body.name }))}
          value={period.id}
          onChange={setChosen}
        />
        <Button
          icon={<PrinterOutlined />}
          onClick={() => go({ rail: 'pioneer', tab: 'points', page: 'print', id: `statement:${period.id}:${personId}` })}
        >
          打印本人明细
        </Button>
      </div>
      <Explained explanation={explanation} />
    </>
  );
}

function Explained({ explanation: { balance, scheme, rows } }: { readonly explanation: Explanation }) {
  const today = useToday();
  if (balance.exempt) return <p>这一类人员不计分。</p>;
  return (
    <>
      <table className="figures-table person-points">
        <thead>
          <tr>
            <th scope="col">从哪里来</th>
            <th scope="col">记了</th>
            <th scope="col">计入</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={`person-points-${row.row}`}>
              <td>
                <RowWords row={row} today={today} />
              </td>
              <td>{'sum' in row ? pointsText(row.sum) : row.row === 'line' ? pointsText(row.line.hundredths) : ''}</td>
              <td>{pointsText(row.counts)}</td>
            </tr>
          ))}
          <tr className="sum">
            <td>
              合计{' '}
              <Why
                rule="先按项目封顶，再按大类封顶，加基础分和结转，减扣分，再乘人员系数"
                source={`${scheme.name}第 ${scheme.version} 版；${scheme.source}`}
                formula={`${pointsText(balance.gains)} − ${pointsText(balance.deductions.counts)} ＝ ${pointsText(balance.beforeFactor)}，系数 ${balance.factorPermille / 1000}，合计 ${pointsText(balance.total)}`}
              />
            </td>
            <td>{balance.grade?.name}</td>
            <td>{pointsText(balance.total)}</td>
          </tr>
        </tbody>
      </table>
      <p className="caption">
        按“{scheme.name}”第 {scheme.version} 版计。
        {balance.pending.length > 0 && `另有 ${balance.pending.length} 笔等核实、记入，还没有计。`}
      </p>
    </>
  );
}

const keyOf = (row: ExplainedRow): string => (row.row === 'line' ? row.line.id : 'name' in row ? `${row.row} ${row.name}` : row.row);
const capWords = (cap: number | undefined): string => (cap === undefined ? '' : `，最多 ${pointsText(cap)} 分`);

function RowWords({ row, today }: { readonly row: ExplainedRow; readonly today: string }) {
  switch (row.row) {
    case 'base':
      return '基础分';
    case 'carried':
      return '上期结转';
    case 'category':
      return `${row.name}${capWords(row.cap)}`;
    case 'item':
      return `${row.name}，${row.lines} 笔${capWords(row.cap)}`;
    case 'deductions':
      return `扣分${capWords(row.cap)}`;
    case 'factor':
      return `${row.class}，系数 ${row.permille / 1000}`;
    case 'line':
      return (
        <>
          <button
            type="button"
            className="link"
            onClick={() => go({ rail: 'pioneer', tab: 'points', list: { name: 'points', selected: row.line.id } })}
          >
            {dayWord(row.line.on, today)}
          </button>{' '}
          {row.line.reason}
          {row.cut && <span className="caption">　{cutNames[row.cut]}</span>}
        </>
      );
  }
}
