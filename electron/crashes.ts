const MOST = 3;
const WITHIN_MS = 60_000;

/** Counts how often the page crashed. After the third time within a minute loading it once more would only go round in circles. */
export function countCrashes(ticks: () => number): () => 'load-again' | 'give-up' {
  let recent: readonly number[] = [];
  return () => {
    const now = ticks();
    recent = [...recent.filter((at) => now - at < WITHIN_MS), now];
    return recent.length < MOST ? 'load-again' : 'give-up';
  };
}
