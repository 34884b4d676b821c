import { numberLetter } from '../number-letter.ts';

/**
 * Which life of the county's database it is: 1 before any restore, then number × 2³² + a draw. Two restores from one backup have the
 * same number and are two epochs: whether it is the same one is asked by `===`, and which is later by the number.
 */
const DRAWS = 2 ** 32;
export const FIRST_EPOCH = 1;

/** `draw`: a whole number from 0 to 2³² − 1, by chance. */
export const nextEpoch = (epoch: number, draw: number): number => (epochNumber(epoch) + 1) * DRAWS + draw;
/** 1 before any restore; those of older programs have no draw. */
export const epochNumber = (epoch: number): number => (epoch < DRAWS ? epoch : Math.floor(epoch / DRAWS));

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Stands in numbers that the county gives out, so that two that were given in different lives stay apart: none, then B and two of the draw. */
export function epochLetters(epoch: number): string {
  if (epoch < DRAWS) return numberLetter(epoch);
  const draw = epoch % DRAWS;
  return `${numberLetter(epochNumber(epoch))}${LETTERS[draw % 24]}${LETTERS[Math.floor(draw / 24) % 24]}`;
}
