import { useMemo } from 'react';
import { cutNames } from '../../../src/domain/names/points.ts';
import { isPosted, type PointsLine, pointsText } from '../../../src/domain/points.ts';
import { countedLines } from '../../../src/domain/points-counted.ts';
import { FactList } from '../../parts/Facts.tsx';
import { Why } from '../../parts/Why.tsx';
import { go, useWindow } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { Evidence } from './Evidence.tsx';
import type { LineRow } from './line-rows.tsx';

type Props = { readonly row: LineRow; readonly rows: readonly LineRow[] };

/** Every figure of a line with what it comes from: item and version, the fact behind it, what the caps left of it. */
export function LineFacts({ row, rows }: Props) {
  const { line, name, period, today } = row;
  const openPerson = () => go({ rail: 'people', tab: 'roster', page: 'person', id: line.personId });
  return (
    <FactList
      rows={[
        {
          label: '姓名',
          value: (
            <button type="button" className="link" onClick={openPerson}>
              {name}
            </button>
          ),
        },
        { label: '日期', value: dayWord(line.on, today) },
        { label: '分值', value: <Worth row={row} /> },
        { label: '计入', value: isPosted(line) ? <Counted row={row} rows={rows} /> : '核实、记入以后才计' },
        { label: '事由', value: line.reason },
        { label: '凭据', value: <Evidence line={line} /> },
        { label: '周期', value: period?.name },
        { label: '异议', value: line.objection && objectionWords(line, today) },
        { label: '冲销', value: (line.reverses ?? line.reversedBy) && <Counterpart line={line} rows={rows} today={today} /> },
      ]}
    />
  );
}

function Worth({ row: { line, scheme } }: { readonly row: LineRow }) {
  const definition = scheme?.items.find(({ code }) => code === line.item);
  if (line.reverses) return `${pointsText(line.hundredths)}，抵掉记错的那一笔`;
  if (!definition || !scheme || line.source.fact === 'import') return `${pointsText(line.hundredths)}，从旧台账导入`;
  const value = `${definition.sign === 'deduction' ? '−' : ''}${pointsText(definition.valueHundredths)}`;
  const cap = definition.capHundredths === undefined ? '' : `，最多 ${pointsText(definition.capHundredths)} 分`;
  return (
    <>
      {value} × {line.times} {definition.per}{' '}
      <Why
        rule={`${definition.name}每${definition.per} ${value} 分${cap}`}
        source={`${scheme.name}第 ${scheme.version} 版${scheme.source ? `；${scheme.source}` : ''}`}
        formula={`${value} × ${line.times} ＝ ${pointsText(line.hundredths)}`}
      />
    </>
  );
}

/** What of the line counts in its period's total, beside the person's other lines. */
function Counted({ row: { line, scheme, period }, rows }: Props) {
  const counted = useMemo(
    () =>
      scheme && period
        ? countedLines({
            periods: [period],
            schemes: [scheme],
            lines: rows.flatMap((one) => (one.line.personId === line.personId && one.line.periodId === period.id ? [one.line] : [])),
          }).get(line.id)
        : undefined,
    [line, scheme, period, rows],
  );
  if (!counted) return null;
  return (
    <>
      {pointsText(counted.counts)} 分{counted.cut && `，${cutNames[counted.cut]}`}
    </>
  );
}

const objectionWords = ({ objection }: PointsLine, today: string): string => {
  const { on, matter, outcome, reason } = objection!;
  const answer = outcome && `${outcome === 'upheld' ? '成立' : '不成立'}${reason ? `：${reason}` : ''}`;
  return [`${dayWord(on, today)} ${matter}`, answer ?? '还没有处理'].join('；');
};

/** From a line to the one that answers it, and back. */
function Counterpart({ line, rows, today }: { readonly line: PointsLine; readonly rows: readonly LineRow[]; readonly today: string }) {
  const setList = useWindow((window) => window.setList);
  const id = line.reverses ?? line.reversedBy;
  const other = rows.find((row) => row.id === id)?.line;
  if (!other) return null;
  return (
    <button type="button" className="link" onClick={() => setList('points', { tab: '', selects: {}, search: '', selected: other.id })}>
      {line.reverses ? '冲销的是' : '由这一笔冲销：'} {dayWord(other.on, today)} {pointsText(other.hundredths)} 分
    </button>
  );
}
