import { type KeyboardEvent, useRef, useState } from 'react';
import type { BarsProps } from './Bars.tsx';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** What a chart shows, for those who hear the page, and for the keyboard: one stop for Tab, arrows from bar to bar, and seen while it has the focus. */
export function BarsTable({ title, unit, bars, show = String }: Pick<BarsProps, 'title' | 'unit' | 'bars' | 'show'>) {
  const [at, setAt] = useState<string>();
  const table = useRef<HTMLTableElement>(null);
  const opening = bars.filter(({ onOpen }) => onOpen);
  const stop = opening.some(({ key }) => key === at) ? at : opening[0]?.key;
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const buttons = [...(table.current?.querySelectorAll('button') ?? [])];
    buttons[buttons.indexOf(event.target as HTMLButtonElement) + step]?.focus();
  };
  return (
    <table ref={table} className="visually-hidden bars-table" onKeyDown={move}>
      <caption>{title}</caption>
      <tbody>
        {bars.map(({ key, label, value, said = `${show(value)} ${unit}`, onOpen }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>
              {onOpen ? (
                <button type="button" className="link" tabIndex={key === stop ? 0 : -1} onFocus={() => setAt(key)} onClick={onOpen}>
                  {said}
                </button>
              ) : (
                said
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
