import { useCallback, useState } from 'react';
import type { FileReply, Reply, ShellRefusal } from '../../electron/contract.ts';

export type Asking = {
  /** Asks main; answers the value, or `undefined` if it was refused or cancelled. `word` is what the button says meanwhile. */
  readonly ask: <T>(word: string, reply: Promise<Reply<T> | Extract<FileReply, { ok: false }>>) => Promise<T | undefined>;
  readonly busy: string | undefined;
  readonly refusal: ShellRefusal | undefined;
  readonly forget: () => void;
};

/** One question to main at a time, with its refusal kept for the place where it was asked. */
export function useAsking(): Asking {
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<ShellRefusal>();
  const ask = useCallback(async <T>(word: string, asked: Promise<Reply<T> | Extract<FileReply, { ok: false }>>) => {
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
