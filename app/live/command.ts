import { useCallback, useEffect, useRef, useState } from 'react';
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
  /** A run is under way and will be seen to be; a second one is never started meanwhile, nor before this says so. */
  readonly busy: boolean;
  /** Busy for more than 300 ms: the button says 正在保存. */
  readonly slow: boolean;
  readonly refusal: AnyRefusal | undefined;
  /** When the ledger answered last (ISO): 已保存 may be said. */
  readonly saved: string | undefined;
  /** The refusal is read; another attempt begins. */
  readonly forget: () => void;
};

/** Most saves are through before a button could be seen to go grey and come back; drawing that twice would make them wait. */
const BUSY_MS = 80;
const SLOW_MS = 300;

let before: Promise<unknown> = Promise.resolve();
/** Leaving a field saves it, and the button that it was left for acts as well: the second act is judged by what the first one wrote. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = before.then(work);
  before = turn.catch(() => undefined);
  return turn;
}

/** A button's command. What it refuses stays until the next run, for the four parts at the button. */
export function useCommand<I extends readonly unknown[], T>(command: Command<I, T>): RunCommand<I, T> {
  const desk = useDesk();
  const [state, setState] = useState<{ busy: boolean; refusal?: AnyRefusal; saved?: string }>({ busy: false });
  const [slow, setSlow] = useState(false);
  const running = useRef(false);
  useEffect(() => {
    if (!state.busy) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), SLOW_MS - BUSY_MS);
    return () => clearTimeout(timer);
  }, [state.busy]);
  const run = useCallback(
    async (...input: I) => {
      if (running.current) return undefined;
      running.current = true;
      const waiting = setTimeout(() => setState({ busy: true }), BUSY_MS);
      try {
        const outcome = await inTurn(() => command(desk.context(), ...input));
        clearTimeout(waiting); // before the answer is drawn, or it would be taken back
        setState(outcome.ok ? { busy: false, saved: new Date().toISOString() } : { busy: false, refusal: outcome.refusal });
        return outcome.ok ? outcome.value : undefined;
      } finally {
        clearTimeout(waiting);
        running.current = false;
      }
    },
    [command, desk],
  );
  const forget = useCallback(() => setState({ busy: false }), []);
  return { run, busy: state.busy, slow, refusal: state.refusal, saved: state.saved, forget };
}
