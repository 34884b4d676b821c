/** Half a minute after the first failure, then twice as long each time, up to half an hour. */
const FIRST_MS = 30_000;
const LONGEST_MS = 30 * 60_000;

/** `chance` is between 0 and 1: PCs that lost their county together do not all come back together. A county that names a time has spread them already. */
export function pauseAfter(failures: number, chance: number, askedSeconds = 0): number {
  if (askedSeconds > 0) return Math.round(askedSeconds * 1000 * (1 + chance / 4));
  const pause = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  return Math.round(pause * (0.5 + chance));
}
