import { Select } from 'antd';
import { memo, type ReactNode, type RefObject, useCallback, useRef } from 'react';
import type { ListState } from '../where.ts';
import { CloseCircleFilled, SearchOutlined } from './icons.tsx';
import type { SelectFilter, StateTab } from './list.ts';

type FilterRowProps<Row> = {
  readonly state: ListState;
  /** Missing while the records are first read. */
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly tabs: readonly StateTab<Row>[];
  readonly selects: readonly SelectFilter<Row>[];
  readonly searchHint: string | undefined;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onChange: (change: Partial<ListState>) => void;
  readonly tools: ReactNode;
};

/** State tabs with counts, selects, search: one row over a list. */
export function FilterRow<Row>({ state, counts, tabs, selects, searchHint, searchField, onChange, tools }: FilterRowProps<Row>) {
  const chosen = useRef(state.selects);
  chosen.current = state.selects;
  const change = useRef(onChange);
  change.current = onChange;
  const choose = useCallback((key: string, value: string) => change.current({ selects: { ...chosen.current, [key]: value } }), []);
  return (
    <div className="filter-row">
      <div className="state-tabs" role="group" aria-label="按状态">
        {[{ key: '', word: '全部' }, ...tabs].map(({ key, word }) => (
          <button key={key} type="button" className="state-tab" aria-pressed={state.tab === key} onClick={() => onChange({ tab: key })}>
            {word} {counts && <span>{counts[key] ?? 0}</span>}
          </button>
        ))}
      </div>
      <div className="filter-tools">
        {selects.map((select) => (
          <Choice key={select.key} of={select} value={state.selects[select.key] ?? ''} onChoose={choose} />
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

type ChoiceProps = {
  readonly of: Pick<SelectFilter<never>, 'key' | 'any' | 'options' | 'search'>;
  readonly value: string;
  readonly onChoose: (key: string, value: string) => void;
};
/** Drawn anew only for another choice, and not at every save and every letter of the search. */
const Choice = memo(function Choice({ of, value, onChoose }: ChoiceProps) {
  return (
    <Select
      size="small"
      variant="filled"
      aria-label={of.any}
      popupMatchSelectWidth={false}
      showSearch={of.search ? { optionFilterProp: 'label' } : false}
      value={value}
      options={[{ value: '', label: of.any }, ...of.options.map((option) => ({ value: option.value, label: option.word }))]}
      onChange={(next) => onChoose(of.key, next)}
    />
  );
});
