import { useMemo } from 'react';
import type { Doc } from '../../../src/data/document.ts';
import { useToday } from '../../live/clock.ts';
import { useDoc, useDocs } from '../../live/documents.ts';
import { kept } from '../../live/kept.ts';
import { useParameters } from '../../live/parameters.ts';
import { useRows } from '../../live/rows.ts';
import { byName } from '../../words/order.ts';
import { type ActivityRow, rowOf } from './activity-rows.tsx';

const maker = kept<(document: Doc<'activity'>) => ActivityRow>();

/** Every activity as a row, the latest day first; `undefined` while first read. */
export function useActivityRows(): readonly ActivityRow[] | undefined {
  const documents = useDocs('activity');
  const parameters = useParameters();
  const today = useToday();
  const make = maker([parameters, today], () => (document: Doc<'activity'>) => rowOf(document, parameters, today));
  return useRows(documents, make, latestFirst);
}
const latestFirst = (one: ActivityRow, other: ActivityRow): number => byName(other.on, one.on);

/** One activity as a row; `undefined` while first read or if there is none. */
export function useActivityRow(id: string): ActivityRow | undefined {
  const document = useDoc('activity', id);
  const parameters = useParameters();
  const today = useToday();
  return useMemo(() => document && rowOf(document, parameters, today), [document, parameters, today]);
}
