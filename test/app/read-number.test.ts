import { expect, test } from 'vitest';
import { readNumber } from '../../app/parts/read-number.ts';

test('a number typed full-width, or with the full stop of the Chinese keyboard, is the number that was meant', () => {
  expect(['３００', '１２。５', '１２．５', '1,850', '－3', '三'].map(readNumber)).toEqual(['300', '12.5', '12.5', '1850', '-3', '']);
  expect(readNumber(undefined)).toBe('');
});
