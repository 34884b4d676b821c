import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anIdea } from '../../helpers/offers.ts';
import { keepStreams, restoreStreams } from '../convergence/last-week.ts';
import { TestCounty } from '../harness/county.ts';
import { TestPc } from '../harness/pc.ts';

let county: TestCounty;
let [one, two]: TestPc[] = [];
beforeAll(async () => {
  county = await TestCounty.open();
  const branch = await county.organisation('branch', await county.organisation('county-committee', null));
  one = await TestPc.enrol(county, branch);
  two = await TestPc.enrol(county, branch, { stream: one.stream, joins: true });
});
afterAll(() => county.close());

/** Takes over what the county has. */
async function takes(pc: TestPc) {
  const answer = await pc.sync();
  pc.vector = { [pc.stream]: { seq: answer.own.last.seq, hash: answer.own.last.hash } };
  return answer;
}

test('a request from before a restore that arrives late does not count its PC as heard', async () => {
  one!.writes([anIdea(randomUUID())]);
  await takes(one!);
  await takes(two!);
  const lastWeek = await keepStreams(county, [one!.stream]);
  const late = one!.request([]);
  one!.writes([anIdea(randomUUID())]);
  const held = await takes(one!);
  expect(held.own.last.seq).toBe(2);

  await restoreStreams(county, [one!.stream], lastWeek);
  await one!.sync(late);
  two!.writes([anIdea(randomUUID())]);
  await two!.sync();
  expect((await two!.sync()).own.last.seq, 'the place that the first PC holds was given away').toBe(1);

  expect((await one!.sync()).own.state).toBe('behind');
  const rows = held.rows.map((row) => ({ ...row, offer: one!.offered[1]! }));
  expect((await one!.ask('/sync/rows', { protocol: 1, stream: one!.stream, rows })).body).toMatchObject({ last: { seq: 2 } });
  expect((await one!.sync()).own.last).toEqual(held.own.last);
  expect((await two!.sync()).own.last.seq).toBe(3);
});
