import type { CivilDate } from '../civil-date.ts';
import type { Idea } from '../idea.ts';

/**
 * The next number of a year: 001, 002, … and after a restore B001, B002, … so that numbers given twice by two incarnations stay
 * apart. Numbers of withdrawn ideas are not given again.
 */
export function nextNumber(ideas: readonly Pick<Idea, 'number' | 'proposedOn'>[], on: CivilDate, letter: string): string {
  const ofThisYear = new RegExp(`^${letter}(\\d+)$`);
  const used = ideas
    .filter((idea) => idea.proposedOn.slice(0, 4) === on.slice(0, 4))
    .map((idea) => Number(ofThisYear.exec(idea.number)?.[1] ?? 0));
  return letter + String(Math.max(0, ...used) + 1).padStart(3, '0');
}

/** How a number is written out: 〔2026〕033. One that self-service handed in has none until it is taken up. */
export const fullNumber = ({ number, proposedOn }: Pick<Idea, 'number' | 'proposedOn'>): string =>
  number === '' ? '' : `〔${proposedOn.slice(0, 4)}〕${number}`;
