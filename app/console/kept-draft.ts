import { useEffect, useRef, useState } from 'react';
import { useInside } from './session.ts';

const keyOf = (accountId: string, name: string) => `draft ${accountId} ${name}`;

/** What is not out yet outlives a sign-out after idle minutes: in this tab alone, for this account alone, until it is out or dropped. */
export function useKeptDraft<T>(name: string, begin: () => T) {
  const key = keyOf(useInside().session.accountId, name);
  const [draft, setDraft] = useState<T>(() => kept<T>(key) ?? begin());
  const isDropped = useRef(false);
  useEffect(() => {
    if (!isDropped.current) keep(key, draft);
  }, [key, draft]);
  // At once: whoever drops it closes the page in the same moment, and no effect runs any more.
  const drop = () => {
    isDropped.current = true;
    sessionStorage.removeItem(key);
  };
  return { draft, setDraft, drop };
}

/** Whether somebody of this account left one here. */
export const useHasDraft = (name: string): boolean => sessionStorage.getItem(keyOf(useInside().session.accountId, name)) !== null;

function kept<T>(key: string): T | undefined {
  const json = sessionStorage.getItem(key);
  return json === null ? undefined : (JSON.parse(json) as T);
}

/** The browser keeps some megabytes a tab. Of a draft that is larger nothing is kept rather than an old half of it. */
function keep(key: string, draft: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    sessionStorage.removeItem(key);
  }
}
