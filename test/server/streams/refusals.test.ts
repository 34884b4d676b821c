import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { byReason } from '../../../src/server/streams/refusals.ts';
import { anIdea, aSubmission } from '../../helpers/offers.ts';
import { TestCounty } from '../harness/county.ts';
import { TestPc } from '../harness/pc.ts';

const DAY = 86_400_000;
const handIn = { verb: 'hand-in-report' };
let county: TestCounty;
let [root, township, beside, first, second] = ['', '', '', '', ''];
beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
  [township, beside] = [await county.organisation('township', root), await county.organisation('township', root)];
  [first, second] = [await county.organisation('branch', township), await county.organisation('branch', beside)];
  const [one, other] = [await TestPc.enrol(county, first), await TestPc.enrol(county, second)];
  for (const [pc, times] of [
    [one, 3],
    [other, 1],
  ] as const) {
    const id = randomUUID();
    pc.writes([aSubmission(id)], handIn);
    for (let time = 0; time < times; time += 1) pc.writes([aSubmission(randomUUID(), '', { month: 13 })], handIn);
    pc.writes([aSubmission(randomUUID())], { verb: 'take-minutes' });
    await pc.sync();
  }
  county.pass(10 * DAY);
  one.writes([anIdea('idea-1')]);
  one.writes([anIdea('idea-1', '改进量具')]);
  await one.sync();
});
afterAll(() => county.close());

type Reason = { id: string; count: number; example: object; organisations: { id: string; count: number }[] };
async function reasons(organisationId: string, from = '2026-06-15', until = '2026-06-15'): Promise<readonly Reason[]> {
  const { cookie } = await county.account('reader', root);
  const { status, body } = await county.ask('GET', `/api/organisations/${organisationId}/refusals?from=${from}&until=${until}`, undefined, {
    cookie,
  });
  expect(status).toBe(200);
  return body.reasons as Reason[];
}

test('what the county did not take is counted by reason and by organisation, the most frequent first', async () => {
  const found = await reasons(root);
  expect(found.map(({ id, count }) => [id, count])).toEqual([
    ['county-body-invalid submission /month', 4],
    ['verb-not-yours take-minutes', 2],
  ]);
  expect(new Map(found[0]!.organisations.map(({ id, count }) => [id, count]))).toEqual(
    new Map([
      [first, 3],
      [second, 1],
    ]),
  );
  expect(found[0]!.example).toMatchObject({ code: 'county-body-invalid', type: 'submission', path: '/month' });
});

test('a scope shows what lies below it, a period what came in it by the county’s days', async () => {
  expect((await reasons(beside)).map(({ count }) => count)).toEqual([1, 1]);
  expect(await reasons(township, '2026-06-16', '2026-06-24')).toEqual([]);
  const later = await reasons(township, '2026-06-16', '2026-06-25');
  expect(later.map(({ id, count }) => [id, count])).toEqual([['base-old', 1]]);
});

test('no name, no id and no typed word of a refusal is shown', () => {
  const at = '2026-06-15T02:00:00.000Z';
  const [named] = byReason([
    {
      organisationId: 'o',
      at,
      refusal: { code: 'rule', document: 'd-1', rule: { code: 'report-names-people', names: ['沈岚'], id: 'p-1' } },
    },
  ]);
  expect(named).toMatchObject({
    id: 'rule report-names-people',
    example: { code: 'rule', rule: { code: 'report-names-people', names: [] } },
  });
  expect(JSON.stringify(named)).not.toMatch(/沈岚|p-1|d-1/);
});

test('of one reason the newest numbers are shown', () => {
  const long = (at: string, length: number) =>
    ({
      organisationId: 'o',
      at,
      refusal: { code: 'rule', document: 'd', rule: { code: 'field-too-long', field: 'paragraph', length, limit: 300 } },
    }) as const;
  const [reason] = byReason([long('2026-06-02T00:00:00.000Z', 480), long('2026-06-01T00:00:00.000Z', 350)]);
  expect(reason).toMatchObject({ count: 2, example: { rule: { length: 480, limit: 300 } } });
});
