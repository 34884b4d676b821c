import { useCallback, useEffect, useRef, useState } from 'react';
import type { Said } from '../../words/said.ts';
import { say } from '../words/refusals.ts';
import type { Answered, AskRefusal } from './ask.ts';
import { passSession } from './use-asked.ts';

export type Act<I extends readonly unknown[], T> = {
  /** Answers what the county answered, `undefined` if it refused. */
  readonly run: (...input: I) => Promise<T | undefined>;
  readonly busy: boolean;
  /** Busy for more than 300 ms: the button says so. */
  readonly slow: boolean;
  readonly refused: AskRefusal | undefined;
  readonly said: Said | undefined;
};

const SLOW_MS = 300;

/** A button's request. What the county refuses stays until the next try, in the four parts, at the button. */
export function useAct<I extends readonly unknown[], T>(request: (...input: I) => Promise<Answered<T>>): Act<I, T> {
  const [state, setState] = useState<{ readonly busy: boolean; readonly refusal?: AskRefusal }>({ busy: false });
  const [slow, setSlow] = useState(false);
  const running = useRef(false);
  const latest = useRef(request);
  latest.current = request;
  useEffect(() => {
    if (!state.busy) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [state.busy]);
  const run = useCallback(async (...input: I) => {
    if (running.current) return undefined;
    running.current = true;
    setState({ busy: true });
    const answer = passSession(await latest.current(...input));
    running.current = false;
    setState(answer.ok ? { busy: false } : { busy: false, refusal: answer.refusal });
    return answer.ok ? answer.value : undefined;
  }, []);
  return { run, busy: state.busy, slow, refused: state.refusal, said: state.refusal && say(state.refusal) };
}
