import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEVICE_ROLES } from '../../../src/domain/county/device-role.ts';
import type { Relation } from '../../../src/domain/county/relation.ts';
import { BEFORE_FIRST } from '../../../src/ledger/verdict.ts';
import { aSubmission } from '../../helpers/offers.ts';
import { TestCounty } from '../harness/county.ts';
import { outcomesOf, TestPc } from '../harness/pc.ts';

const handIn = { verb: 'hand-in-report' } as const;
type Other = Exclude<Relation, 'own'>;

let county: TestCounty;
let own: string;
/** A PC of an organisation for each other way of standing to one's own, with a report that it handed in. */
let others: Record<Other, { readonly pc: TestPc; readonly report: string }>;
beforeAll(async () => {
  county = await TestCounty.open();
  const root = await county.organisation('county-committee', null);
  const [township, beside] = [await county.organisation('township', root), await county.organisation('township', root)];
  const committee = await county.organisation('committee', township);
  own = committee;
  const at: Record<Other, string> = {
    above: township,
    below: await county.organisation('branch', committee),
    sibling: await county.organisation('branch', township),
    foreign: await county.organisation('branch', beside),
    sectoral: await county.organisation('branch', beside, committee),
  };
  const enrolled = Object.entries(at).map(async ([relation, organisationId]) => {
    const pc = await TestPc.enrol(county, organisationId);
    const report = randomUUID();
    pc.writes([aSubmission(report)], handIn);
    expect(outcomesOf((await pc.sync()).rows)).toEqual(['1 accepted']);
    return [relation, { pc, report }] as const;
  });
  others = Object.fromEntries(await Promise.all(enrolled)) as typeof others;
});
afterAll(() => county.close());

/** A PC of one's own organisation with a role: the first brings the records, the others join. */
let first: TestPc | undefined;
async function ownPc(role: (typeof DEVICE_ROLES)[number]): Promise<TestPc> {
  const joining = first && { stream: first.stream, joins: true, branchKey: first.pc.branchKey };
  const pc = await TestPc.enrol(county, own, { role, ...joining });
  first ??= pc;
  return pc;
}

test.each(DEVICE_ROLES)('the PC of a %s reaches no record of another organisation, wherever that one stands', async (role) => {
  const pc = await ownPc(role);
  const wrong: string[] = [];
  for (const [relation, { pc: other, report }] of Object.entries(others)) {
    const { own: answered, streams } = await pc.sync(
      pc.request([], { vector: { [pc.stream]: BEFORE_FIRST, [other.stream]: BEFORE_FIRST } }),
    );
    if (answered.state !== 'rows' || Object.hasOwn(streams, other.stream)) wrong.push(`${relation}: read`);

    const foreignOffer = other.pc.offers([aSubmission(randomUUID())], handIn);
    const { body } = await pc.ask('/sync', pc.request([foreignOffer]));
    if (body.code !== 'offer-of-another') wrong.push(`${relation}: another’s entry: ${body.code}`);

    const claimed = await TestPc.enrol(county, own, { role, stream: pc.stream, joins: true, branchKey: pc.pc.branchKey });
    for (const verb of ['hand-in-report', 'amend-report', 'take-back-report', 'purge-person']) {
      const actor = { profileId: 'profile-1', role: 'secretary' as const };
      claimed.writes(verb === 'purge-person' ? [] : [{ ...aSubmission(report), ...(verb === 'take-back-report' && { body: null }) }], {
        verb,
        actor,
        ...(verb === 'purge-person' && { purges: [report] }),
      });
    }
    const { rows } = await claimed.sync();
    const outcomes = rows.filter(({ verdict }) => verdict.device === claimed.pc.device).map(({ verdict }) => verdict.outcome);
    if (outcomes.join() !== 'refused,refused,refused,refused') wrong.push(`${relation}: writes and purges: ${outcomes.join()}`);

    const kept = await county.engine.db.selectFrom('document').select(['stream', 'purged', 'body']).where('id', '=', report).execute();
    if (kept.length !== 1 || kept[0]!.stream !== other.stream || kept[0]!.purged || kept[0]!.body === null)
      wrong.push(`${relation}: its report was touched`);
  }
  expect(wrong).toEqual([]);
});

test('a PC’s token opens nothing of the console, and a session nothing of a PC', async () => {
  const { pc } = others.below;
  const { cookie } = await county.account('officer', own);
  const token = { headers: { authorization: `Bearer ${pc.token}` } };
  for (const url of ['/api/submissions?from=2026-01', '/api/devices', '/api/organisations', '/api/audit'])
    expect((await county.ask('GET', url, undefined, token)).body).toMatchObject({ code: 'session-needed' });
  expect((await county.ask('POST', '/sync', pc.request([]), { cookie })).status).toBeGreaterThanOrEqual(400);
});
