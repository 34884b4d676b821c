import { useMemo } from 'react';
import type { PointsPeriod, PointsScheme } from '../../../src/domain/points.ts';
import { schemeInForce } from '../../../src/domain/points-scheme.ts';
import { bodies } from '../../live/bodies.ts';
import { useToday } from '../../live/clock.ts';
import { useDocs } from '../../live/documents.ts';
import { usePeople } from '../../live/people.ts';
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
  return useMemo(() => {
    // Before the roster is read everybody would seem to be gone.
    if (!lines || !schemeDocuments || !periodDocuments || !isRosterRead) return undefined;
    const [schemes, periods] = [bodies(schemeDocuments), bodies(periodDocuments)];
    const around = {
      nameOf,
      schemes: new Map(schemes.map((scheme) => [scheme.id, scheme])),
      periods: new Map(periods.map((period) => [period.id, period])),
      today,
    };
    return {
      rows: lines.map((line) => rowOf(line, around)).toSorted((one, other) => (one.line.on < other.line.on ? 1 : -1)),
      schemes: schemes.toSorted((one, other) => other.version - one.version),
      periods: periods.toSorted((one, other) => (one.from < other.from ? 1 : -1)),
      inForce: schemeInForce(schemes),
    };
  }, [lines, schemeDocuments, periodDocuments, isRosterRead, nameOf, today]);
}
