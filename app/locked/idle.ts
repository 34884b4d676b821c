import { useEffect } from 'react';

const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls once nobody has touched keyboard or pointer for so long; `onIdle` must stay the same between renders. */
export function useIdle(afterMs: number, onIdle: () => void): void {
  useEffect(() => {
    let last = performance.now();
    let timer = setTimeout(check, afterMs);
    const alive = () => {
      last = performance.now();
    };
    function check() {
      const quiet = performance.now() - last;
      if (quiet >= afterMs) {
        onIdle();
        last = performance.now();
        timer = setTimeout(check, afterMs);
        return;
      }
      timer = setTimeout(check, afterMs - quiet);
    }
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive, { capture: true });
    };
  }, [afterMs, onIdle]);
}
