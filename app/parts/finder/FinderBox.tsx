import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { isComposing } from '../../keys.ts';
import { SearchOutlined } from '../icons.tsx';
import { KINDS, type Kind, type Line } from './lines.ts';
import type { Range } from './match.ts';

export type Asked = { readonly typed: string; readonly kind: Kind | undefined };
type FinderBoxProps = {
  /** Said to screen readers, and what may be typed. */
  readonly label: string;
  readonly hint: string;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
  readonly lines: readonly Line[];
  /** Below the lines in place of the keys. */
  readonly note?: string | undefined;
  readonly onOpen: (line: Line) => void;
  readonly onClose: () => void;
};

/** Ctrl K, on the desk and in the console: one field, three kinds of answer in fixed order. Tab cycles the kinds. */
export function FinderBox({ label, hint, asked, onAsk, lines, note, onOpen, onClose }: FinderBoxProps) {
  const { typed, kind } = asked;
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    // What was opened may have taken the focus already, such as a form that is ready to be typed into.
    return () => (document.activeElement === document.body && before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  const chosen = lines[Math.min(at, lines.length - 1)];
  const ask = (next: Partial<Asked>) => {
    onAsk({ ...asked, ...next });
    setAt(0);
  };
  const pressed = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = event.shiftKey ? KINDS.length : 1;
    const kinds = [undefined, ...KINDS];
    const acts = new Map([
      ['ArrowDown', () => setAt(Math.min(lines.length - 1, at + 1))],
      ['ArrowUp', () => setAt(Math.max(0, at - 1))],
      ['Enter', () => chosen && onOpen(chosen)],
      ['Escape', onClose],
      ['Tab', () => ask({ kind: kinds[(kinds.indexOf(kind) + step) % kinds.length] })],
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
            aria-label={label}
            aria-expanded={lines.length > 0}
            aria-controls={listId}
            aria-activedescendant={chosen && `${listId}${chosen.key}`}
            placeholder={hint}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => ask({ typed: event.target.value })}
          />
          <span className="finder-kinds">
            {KINDS.map((one) => (
              <button
                key={one}
                type="button"
                tabIndex={-1}
                className="state-tab"
                aria-pressed={kind === one}
                onClick={() => ask({ kind: kind === one ? undefined : one })}
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
              onClick={() => onOpen(line)}
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
          {note ??
            (lines.length > 0
              ? '↑↓ 选，Enter 打开，Tab 换一类，Esc 关上'
              : typed.trim()
                ? `没有找到“${typed.trim()}”。`
                : '打开过的记录会列在这里。')}
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
