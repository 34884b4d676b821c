import { useCallback, useMemo } from 'react';
import type { Doc } from '../../../src/data/document.ts';
import type { Activity } from '../../../src/domain/activity/activity.ts';
import { postedThoughAbsent } from '../../../src/domain/activity/points.ts';
import type { PointsPeriod, PointsScheme } from '../../../src/domain/points.ts';
import { schemeInForce } from '../../../src/domain/points-scheme.ts';
import { bodies } from '../../live/bodies.ts';
import { useToday } from '../../live/clock.ts';
import { useDocs } from '../../live/documents.ts';
import { kept } from '../../live/kept.ts';
import { usePeople } from '../../live/people.ts';
import { useRows } from '../../live/rows.ts';
import { type LineRow, rowOf } from './line-rows.tsx';

export type PointsOnScreen = {
  readonly rows: readonly LineRow[];
  readonly schemes: readonly PointsScheme[];
  /** The newest first. */
  readonly periods: readonly PointsPeriod[];
  readonly inForce: PointsScheme | undefined;
};

/** Lines, schemes and periods, live; `undefined` while they are first read. */
export function usePoints(): PointsOnScreen | undefined {
  const lines = useDocs('points-line');
  const schemeDocuments = useDocs('points-scheme');
  const periodDocuments = useDocs('points-period');
  const isRosterRead = useDocs('person') !== undefined;
  const { nameOf } = usePeople();
  const today = useToday();
  const absent = useAbsent(lines);
  const around = useMemo(
    () => ({ nameOf, schemes: byId(bodies(schemeDocuments ?? [])), periods: byId(bodies(periodDocuments ?? [])), absent, today }),
    [schemeDocuments, periodDocuments, nameOf, absent, today],
  );
  const make = useCallback((line: Doc<'points-line'>) => rowOf(line, around), [around]);
  // Before the roster is read everybody would seem to be gone.
  const rows = useRows(isRosterRead ? lines : undefined, make, newestFirst);
  return useMemo(() => {
    if (!rows || !schemeDocuments || !periodDocuments) return undefined;
    const [schemes, periods] = [bodies(schemeDocuments), bodies(periodDocuments)];
    return {
      rows,
      schemes: schemes.toSorted((one, other) => other.version - one.version),
      periods: periods.toSorted((one, other) => (one.from < other.from ? 1 : -1)),
      inForce: schemeInForce(schemes),
    };
  }, [rows, schemeDocuments, periodDocuments]);
}

const steadyAbsent = kept<ReadonlyMap<string, Activity>>();
/** The same map as long as it says the same: rows are made anew for another one. */
function useAbsent(lines: readonly Doc<'points-line'>[] | undefined): ReadonlyMap<string, Activity> {
  const activities = useDocs('activity');
  return useMemo(() => {
    const found = postedThoughAbsent(bodies(lines ?? []), bodies(activities ?? []));
    return steadyAbsent([[...found].map(([id, { title, heldOn }]) => `${id} ${heldOn} ${title}`).join('\n')], () => found);
  }, [lines, activities]);
}

const byId = <B extends { readonly id: string }>(all: readonly B[]): ReadonlyMap<string, B> => new Map(all.map((one) => [one.id, one]));
const newestFirst = ({ line: one }: LineRow, { line: other }: LineRow): number => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0);
