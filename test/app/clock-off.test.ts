import { expect, test } from 'vitest';
import { clockOffWord } from '../../app/words/clock-off.ts';

test.each([
  [25, '比县里快 25 分钟'],
  [-120, '比县里慢 2 小时'],
  [-4_470, '比县里慢 3 天 2 小时'],
  [24 * 60, '比县里快 1 天'],
])('%s minutes read %s', (minutes, words) => {
  expect(clockOffWord(minutes)).toBe(words);
});
