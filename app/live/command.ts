import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { CommandContext } from '../../src/commands/context.ts';
import type { AnyRefusal } from '../words/refusals.ts';
import { useDesk } from './desk.ts';

export type Command<I extends readonly unknown[], T> = (
  context: CommandContext,
  ...input: I
) => Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: AnyRefusal }>;

export type RunCommand<I extends readonly unknown[], T> = {
  /** Answers the value once the ledger has it, `undefined` if it was refused. */
  readonly run: (...input: I) => Promise<T | undefined>;
  /** A run is under way; a second one is not started meanwhile. */
  readonly busy: boolean;
  /** Busy for more than 300 ms: the button says 正在保存. */
  readonly slow: boolean;
  readonly refusal: AnyRefusal | undefined;
  /** When the ledger answered last (ISO): 已保存 may be said. */
  readonly saved: string | undefined;
  /** The refusal is read; another attempt begins. */
  readonly forget: () => void;
};

const SLOW_MS = 300;

/** A button's command. What it refuses stays until the next run, for the four parts at the button. */
export function useCommand<I extends readonly unknown[], T>(command: Command<I, T>): RunCommand<I, T> {
  const desk = useDesk();
  const [state, setState] = useState<{ busy: boolean; refusal?: AnyRefusal; saved?: string }>({ busy: false });
  const [slow, setSlow] = useState(false);
  const running = useRef(false);
  useEffect(() => {
    if (!state.busy) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [state.busy]);
  const run = useCallback(
    async (...input: I) => {
      if (running.current) return undefined;
      running.current = true;
      // Drawn in a pause: the act is on its way to the disk before the button is drawn anew.
      startTransition(() => setState({ busy: true }));
      try {
        const outcome = await command(desk.context(), ...input);
        setState(outcome.ok ? { busy: false, saved: new Date().toISOString() } : { busy: false, refusal: outcome.refusal });
        return outcome.ok ? outcome.value : undefined;
      } finally {
        running.current = false;
      }
    },
    [command, desk],
  );
  const forget = useCallback(() => setState({ busy: false }), []);
  return { run, busy: state.busy, slow, refusal: state.refusal, saved: state.saved, forget };
}
