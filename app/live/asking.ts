import { useCallback, useState } from 'react';
import type { AnyRefusal } from '../words/refusals.ts';

/** `cancelled` is no refusal that anybody has to read. */
type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: AnyRefusal | { readonly code: 'cancelled' } };

export type Asking = {
  /** Asks main; answers the value, or `undefined` if it was refused or cancelled. `word` is what the button says meanwhile. */
  readonly ask: <T>(word: string, reply: Promise<Answer<T>>) => Promise<T | undefined>;
  readonly busy: string | undefined;
  readonly refusal: AnyRefusal | undefined;
  readonly forget: () => void;
};

/** One question to main at a time, with its refusal kept for the place where it was asked. */
export function useAsking(): Asking {
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<AnyRefusal>();
  const ask = useCallback(async <T>(word: string, asked: Promise<Answer<T>>) => {
    setBusy(word);
    setRefusal(undefined);
    const reply = await asked.finally(() => setBusy(undefined));
    if (reply.ok) return reply.value;
    if (reply.refusal.code !== 'cancelled') setRefusal(reply.refusal);
    return undefined;
  }, []);
  const forget = useCallback(() => setRefusal(undefined), []);
  return { ask, busy, refusal, forget };
}
