import type { Chance } from '../../helpers/seeded.ts';

/** How a branch writes: many small acts, now and then an import. */
const SIZES = [1, 1, 1, 1, 2, 2, 3, 3, 10, 50];

/** How many documents each entry writes, until there are so many. */
export function entrySizes(documents: number, chance: Chance): readonly number[] {
  const sizes: number[] = [];
  for (let left = documents; left > 0; left -= sizes.at(-1)!) sizes.push(Math.min(chance.of(SIZES), left));
  return sizes;
}
