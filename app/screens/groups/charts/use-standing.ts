import { useMemo } from 'react';
import type { CivilDate } from '../../../../src/domain/civil-date.ts';
import { groupStatistics } from '../../../../src/domain/group/statistics.ts';
import { bodies } from '../../../live/bodies.ts';
import { useCounted } from '../../../live/counted.ts';
import { inOrder } from './chart.ts';

export type Year = { readonly from: CivilDate; readonly to: CivilDate; readonly today: CivilDate };

/** Groups that stood on the last day, in the order of the list. Those that another enterprise founded count there, as in the reports. */
export function useStanding({ from, to }: Pick<Year, 'from' | 'to'>) {
  const documents = useCounted('autonomous-group');
  return useMemo(() => documents && inOrder(groupStatistics(bodies(documents), from, to).standing), [documents, from, to]);
}
