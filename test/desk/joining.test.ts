import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fold } from '../../src/ledger/fold.ts';
import { aCounty } from '../helpers/county.ts';
import { organisation, PASSWORD } from '../helpers/invented-branch.ts';
import { idea } from '../helpers/line-desk.ts';
import { aPc, type Desk, foundLedger, granted, recordsOf, unlockFirst } from '../helpers/pc.ts';

const ADDRESS = 'https://county.example';
const otherPassword = '另一台电脑上的密码';

/** A branch whose first PC has enrolled and sent an idea, and a second PC that was just switched on. */
async function aBranchWithTwoPcs() {
  const county = aCounty();
  for (const code of ['FIRST', 'SECOND']) county.giveCode(code, { stream: organisation.id, organisationName: organisation.name });
  const postTo = (_way: unknown, token?: string) => county.lineOf(token?.split('.')[1] ?? '');
  const [one, two] = [await aPc({ postTo }), await aPc({ postTo })];
  const first = one.start();
  const { recoveryKey } = await foundLedger(first);
  await granted(first.enrol({ address: ADDRESS, code: 'first', recoveryKey }));
  await granted(first.append([{ id: 'e1', verb: 'log-idea', writes: [idea('idea-1', '夹具改造')] }]));
  await granted(first.syncNow({ mayWithdraw: false }));
  return { county, first, second: two.start(), recoveryKey, root: two.root, startSecond: two.start };
}

async function joining(desk: Desk, recoveryKey: string, code = 'second') {
  const state = await desk.start();
  if (state.at !== 'first-start') throw new Error(state.at);
  const profile = { name: '林月', role: 'deputy', password: otherPassword } as const;
  return desk.join({ folder: state.folder.token, address: ADDRESS, code, keys: { by: 'recovery-key', recoveryKey }, profile });
}

const documentsOf = async (desk: Desk) =>
  Object.fromEntries(
    [...fold(await recordsOf(desk)).documents].map(([id, { body }]) => [id, JSON.parse(body).title ?? JSON.parse(body).name]),
  );

test('a second PC joins with the branch’s recovery key, gets its records, and both go on with each other’s work', async () => {
  const { first, second, recoveryKey } = await aBranchWithTwoPcs();
  const session = await granted(joining(second, recoveryKey));
  expect(session).toMatchObject({ stream: organisation.id, actor: { role: 'deputy', orgId: organisation.id } });
  expect(session.numberLetter).toMatch(/^[J-Z]$/);
  await granted(second.syncNow({ mayWithdraw: false }));
  expect(await documentsOf(second)).toEqual(await documentsOf(first));
  await granted(second.append([{ id: 't1', verb: 'log-idea', writes: [idea('idea-2', '余料回用')] }]));
  await granted(second.syncNow({ mayWithdraw: false }));
  await granted(first.syncNow({ mayWithdraw: false }));
  expect(await documentsOf(first)).toMatchObject({ 'idea-1': '夹具改造', 'idea-2': '余料回用' });
});

test('the joined PC opens with its own password or with the branch’s recovery key, and with no password of the first', async () => {
  const { second, recoveryKey, startSecond } = await aBranchWithTwoPcs();
  await granted(joining(second, recoveryKey));
  await second.close();
  const again = startSecond();
  expect(await unlockFirst(again, PASSWORD)).toMatchObject({ ok: false, refusal: { code: 'password-wrong' } });
  await granted(unlockFirst(again, otherPassword));
  expect(await granted(again.lineState())).toMatchObject({ is: 'enrolled', organisation: organisation.name });
  await again.close();
  const state = await startSecond().start();
  const profileId = state.at === 'locked' ? state.profiles[0]!.id : '';
  const opening = startSecond();
  await opening.start();
  await granted(opening.unlockByRecoveryKey({ profileId, recoveryKey, newPassword: '换过以后的密码够长' }));
});

test('a recovery key of another branch leaves nothing behind, and the right one is taken with the same code', async () => {
  const { second, recoveryKey, root } = await aBranchWithTwoPcs();
  const other = aPc();
  const { recoveryKey: wrong } = await foundLedger((await other).start());
  expect(await joining(second, wrong)).toEqual({ ok: false, refusal: { code: 'recovery-key-wrong', group: null } });
  expect(await readdir(root).catch(() => [])).not.toContain(path.basename('先锋台账'));
  await granted(joining(second, recoveryKey));
});

test('who has no code joins nothing', async () => {
  const { second, recoveryKey, county } = await aBranchWithTwoPcs();
  expect(await joining(second, recoveryKey, 'nonsense')).toEqual({ ok: false, refusal: { code: 'code-unknown' } });
  const state = await second.start();
  expect(state.at).toBe('first-start');
  expect(county.streamOf(organisation.id).rows).toHaveLength(2);
});
