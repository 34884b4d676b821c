import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { isComposing } from '../keys.ts';
import { SearchOutlined } from '../parts/icons.tsx';
import { go, type Where } from '../where.ts';
import type { Range } from './match.ts';
import type { Answers, Search, Sheet } from './search.ts';
import { useSheetBack } from './sheet-back.ts';
import { useOpenedRecords, useSearch } from './use-search.ts';

const ROWS = 8;
const KINDS = ['记录', '去', '办'] as const;
type Kind = (typeof KINDS)[number];
type Line = {
  readonly key: string;
  readonly kind: Kind;
  readonly title: string;
  readonly range: Range | undefined;
  readonly side: string;
  readonly where: Where;
};

/** Ctrl K: one field, three kinds of answer in fixed order. Tab cycles the kinds; the empty field shows what was opened last. */
export function Finder({ onClose }: { readonly onClose: () => void }) {
  const search = useSearch();
  const opened = useOpenedRecords(({ opened: last }) => last);
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<Kind>();
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    // What was opened may have taken the focus already, such as a form that is ready to be typed into.
    return () => (document.activeElement === document.body && before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  const { lines, sheet } = useMemo((): { readonly lines: readonly Line[]; readonly sheet?: Sheet | undefined } => {
    if (!search) return { lines: [] };
    if (typed.trim() === '') return { lines: lastOpened(search, opened) };
    const answers = search.answers(typed, ROWS);
    return { lines: linesOf(answers, kind), sheet: answers.sheet };
  }, [search, typed, kind, opened]);
  const chosen = lines[Math.min(at, lines.length - 1)];
  const open = (line: Line | undefined) => {
    if (!line) return;
    onClose();
    go(line.where);
    if (sheet) useSheetBack.getState().came(sheet);
  };
  const cycle = (next: Kind | undefined) => {
    setKind(next);
    setAt(0);
  };
  const pressed = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = event.shiftKey ? KINDS.length : 1;
    const kinds = [undefined, ...KINDS];
    const acts = new Map([
      ['ArrowDown', () => setAt(Math.min(lines.length - 1, at + 1))],
      ['ArrowUp', () => setAt(Math.max(0, at - 1))],
      ['Enter', () => open(chosen)],
      ['Escape', onClose],
      ['Tab', () => cycle(kinds[(kinds.indexOf(kind) + step) % kinds.length])],
    ]);
    const act = acts.get(event.key);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div className="finder-ground" onPointerDown={(event) => event.target === event.currentTarget && onClose()}>
      <div className="finder" role="dialog" aria-modal="true" aria-label="找" onKeyDown={pressed}>
        <div className="finder-field">
          <SearchOutlined />
          <input
            ref={field}
            role="combobox"
            aria-label="找人、记录、办法"
            aria-expanded={lines.length > 0}
            aria-controls={listId}
            aria-activedescendant={chosen && `${listId}${chosen.key}`}
            placeholder="姓名、拼音首字母、编号，或要办的事"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setAt(0);
            }}
          />
          <span className="finder-kinds">
            {KINDS.map((one) => (
              <button
                key={one}
                type="button"
                tabIndex={-1}
                className="state-tab"
                aria-pressed={kind === one}
                onClick={() => setKind(kind === one ? undefined : one)}
              >
                {one}
              </button>
            ))}
          </span>
        </div>
        <div className="finder-lines" id={listId} role="listbox" aria-label="找到的">
          {lines.map((line, index) => (
            <div
              key={line.key}
              id={`${listId}${line.key}`}
              role="option"
              aria-selected={line === chosen}
              onPointerMove={() => setAt(index)}
              onClick={() => open(line)}
            >
              <span className="finder-kind">{lines[index - 1]?.kind === line.kind ? '' : line.kind}</span>
              <span className="finder-title">
                <Bold title={line.title} range={line.range} />
              </span>
              <span className="finder-side">{line.side}</span>
            </div>
          ))}
        </div>
        <p className="finder-foot caption">
          {lines.length === 0
            ? typed.trim()
              ? `没有找到“${typed.trim()}”。`
              : '打开过的记录会列在这里。'
            : '↑↓ 选，Enter 打开，Tab 换一类，Esc 关上'}
        </p>
      </div>
    </div>
  );
}

/** The matched part bold, not coloured. */
function Bold({ title, range }: { readonly title: string; readonly range: Range | undefined }) {
  if (!range) return title;
  const characters = [...title];
  return (
    <>
      {characters.slice(0, range.from).join('')}
      <b>{characters.slice(range.from, range.to).join('')}</b>
      {characters.slice(range.to).join('')}
    </>
  );
}

function linesOf(answers: Answers, kind: Kind | undefined): readonly Line[] {
  const records = answers.records.map(({ thing, range }) => line('记录', thing.title, range, `${thing.word}　${thing.side}`, thing.where));
  const places = answers.places.map(({ thing, range }) => line('去', thing.title, range, thing.also?.[0] ?? '', thing.where));
  const acts = answers.acts.map(({ thing, range }) => line('办', thing.title, range, '', thing.where));
  if (kind) return { 记录: records, 去: places, 办: acts }[kind].slice(0, ROWS);
  const others = [...places.slice(0, 2), ...acts.slice(0, 2)];
  return [...records.slice(0, ROWS - others.length), ...others];
}

function line(kind: Kind, title: string, range: Range | undefined, side: string, where: Where): Line {
  return {
    key: `${kind}${where.rail}${where.tab}${where.page ?? ''}${where.id ?? ''}${title}`.replace(/\s/g, ''),
    kind,
    title,
    range,
    side,
    where,
  };
}

const lastOpened = (search: Search, opened: readonly Where[]): readonly Line[] =>
  opened.flatMap((where) => {
    const record = search.recordAt(where);
    return record ? [line('记录', record.title, undefined, `${record.word}　${record.side}`, record.where)] : [];
  });
