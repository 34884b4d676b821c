import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Figure } from '../bench/figure.ts';

const folder = path.resolve('test/bench');
const benches = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'figures.ts')));

test.each(benches)('the bench %s still runs to its end and says figures, each beside what it is measured against', (name) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/run/bench.mjs', name, '--brief'], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const figures: readonly Figure[] = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures)
    expect(figure).toMatchObject({ value: expect.any(Number), against: expect.any(String), ratio: expect.any(Number) });
});

test('there are benches', () => expect(benches.length).toBeGreaterThan(5));
