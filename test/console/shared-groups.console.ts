import { randomUUID } from 'node:crypto';
import { aBranchKey } from '../helpers/entries.ts';
import { complaintsOf, overflowOf } from '../helpers/looks.ts';
import { GroupPc } from '../server/harness/group.ts';
import { expect, test } from './county.ts';

const shots = process.env.GROUP_SHOTS;

test('a park sees which of its enterprises share a group since when, and is told what it cannot read', async ({ county, context }) => {
  const park = await county.found('park', '青岚工业园');
  const names = ['中共青岚精密股份有限公司支部委员会', '中共青岚纺织有限公司支部委员会', '中共青岚食品有限公司支部委员会'];
  const [group, key] = [randomUUID(), aBranchKey()];
  const pcs: GroupPc[] = [];
  for (const name of names) pcs.push(new GroupPc(await county.pc(await county.found('branch', name, park)), group, key));
  const [owner, ...partners] = pcs as [GroupPc, ...GroupPc[]];
  owner.founds();
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const joinings = [];
  for (const partner of partners) {
    const { code } = owner.invites({ until });
    await owner.sync();
    joinings.push(partner.joins(code));
    await partner.sync();
  }
  partners[1]!.endsMembership(joinings[1]!, 'leave-group');
  await partners[1]!.sync();
  const alone = new GroupPc(owner.pc, randomUUID(), key);
  alone.founds();
  await alone.sync();

  const page = await county.enter(context, await county.account('officer', 'qinglan', park), '报表');
  await page.getByRole('button', { name: '跨企业小组' }).click();
  const rows = page.getByRole('grid', { name: '跨企业小组' });
  await expect(rows.getByRole('row', { name: /青岚精密.*青岚纺织.*共用中/ })).toBeVisible();
  await expect(rows.getByRole('row', { name: /青岚精密.*还没有别的企业/ })).toBeVisible();
  await rows.getByRole('row', { name: /共用中/ }).click();
  const panel = page.getByRole('complementary').or(page.getByRole('region')).filter({ hasText: '发起的小组' }).first();
  await expect(panel.getByRole('row', { name: /青岚食品.*03-02 至 .*06-15/ })).toBeVisible();
  await expect(page.getByText(/这里看不到/)).toBeVisible();
  for (const [width, height] of [
    [1366, 690],
    [911, 512],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(300);
    if (shots) await page.screenshot({ path: `${shots}-console-${width}.png` });
    expect(await overflowOf(page)).toEqual([]);
  }
  expect(await complaintsOf(page)).toEqual([]);
});
