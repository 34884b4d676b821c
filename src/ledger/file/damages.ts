import type { Damage } from '../condition.ts';

/** Damage that was not known yet: the same place is met again by every reader. */
export const newAmong = (damages: readonly Damage[], known: readonly Damage[]): Damage[] =>
  damages.filter(({ segment, offset }) => !known.some((each) => each.segment === segment && each.offset === offset));
