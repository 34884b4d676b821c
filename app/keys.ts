import { useEffect, useRef } from 'react';

/** Keys that work in the whole window, as the key map shows them. Single characters only while no field has the focus. */
export type KeyBinding = {
  /** `Ctrl+K`, `Alt+ArrowLeft`, `F1`, `?`, `/`, `ArrowDown`, `Enter`, ` `. */
  readonly key: string;
  readonly does: string;
  /** `false` passes the key on to whoever else listens. */
  readonly run: (event: KeyboardEvent) => unknown;
};

const layers: (readonly KeyBinding[])[] = [];

/** Bindings of the screens that are open, the innermost last; the key map lists them. */
export const keysNow = (): readonly KeyBinding[] => layers.flat();

/** Binds keys while the component is shown; what was opened last is asked first, the frame (`'window'`) last of all. */
export function useKeys(bindings: readonly KeyBinding[], reach: 'screen' | 'window' = 'screen'): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  useEffect(() => {
    const layer = latest.current.map(({ key, does }, index) => ({
      key,
      does,
      run: (event: KeyboardEvent) => latest.current[index]?.run(event),
    }));
    if (reach === 'window') layers.unshift(layer);
    else layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
    };
  }, [reach]);
}

/** True while an input method composes: Enter then chooses a word and never submits. */
export const isComposing = (event: { readonly isComposing?: boolean; readonly keyCode?: number }): boolean =>
  event.isComposing === true || event.keyCode === 229;

export const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
const isTaken = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('button, a, [role=menu], [role=listbox], [role=dialog], .ant-dropdown, .ant-select-dropdown') !== null;

export function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey && event.key.length > 1 ? 'Shift+' : ''}${key}`;
}

function dispatch(event: KeyboardEvent): void {
  if (isComposing(event) || event.defaultPrevented) return;
  const name = nameOf(event);
  const isPlain = !name.startsWith('Ctrl+') && !name.startsWith('Alt+') && !/^F\d+$/.test(name);
  if (isPlain && name !== 'Escape' && isField(event.target)) return;
  if ((name === 'Enter' || name === ' ') && isTaken(event.target)) return;
  for (const layer of [...layers].reverse()) {
    const binding = layer.find((one) => one.key === name);
    if (binding && binding.run(event) !== false) {
      event.preventDefault();
      return;
    }
  }
}

/** Once per window. */
export function listenToKeys(): () => void {
  window.addEventListener('keydown', dispatch);
  return () => window.removeEventListener('keydown', dispatch);
}
