import { chanceOf as numbersOf } from '../seed/chance.ts';

/** Chance that can be had again: whoever fails prints the seed. */
export type Chance = { below(limit: number): number; of<T>(choices: readonly T[]): T };

export function chanceOf(seed: number): Chance {
  const { below, pick } = numbersOf(seed);
  return { below, of: pick };
}
