import { useEffect, useState } from 'react';
import type { Progress } from '../../electron/contract.ts';

/** How far main has come with something long; `undefined` while `isRunning` is false. */
export function useProgress(isRunning: boolean): Progress | undefined {
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    if (!isRunning) return;
    const stop = window.shell.onEvent((event) => {
      if (event.event === 'progress') setProgress(event.progress);
    });
    return () => {
      stop();
      setProgress(undefined);
    };
  }, [isRunning]);
  return progress;
}
