import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestCounty } from '../harness/county.ts';
import { storm } from '../harness/storm.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await TestCounty.open();
});
afterAll(() => county.close());

test('PCs of one branch write at the same moment: no row is lost or skipped, and every version has one successor', async () => {
  const branch = await county.organisation('branch', await county.organisation('county-committee', null));
  const sum = await storm([county], branch, { pcs: 6, rounds: 6 });
  expect(sum).toEqual({ rows: 72, won: 6, conflicts: 30 });
});
