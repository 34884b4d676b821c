import { Button, Drawer } from 'antd';
import { type ReactNode, use, useMemo, useRef, useState } from 'react';
import { useKeys } from '../keys.ts';
import { usePreference } from '../preference.ts';
import { type Room, useRoom } from '../room.ts';
import { useWindow } from '../where.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { type Column, columnsFor } from './columns.ts';
import { Empty } from './Empty.tsx';
import { FilterRow } from './FilterRow.tsx';
import { ListFoot } from './ListFoot.tsx';
import { ListPanel } from './ListPanel.tsx';
import { LeavingWay } from './leaving-way.ts';
import { type Matcher, type SelectFilter, type StateTab, useListing, useListState } from './list.ts';
import { Rows, type Ticks } from './Rows.tsx';
import { useSecondClick } from './second-click.ts';
import { filterWords, type ListSheet, type Shown, shownOf } from './shown.ts';
import { Place, useStaying } from './staying.tsx';
import { useWidthOf } from './width.ts';

export type ListAndPanelProps<Row extends { readonly id: string }> = {
  /** Under this name the window keeps filters, sort, place and selection; `go({ …, list: { name, tab } })` presets them. */
  readonly name: string;
  /** Head of the page, its figures being links that set the list (`useWindow().setList`). */
  readonly head: ReactNode;
  /** Said to screen readers: 金点子清单. */
  readonly label: string;
  /** `undefined` while the records are first read. Keep rows, columns, tabs and selects the same objects between renders. */
  readonly rows: readonly Row[] | undefined;
  readonly columns: readonly Column<Row>[];
  /** State tabs with counts, after 全部. */
  readonly tabs?: readonly StateTab<Row>[];
  /** At most two. */
  readonly selects?: readonly SelectFilter<Row>[];
  readonly match?: Matcher<Row>;
  readonly searchHint?: string;
  /** More at the right of the filter row, such as the choice of columns. */
  readonly tools?: ReactNode;
  /** Above the rows: 会上连记. */
  readonly top?: ReactNode;
  readonly panel: (row: Row) => ReactNode;
  /** Small line over the panel: 金点子〔2026〕033. */
  readonly panelTitle: (row: Row) => ReactNode;
  readonly onOpenPage?: (row: Row) => void;
  /** Shown when there is no row at all. */
  readonly empty: ReactNode;
  /** Where somebody else filters and `rows` are only the first of them: how many there are, per tab and in all (`''`), and the way to more. */
  readonly partOf?: { readonly counts: Readonly<Record<string, number>>; readonly more?: ReactNode };
  /** Word for the rows in the foot: 条, 人, 个. */
  readonly unit?: string;
  /** At the right of the foot. */
  readonly legend?: ReactNode;
  /** Stands in the foot once rows are ticked; without it there are no ticks. */
  readonly batch?: (rows: readonly Row[]) => ReactNode;
  /** People choose which columns they see, and print or export what is shown or ticked: these rows in this order, these columns. */
  readonly sheet?: ListSheet<Row> | undefined;
};

const none: readonly never[] = [];

/** Pattern B: a list and the chosen record beside it; at 150 % the panel is a drawer. What it shows can leave on paper or as a file. */
export function ListAndPanel<Row extends { readonly id: string }>(props: ListAndPanelProps<Row>) {
  const [shown, setShown] = useState<Shown>();
  const { sheet, unit = '条' } = props;
  const ShownPage = use(LeavingWay);
  if (!shown || !sheet || !ShownPage) return <List {...props} sheet={ShownPage && sheet} onLeave={setShown} />;
  return <ShownPage form={sheet.form} title={sheet.title} unit={unit} shown={shown} onClose={() => setShown(undefined)} />;
}

type ListProps<Row extends { readonly id: string }> = ListAndPanelProps<Row> & { readonly onLeave: (shown: Shown) => void };

function List<Row extends { readonly id: string }>(props: ListProps<Row>) {
  const { name, rows = none, tabs = none, selects = none, columns, match, unit = '条' } = props;
  const state = useListState(name);
  const setList = useWindow((window) => window.setList);
  const room = useRoom();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidthOf(box);
  const listing = useListing({ rows, columns, tabs, selects, match }, state);
  const shown = listing.rows;
  const [leftOut, leaveOut] = usePreference<readonly string[]>(`columns-${name}`, none);
  const chosen = useMemo(() => columns.filter(({ key, rank }) => rank <= 1 || !leftOut.includes(key)), [columns, leftOut]);
  const ticksTake = props.batch ? 36 : 0;
  const fitting = useMemo(() => columnsFor(chosen, width - ticksTake), [chosen, width, ticksTake]);
  const isSelected = (row: Row) => row.id === state.selected;
  const selectedAt = state.selected === undefined ? -1 : shown.findIndex(isSelected);
  const selected = state.selected === undefined ? undefined : (shown[selectedAt] ?? rows.find(isSelected));
  /** A window that becomes narrow does not draw the panel over a form that was opened from it. */
  const [drawnIn, setDrawnIn] = useState<Room>();
  const drawn = drawnIn === room;
  const setDrawn = (open: boolean) => setDrawnIn(open ? room : undefined);
  const searchField = useRef<HTMLInputElement>(null);
  useSecondClick(box, () => selected && props.onOpenPage?.(selected));

  const select = (row: Row | undefined) => {
    setList(name, { selected: row?.id });
    setDrawn(row !== undefined);
  };
  const move = (by: number) => {
    const next = shown[Math.min(shown.length - 1, Math.max(0, selectedAt < 0 ? 0 : selectedAt + by))];
    if (!next) return false;
    setList(name, { selected: next.id });
    // The row is announced and Enter opens it, wherever the focus was before.
    box.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
    return true;
  };
  const ticked = useMemo(() => new Set(state.ticked), [state.ticked]);
  const toggle = (id: string) =>
    setList(name, { ticked: ticked.has(id) ? state.ticked.filter((one) => one !== id) : [...state.ticked, id] });
  const toggleAll = () => setList(name, { ticked: ticked.size === shown.length ? [] : shown.map((row) => row.id) });
  const ticks: Ticks | undefined = props.batch && { ids: ticked, toggle, toggleAll };
  const sortBy = (column: string) => {
    const { sort } = state;
    setList(name, { sort: sort?.column !== column ? { column, down: false } : sort.down ? undefined : { column, down: true } });
  };
  const leave = (some: readonly Row[], filter: string) => props.onLeave(shownOf(some, chosen, filter, props.sheet?.about));
  const leaveShown = () => leave(shown, filterWords(state, { tabs, selects }));

  useKeys([
    { key: 'ArrowDown', does: '下一行', run: () => move(1) },
    { key: 'ArrowUp', does: '上一行', run: () => move(-1) },
    { key: 'PageDown', does: '往下一屏', run: () => move(12) },
    { key: 'PageUp', does: '往上一屏', run: () => move(-12) },
    {
      key: 'Enter',
      does: '打开整页',
      run: () => {
        if (!selected) return false;
        if (room === 'single' && !drawn) setDrawn(true);
        else props.onOpenPage?.(selected);
      },
    },
    { key: ' ', does: '勾选', run: () => (selected && ticks ? toggle(selected.id) : false) },
    { key: 'Ctrl+P', does: '打印导出所列', run: () => (props.sheet && shown.length > 0 ? leaveShown() : false) },
    { key: '/', does: '在清单里找', run: () => searchField.current?.focus() },
    { key: 'Escape', does: '关上右栏', run: () => (selected ? select(undefined) : false) },
  ]);

  const panel = selected && (
    <ListPanel
      title={props.panelTitle(selected)}
      of={selected.id}
      onBefore={selectedAt > 0 ? () => move(-1) : undefined}
      onNext={selectedAt >= 0 && selectedAt < shown.length - 1 ? () => move(1) : undefined}
      onOpenPage={props.onOpenPage && (() => props.onOpenPage?.(selected))}
      onClose={() => select(undefined)}
    >
      {props.panel(selected)}
    </ListPanel>
  );
  const { kept, host } = useStaying(panel);
  const batched = ticks && ticked.size > 0 ? shown.filter((row) => ticked.has(row.id)) : none;
  return (
    <div className="page">
      {props.head}
      <div className={panel && room !== 'single' ? 'list-and-panel list-with-panel' : 'list-and-panel'}>
        <section className="card list">
          <FilterRow
            state={state}
            counts={props.rows && (props.partOf?.counts ?? listing.counts)}
            tabs={tabs}
            selects={selects}
            searchHint={match ? (props.searchHint ?? '名称、姓名、拼音首字母') : undefined}
            searchField={searchField}
            onChange={(change) => setList(name, change)}
            tools={
              <>
                {props.tools}
                {props.sheet && <ColumnChoice columns={columns} leftOut={leftOut} onChange={leaveOut} />}
              </>
            }
          />
          {props.top}
          <div className="list-rows" ref={box}>
            {shown.length > 0 ? (
              <Rows
                label={props.label}
                rows={shown}
                columns={fitting}
                selected={state.selected}
                onSelect={select}
                onOpen={props.onOpenPage}
                ticks={ticks}
                sort={state.sort}
                onSort={sortBy}
                place={name}
                view={`${state.tab} ${JSON.stringify(state.selects)} ${listing.search} ${state.sort?.column} ${state.sort?.down}`}
              />
            ) : (
              props.rows &&
              (rows.length === 0 ? props.empty : <NoHits onClear={() => setList(name, { tab: '', selects: {}, search: '' })} />)
            )}
          </div>
          <ListFoot
            unit={unit}
            isReading={props.rows === undefined}
            shown={shown.length}
            all={props.partOf?.counts[state.tab] ?? rows.length}
            ticked={batched.length}
            batch={props.batch?.(batched)}
            more={props.partOf?.more}
            legend={props.legend}
            onLeave={props.sheet && { shown: leaveShown, ticked: () => leave(batched, '勾选的') }}
            onUntick={() => setList(name, { ticked: [] })}
          />
        </section>
        {room === 'single' ? (
          <Drawer
            open={drawn && selected !== undefined}
            onClose={() => setDrawn(false)}
            size={400}
            closable={false}
            className="panel-drawer"
            aria-label="右栏"
          >
            <Place host={host} />
          </Drawer>
        ) : (
          panel && <Place host={host} />
        )}
        {kept}
      </div>
    </div>
  );
}

const NoHits = ({ onClear }: { readonly onClear: () => void }) => (
  <Empty what="没有符合的。" first="换个词，或放宽筛选。" actions={<Button onClick={onClear}>清除筛选</Button>} />
);
