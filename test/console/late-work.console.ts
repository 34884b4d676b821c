import { randomUUID } from 'node:crypto';
import { aBranchKey } from '../helpers/entries.ts';
import { complaintsOf, overflowOf } from '../helpers/looks.ts';
import { anIdea } from '../helpers/offers.ts';
import { GroupPc } from '../server/harness/group.ts';
import { expect, test } from './county.ts';

const shots = process.env.LATE_SHOTS;

test('what a revoked PC hands in is looked at, its branch’s own and that of its group apart, and decided about', async ({
  county,
  context,
}) => {
  const park = await county.found('park', '青禾工业园');
  const names = ['中共青禾精密股份有限公司支部委员会', '中共青禾纺织有限公司支部委员会'];
  const [group, key] = [randomUUID(), aBranchKey()];
  const pcs: GroupPc[] = [];
  for (const name of names) pcs.push(new GroupPc(await county.pc(await county.found('branch', name, park)), group, key));
  const [owner, partner] = pcs as [GroupPc, GroupPc];
  owner.founds();
  const { code } = owner.invites({ until: new Date(Date.now() + 86_400_000).toISOString() });
  await owner.sync();
  const joining = partner.joins(code);
  await partner.sync();
  partner.offered = [];
  for (const _ of [1, 2]) partner.records();
  partner.endsMembership(joining, 'leave-group');
  const own = partner.pc.writes([anIdea(randomUUID())]);

  const page = await county.enter(context, await county.account('administrator', 'zhouming'), '电脑');
  await page.getByRole('row', { name: /青禾纺织/ }).click();
  await page.getByRole('button', { name: '停用这台电脑' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click();
  await expect(page.getByRole('row', { name: /青禾纺织.*已停用/ })).toBeVisible();
  for (const asked of [{ offers: [own] }, { stream: group, offers: partner.offered }])
    expect((await partner.pc.ask('/late-work', { protocol: 1, ...asked })).status).toBe(200);

  await page.reload();
  await page.getByRole('navigation', { name: '分组' }).getByRole('button', { name: '电脑' }).click();
  await page.getByRole('row', { name: /青禾纺织/ }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: '审看停用前的记录' });
  for (const [width, height] of [
    [1366, 690],
    [911, 512],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(300);
    // A window that became narrow shows the record in a drawer, when somebody asks for it.
    if (width < 1000) await page.getByRole('row', { name: /青禾纺织/ }).click();
    await page.getByRole('button', { name: '审看交来的' }).click();
    await expect(dialog.getByText('跨企业小组：中共青禾精密股份有限公司支部委员会发起')).toBeVisible();
    await expect(dialog.getByRole('checkbox')).toHaveCount(4);
    await expect(dialog.getByRole('checkbox', { name: /不能收/ })).toBeDisabled();
    await page.waitForTimeout(300);
    if (shots) await page.screenshot({ path: `${shots}-${width}.png` });
    expect(await overflowOf(page)).toEqual([]);
    if (width < 1000) continue;
    await dialog.getByRole('button', { name: '不做了' }).click();
    await expect(dialog).toBeHidden();
  }
  await dialog.getByRole('button', { name: '收下 3 件，1 件不收' }).click();
  await expect(page.getByRole('button', { name: '审看交来的' })).toBeHidden();
  expect((await owner.sync()).rows.map(({ verdict }) => verdict.outcome)).toEqual(['accepted', 'accepted', 'accepted', 'refused']);
  expect(await complaintsOf(page)).toEqual([]);
});
