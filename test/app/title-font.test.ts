import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { titleCharacters } from '../../app/title-font/words.mjs';

const root = path.resolve(import.meta.dirname, '../..');

test('every fixed title word can be drawn by the shipped title face; else run npm run title-font', () => {
  const drawn = readFileSync(path.join(root, 'assets/fonts/ledger-song.txt'), 'utf8');
  expect([...titleCharacters(root)].filter((character) => !drawn.includes(character))).toEqual([]);
});
