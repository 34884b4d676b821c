import { Checkbox } from 'antd';
import { memo, type ReactNode, type UIEvent, useDeferredValue, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { scrolledTo } from '../where.ts';
import type { Column } from './columns.ts';
import { CaretDownOutlined, CaretUpOutlined } from './icons.tsx';
import { useSlots } from './slots.ts';
import { steady } from './steady.tsx';

const ROW = 37;
/** Rows drawn above and below what is seen, so that scrolling shows no gaps; at first they come after what is seen. */
const MARGIN = 10;

export type RowsProps<Row extends { readonly id: string }> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly selected: string | undefined;
  readonly onSelect: (row: Row) => void;
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly ticks?: Ticks | undefined;
  readonly sort: { readonly column: string; readonly down: boolean } | undefined;
  readonly onSort: (column: string) => void;
  /** The name under which the window remembers how far it was scrolled. */
  readonly place: string;
  /** Names the filter and order that are shown; another one begins at the top. */
  readonly view: string;
};
export type Ticks = { readonly ids: ReadonlySet<string>; readonly toggle: (id: string) => void; readonly toggleAll: () => void };

/**
 * Rows of one height, drawn only where they are seen. A grid of our own and not antd's virtual table: that one draws its
 * body as nameless boxes apart from the head, which a screen reader cannot read as a table.
 */
function AllRows<Row extends { readonly id: string }>({ rows, columns, ticks, ...props }: RowsProps<Row>) {
  const grid = useId();
  const box = useRef<HTMLDivElement>(null);
  const { place, view } = props;
  const [keptPlace] = useState(() => scrolledTo.get(place) ?? 0);
  const shownView = useRef(view);
  const [seen, setSeen] = useState({ top: keptPlace, height: 600 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    if (keptPlace > 0) element.scrollTop = keptPlace;
    const watcher = new ResizeObserver(() => setSeen({ top: element.scrollTop, height: element.clientHeight }));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [keptPlace]);

  useLayoutEffect(() => {
    // Asked of what was noted: the element itself would lay out the whole page to answer.
    if (shownView.current !== view && scrolledTo.get(place)) box.current?.scrollTo(0, 0);
    shownView.current = view;
  }, [view, place]);

  const index = props.selected === undefined ? -1 : rows.findIndex((row) => row.id === props.selected);
  useEffect(() => {
    const element = box.current;
    if (element && index >= 0) bringIntoView(element, index);
  }, [index]);

  // The panel that the first click opens may move the rows: the second click still means the row of the first.
  const clicked = useRef<Row>(undefined);
  const choose = (row: Row) => {
    clicked.current = row;
    props.onSelect(row);
  };
  const openChosen = () => clicked.current && props.onOpen?.(clicked.current);

  const margin = useDeferredValue(MARGIN, 0);
  const from = Math.max(0, Math.floor(seen.top / ROW) - margin);
  const to = Math.min(rows.length, Math.ceil((seen.top + seen.height) / ROW) + margin);
  const seenRows = rows.slice(from, to);
  const slots = useSlots(seenRows);
  const tracks = columns.map((column) => (column.grows ? `minmax(${column.width}px, 1fr)` : `${column.width}px`));
  const gridTemplateColumns = [...(ticks ? ['36px'] : []), ...tracks].join(' ');
  const scrolled = ({ currentTarget: { scrollTop, clientHeight } }: UIEvent<HTMLDivElement>) => {
    setSeen({ top: scrollTop, height: clientHeight });
    scrolledTo.set(place, scrollTop);
  };
  return (
    <div
      className="rows"
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={index >= from && index < to ? `${grid}${props.selected}` : undefined}
      onScroll={scrolled}
    >
      <div className="rows-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns }}>
        {ticks && <TickAll ticks={ticks} of={rows.length} />}
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
        ))}
      </div>
      <div role="rowgroup" style={{ height: rows.length * ROW, position: 'relative' }}>
        {seenRows.map((row, at) => (
          <div
            key={slots.get(row.id)}
            id={`${grid}${row.id}`}
            className="row"
            role="row"
            aria-rowindex={from + at + 2}
            aria-selected={row.id === props.selected}
            style={{ gridTemplateColumns, top: (from + at) * ROW }}
            onClick={({ detail }) => detail <= 1 && choose(row)}
            onDoubleClick={openChosen}
          >
            {ticks && (
              <span role="gridcell" onClick={(event) => event.stopPropagation()}>
                <Checkbox checked={ticks.ids.has(row.id)} onChange={() => ticks.toggle(row.id)} aria-label="勾选" tabIndex={-1} />
              </span>
            )}
            <Cells columns={columns} row={row} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** Not drawn again while somebody types who has not been answered yet. */
export const Rows = steady(AllRows as (props: RowsProps<{ readonly id: string }>) => ReactNode) as unknown as <
  Row extends { readonly id: string },
>(
  props: RowsProps<Row>,
) => ReactNode;

function bringIntoView(box: HTMLElement, index: number): void {
  const top = index * ROW;
  const room = box.clientHeight - ROW;
  if (top < box.scrollTop) box.scrollTop = top;
  if (top + ROW > box.scrollTop + room) box.scrollTop = top + ROW - room;
}

const classOf = <Row,>(column: Column<Row>) => `cell${column.align === 'right' ? ' cell-right' : ''}${column.grows ? ' cell-grows' : ''}`;

type CellsProps<Row> = { readonly columns: readonly Column<Row>[]; readonly row: Row };
/** Drawn anew only for a row that changed: where one is added at the top, all others move and say the same. */
const Cells = memo(function Cells<Row>({ columns, row }: CellsProps<Row>) {
  return columns.map((column) => {
    const text = String(column.text?.(row) ?? '');
    return (
      <span key={column.key} role="gridcell" className={classOf(column)} title={text && (column.grows || !column.cell) ? text : undefined}>
        {column.cell ? column.cell(row) : text}
      </span>
    );
  });
}) as <Row>(props: CellsProps<Row>) => ReactNode;

type HeadCellProps<Row> = { column: Column<Row>; sort: RowsProps<{ id: string }>['sort']; onSort: (column: string) => void };
function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const isSorted = sort?.column === column.key;
  const Caret = sort?.down ? CaretDownOutlined : CaretUpOutlined;
  return (
    <span role="columnheader" className={classOf(column)} aria-sort={isSorted ? (sort.down ? 'descending' : 'ascending') : undefined}>
      {column.compare ? (
        <button type="button" className="plain-button" onClick={() => onSort(column.key)}>
          {column.title}
          {isSorted && <Caret />}
        </button>
      ) : (
        column.title
      )}
    </span>
  );
}

const TickAll = ({ ticks, of }: { readonly ticks: Ticks; readonly of: number }) => (
  <span role="columnheader">
    <Checkbox
      aria-label="全部勾选"
      checked={of > 0 && ticks.ids.size === of}
      indeterminate={ticks.ids.size > 0 && ticks.ids.size < of}
      onChange={ticks.toggleAll}
    />
  </span>
);
