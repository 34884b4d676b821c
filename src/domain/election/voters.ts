import type { Standing } from '../person.ts';
import type { Electorate } from './election.ts';

export type Voters = {
  readonly ids: readonly string[];
  /** How many were left out because it is not known here whether they are members. */
  readonly unknown: number;
};

type Known = {
  readonly isPurged: (id: string) => boolean;
  /** `undefined` for who is on another enterprise's own roster. */
  readonly standingOf: (id: string) => Standing | undefined;
};

/**
 * Who votes, of those who are counted in the group. All participants vote whatever their standing, known here or not (T13); of members alone
 * only those do of whom it is known. Who was purged does not vote.
 */
export function votersOf(electorate: Electorate, counted: readonly string[], { isPurged, standingOf }: Known): Voters {
  const there = counted.filter((id) => !isPurged(id));
  if (electorate === 'all-participants') return { ids: there, unknown: 0 };
  const standings = there.map((id) => ({ id, standing: standingOf(id) }));
  return {
    ids: standings.filter(({ standing }) => standing === 'full' || standing === 'probationary').map(({ id }) => id),
    unknown: standings.filter(({ standing }) => standing === undefined).length,
  };
}
