import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

/**
 * What is shown at one of several places and stays itself when it moves: a dialog that was opened in it stays open, with what was typed.
 * `kept` is drawn once and for all, and `<Place host>` where it is seen.
 */
export function useStaying(children: ReactNode): { readonly kept: ReactNode; readonly host: HTMLElement } {
  const [host] = useState(() => {
    const element = document.createElement('div');
    element.style.display = 'contents';
    return element;
  });
  return { kept: createPortal(children, host), host };
}

/** Where it is shown now. */
export function Place({ host }: { readonly host: HTMLElement }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.append(host);
  }, [host]);
  return <div ref={place} style={{ display: 'contents' }} />;
}
