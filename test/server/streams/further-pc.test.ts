import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { WayToKeys } from '../../../electron/contract.ts';
import { idea } from '../../helpers/line-desk.ts';
import { granted } from '../../helpers/pc.ts';
import { TestCounty } from '../harness/county.ts';
import { aFurtherPc, firstPc, joinBranch, synced, titles } from '../harness/desks.ts';
import { everythingIn } from '../harness/everything.ts';

let county: TestCounty;
let [root, branch, stream] = ['', '', ''];
beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
});
beforeEach(async () => {
  branch = await county.organisation('branch', root);
  stream = randomUUID();
});
afterAll(() => county.close());

const MINUTE = 60_000;

async function aBranchWithAnIdea() {
  const one = await firstPc(county, branch, stream);
  await granted(one.desk.append([{ id: randomUUID(), verb: 'log-idea', writes: [idea(randomUUID(), '夹具改造')] }]));
  await synced(one.desk);
  return one;
}
const joining = async (keys: WayToKeys) => joinBranch(county, (await aFurtherPc(county)).desk, branch, keys);

test('a further PC joins with a one-time code: the county passes the sealed keys on and never has the code', async () => {
  const one = await aBranchWithAnIdea();
  const { code, until } = await granted(one.desk.handKeys('county'));
  expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){4}[2-9A-HJ-NP-Z]{4}$/);
  expect(Date.parse(until)).toBe(one.clock.now() + 15 * MINUTE);
  const two = await aFurtherPc(county);
  await granted(joinBranch(county, two.desk, branch, { by: 'code', code: code.toLowerCase().replaceAll('-', ' ') }));
  await synced(two.desk);
  expect(await titles(two.desk)).toEqual(['夹具改造']);
  const kept = (await everythingIn(county)).join('\n');
  expect(kept).toContain(stream);
  expect(kept.includes(code) || kept.includes(code.replaceAll('-', ''))).toBe(false);

  // One recovery key for the whole branch: it opens the PC that joined without it.
  await two.desk.close();
  const again = two.start();
  const state = await again.start();
  const profileId = state.at === 'locked' ? state.profiles[0]!.id : '';
  await granted(again.unlockByRecoveryKey({ profileId, recoveryKey: one.recoveryKey, newPassword: '换过以后的密码够长' }));
});

test('after a quarter of an hour the county has nothing to pass on, and a newer code takes the older one’s place', async () => {
  const one = await aBranchWithAnIdea();
  const { code: first } = await granted(one.desk.handKeys('county'));
  const { code: second } = await granted(one.desk.handKeys('county'));
  expect(await joining({ by: 'code', code: first })).toMatchObject({ ok: false, refusal: { code: 'one-time-code-wrong' } });
  county.pass(15 * MINUTE);
  expect(await joining({ by: 'code', code: second })).toMatchObject({ ok: false, refusal: { code: 'keys-not-handed' } });
});

test('who mistyped the code types it again with the same enrolment code', async () => {
  const one = await aBranchWithAnIdea();
  const { code } = await granted(one.desk.handKeys('county'));
  const two = await aFurtherPc(county);
  const enrolment = await county.enrolmentCode(branch, 'deputy');
  const mistyped = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`;
  const again = (typed: string) => joinBranch(county, two.desk, branch, { by: 'code', code: typed }, enrolment.code);
  expect(await again(mistyped)).toMatchObject({ ok: false, refusal: { code: 'one-time-code-wrong' } });
  await granted(again(code));
});

test('the keys go on a stick just as well, for a quarter of an hour, and open for no other branch', async () => {
  const one = await aBranchWithAnIdea();
  one.clock.set(county.county.now().getTime());
  const { code, base64 } = await granted(one.desk.handKeys('stick'));
  const two = await aFurtherPc(county);
  await granted(joinBranch(county, two.desk, branch, { by: 'stick', code, base64: base64! }));
  await synced(two.desk);
  expect(await titles(two.desk)).toEqual(['夹具改造']);

  expect(await joining({ by: 'stick', code, base64: Buffer.from('no key').toString('base64') })).toMatchObject({
    refusal: { code: 'key-file-unreadable' },
  });
  county.pass(16 * MINUTE);
  expect(await joining({ by: 'stick', code, base64: base64! })).toMatchObject({ refusal: { code: 'one-time-code-over' } });
  const other = await county.organisation('branch', root);
  await firstPc(county, other, randomUUID());
  const elsewhere = await aFurtherPc(county);
  expect(await joinBranch(county, elsewhere.desk, other, { by: 'stick', code, base64: base64! })).toMatchObject({
    refusal: { code: 'one-time-code-wrong' },
  });
});
