import { Select } from 'antd';
import type { ReactNode, RefObject } from 'react';
import type { ListState } from '../where.ts';
import { CloseCircleFilled, SearchOutlined } from './icons.tsx';
import type { SelectFilter, StateTab } from './list.ts';

type FilterRowProps<Row> = {
  readonly state: ListState;
  readonly counts: Readonly<Record<string, number>>;
  readonly tabs: readonly StateTab<Row>[];
  readonly selects: readonly SelectFilter<Row>[];
  readonly searchHint: string | undefined;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onChange: (change: Partial<ListState>) => void;
  readonly tools: ReactNode;
};

/** State tabs with counts, selects, search: one row over a list. */
export function FilterRow<Row>({ state, counts, tabs, selects, searchHint, searchField, onChange, tools }: FilterRowProps<Row>) {
  return (
    <div className="filter-row">
      <div className="state-tabs" role="group" aria-label="按状态">
        {[{ key: '', word: '全部' }, ...tabs].map(({ key, word }) => (
          <button key={key} type="button" className="state-tab" aria-pressed={state.tab === key} onClick={() => onChange({ tab: key })}>
            {word} <span>{counts[key] ?? 0}</span>
          </button>
        ))}
      </div>
      <div className="filter-tools">
        {selects.map((select) => (
          <Select
            key={select.key}
            size="small"
            variant="filled"
            aria-label={select.any}
            popupMatchSelectWidth={false}
            value={state.selects[select.key] ?? ''}
            options={[{ value: '', label: select.any }, ...select.options.map(({ value, word }) => ({ value, label: word }))]}
            onChange={(value) => onChange({ selects: { ...state.selects, [select.key]: value } })}
          />
        ))}
        {searchHint !== undefined && (
          <span className="list-search">
            <SearchOutlined />
            <input
              ref={searchField}
              aria-label="在清单里找"
              placeholder={searchHint}
              autoComplete="off"
              spellCheck={false}
              value={state.search}
              onChange={(event) => onChange({ search: event.target.value })}
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return;
                if (state.search) onChange({ search: '' });
                else event.currentTarget.blur();
              }}
            />
            {state.search && (
              <button type="button" className="plain-button" aria-label="清空" onClick={() => onChange({ search: '' })}>
                <CloseCircleFilled />
              </button>
            )}
          </span>
        )}
        {tools}
      </div>
    </div>
  );
}
