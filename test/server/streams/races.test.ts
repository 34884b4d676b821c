import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestCounty } from '../harness/county.ts';
import { TestPc } from '../harness/pc.ts';
import { storm } from '../harness/storm.ts';

let county: TestCounty;
let root: string;
beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
});
afterAll(() => county.close());

test('PCs of one branch write at the same moment: no row is lost or skipped, and every version has one successor', async () => {
  const branch = await county.organisation('branch', root);
  const sum = await storm([county], branch, { pcs: 6, rounds: 6 });
  expect(sum).toEqual({ rows: 72, won: 6, conflicts: 30 });
});

test('more PCs at once than can be answered in time: the rest is told when to come back, and nobody else waits for them', async () => {
  const pc = await TestPc.enrol(county, await county.organisation('branch', root));
  const answers = await Promise.all(Array.from({ length: 330 }, () => pc.ask('/sync', pc.request())));
  const away = answers.filter(({ status }) => status !== 200);
  expect(away.length).toBeGreaterThan(0);
  expect(away.length).toBeLessThanOrEqual(30);
  for (const { status, body } of away)
    expect([status, body]).toEqual([
      429,
      { code: 'requests-too-many', waitSeconds: expect.toSatisfy((seconds) => seconds >= 1 && seconds <= 60) },
    ]);
  expect((await pc.sync()).own.state).toBe('rows');
});
