import type { ReactNode } from 'react';
import type { AutonomousGroup } from '../../../../src/domain/group/group.ts';
import type { BarsProps } from '../../../parts/Bars.tsx';
import type { HeadFact } from '../../../parts/Head.tsx';
import { go } from '../../../where.ts';
import { byName } from '../../../words/order.ts';

/** One way to look at the groups of a year: what stands in the head, the bars, and the sentence under them with its rule. */
export type GroupChart = {
  readonly facts: readonly HeadFact[];
  readonly bars: BarsProps;
  readonly caption: ReactNode;
  /** Records of the chosen bar, under the chart. */
  readonly records?: ReactNode;
};

/** A bar of a group opens the section of its page that it was counted from. */
export const openGroup = (id: string, section: string) => () =>
  go({ rail: 'groups', tab: 'groups', page: 'group', id: `${id}:${section}` });

/** As the list has them, and never by a figure. */
export const inOrder = (groups: readonly AutonomousGroup[]): readonly AutonomousGroup[] =>
  groups.toSorted((one, other) => byName(one.name, other.name));

export const heightOf = (bars: number): number => Math.max(80, bars * 30);
