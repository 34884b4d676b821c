import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 3_000;

/** Whether something is there. A drive that does not answer, as network drives do for minutes, is not. */
export async function isReachable(fileOrFolder: string): Promise<boolean> {
  const settled = new AbortController();
  const answer = stat(fileOrFolder).then(
    () => true,
    () => false,
  );
  const late = pause(PATIENCE_MS, false, { signal: settled.signal, ref: false }).catch(() => false);
  return Promise.race([answer, late]).finally(() => settled.abort());
}
