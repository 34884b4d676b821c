import { useEffect } from 'react';
import { ask } from '../api/ask.ts';
import { passSession } from '../api/use-asked.ts';

const EVERY_MS = 2 * 60_000;

/** The county counts requests, a person counts what the hands do: whoever types a long reason is not idle. */
export function useStayAwake(): void {
  useEffect(() => {
    let isAlive = false;
    const alive = () => {
      isAlive = true;
    };
    const tell = () => {
      if (isAlive) void ask('GET', '/api/session').then(passSession);
      isAlive = false;
    };
    const timer = setInterval(tell, EVERY_MS);
    for (const sign of ['pointerdown', 'keydown', 'wheel'] as const) window.addEventListener(sign, alive, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      for (const sign of ['pointerdown', 'keydown', 'wheel'] as const) window.removeEventListener(sign, alive, { capture: true });
    };
  }, []);
}
