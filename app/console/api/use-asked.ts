import { useCallback, useEffect, useState } from 'react';
import { leave } from '../leave.ts';
import { type Answered, type AskRefusal, ask } from './ask.ts';

export type Asked<T> = {
  /** `undefined` while it is first asked, and if it was refused. */
  readonly value: T | undefined;
  readonly refusal: AskRefusal | undefined;
  /** After an act that changed it. What is shown stays until the answer is there. */
  readonly again: () => Promise<void>;
};

/** Whoever is no longer signed in stands before the door again, wherever the answer came to. */
export function passSession<T>(answer: Answered<T>): Answered<T> {
  if (!answer.ok && (answer.refusal.code === 'session-needed' || answer.refusal.code === 'session-over')) leave('over');
  return answer;
}

/** What the county answers to a question, asked again when the question is another one. `undefined` asks nothing. */
export function useAsked<T>(url: string | undefined): Asked<T> {
  const [answer, setAnswer] = useState<{ readonly url: string; readonly outcome: Answered<T> }>();
  const again = useCallback(async () => {
    if (url === undefined) return;
    const outcome = passSession(await ask<T>('GET', url));
    setAnswer({ url, outcome });
  }, [url]);
  useEffect(() => {
    let isWanted = url !== undefined;
    if (url !== undefined)
      void ask<T>('GET', url).then((outcome) => {
        if (isWanted) setAnswer({ url, outcome: passSession(outcome) });
      });
    return () => {
      isWanted = false;
    };
  }, [url]);
  const outcome = answer?.url === url ? answer?.outcome : undefined;
  return { value: outcome?.ok ? outcome.value : undefined, refusal: outcome?.ok === false ? outcome.refusal : undefined, again };
}
