import type { Page } from '@playwright/test';
import { newDeviceKey, tokenOf } from '../../electron/desk/line/county-file.ts';
import { unwrapBranchKeys } from '../../electron/desk/line/wrapped-key.ts';
import { httpsPost } from '../../electron/line/https-post.ts';
import type { Enrolment } from '../../src/sync/enrolment.ts';
import { PROTOCOL } from '../../src/sync/protocol.ts';
import { aCountyWith } from '../e2e/county.ts';
import { expect, test } from '../e2e/fixture.ts';
import { renewed, unlock } from '../e2e/journey.ts';
import { goTo } from '../helpers/hands.ts';
import { anAct, saved } from '../helpers/ledger.ts';
import { aJoinedDesk, type LineDesk } from '../helpers/line-desk.ts';
import { PASSWORD } from '../seed/demo/branch.ts';

const WITHIN = { timeout: 15_000 };
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const shots = process.env.LINE_SHOTS;
async function shoot(page: Page, name: string): Promise<void> {
  if (!shots) return;
  for (const [width, height] of [
    [1366, 690],
    [1093, 614],
    [911, 512],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(250);
    await page.screenshot({ path: `${shots}-${name}-${width}.png` });
  }
  await page.setViewportSize({ width: 1366, height: 690 });
}

/** Another PC of the branch: it joins with a code of its own and opens the branch key with the recovery key. */
async function secondPc(address: string, code: string, recoveryKey: string): Promise<LineDesk> {
  const { publicKey, deviceKey } = newDeviceKey();
  const device = crypto.randomUUID();
  const posted = await httpsPost({ address })('/enrol', { protocol: PROTOCOL, code, device, deviceKey: publicKey });
  if (!posted.ok) throw new Error(JSON.stringify(posted.refusal));
  const { county, stream, certificate, secret, branchKey: wrapped } = posted.value as Enrolment;
  const { keys: opened } = (await unwrapBranchKeys(wrapped!, stream, recoveryKey))!;
  const branchKeys = opened.map(({ generation, key }) => ({ generation, key: Buffer.from(key, 'base64') }));
  const keys = { county, stream, device, deviceKey: Buffer.from(deviceKey, 'base64'), branchKeys, certificate };
  return aJoinedDesk(keys, httpsPost({ address }, tokenOf({ stream, device, secret })));
}

test('a branch with months of records connects, sends them, hears what another PC did, and mends what both changed', async ({ demo }) => {
  test.setTimeout(180_000);
  const { page } = demo;
  const { address, code, end } = await aCountyWith('云岭精工党支部');
  await unlock(page, PASSWORD);
  await goTo(page, '同步', '收发');
  await expect(page.getByText('还没有连接县里。').first()).toBeVisible();
  await shoot(page, 'alone');
  const recoveryKey = await renewed(page, PASSWORD);

  await press(page, '连接县里');
  await page.getByLabel('县里的地址').fill(address);
  await page.getByLabel('接入码', { exact: false }).fill((await code()).toLowerCase());
  await shoot(page, 'connect');
  await press(page, '下一步');
  await expect(page.getByText('封好了，请县里代存')).toBeVisible();
  await shoot(page, 'leaves');
  await press(page, '看过了');
  await page.getByLabel('恢复码', { exact: false }).fill(recoveryKey);
  await press(page, '下一步');
  await press(page, '连接');
  await expect(page.getByText(/待送 [1-9]\d* 件/)).toBeVisible(WITHIN);
  await shoot(page, 'waiting');
  await press(page, '现在收发');
  await expect(page.getByText('都送到了。再记的，网通时自己会送。')).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText('已送达')).toBeVisible();
  await shoot(page, 'sent');
  const there = await secondPc(address, await code(), recoveryKey);
  await there.sync();
  const ideas = [...(await there.folded()).documents.values()].filter(({ type }) => type === 'golden-idea');
  const { id } = ideas[0]!;
  const change = (body: object, base: string) =>
    ({ kind: 'ideas', type: 'golden-idea', id, class: 'B', base, body: JSON.stringify(body) }) as const;
  const { body, hash } = await versionOf(there, id);
  const { title } = body;
  await saved(there.ledger, anAct('their-change', change({ ...body, title: `${title}（全线）`, occasion: '班组会' }, hash)));
  await there.sync();

  // Meanwhile this PC changes the same record without having heard of it.
  await page.evaluate(
    async ([write, entry]) => {
      const appended = await window.shell.append([{ id: entry, verb: 'log-idea', writes: [write] }] as never);
      if (!appended.ok) throw new Error(appended.refusal.code);
    },
    [change({ ...body, title: `${title}（先试一台）` }, hash), crypto.randomUUID()] as const,
  );
  await press(page, '现在收发');
  await expect(page.getByRole('button', { name: '1', exact: true })).toBeVisible(WITHIN);
  await goTo(page, '收件', '待我处理');
  await expect(page.getByText('两边都改过：')).toBeVisible(WITHIN);
  await shoot(page, 'cases');
  await press(page, '处理');
  await expect(page.getByRole('button', { name: '核对后保存' })).toBeDisabled();
  await shoot(page, 'case');
  await page.getByRole('radio', { name: '本机' }).first().check();
  await shoot(page, 'chosen');
  await press(page, '核对后保存');
  await expect(page.getByText('没有待处理的。')).toBeVisible(WITHIN);
  await goTo(page, '同步', '收发');
  await press(page, '现在收发');
  await expect(page.getByText('都送到了。再记的，网通时自己会送。')).toBeVisible(WITHIN);
  await there.sync();
  const mended = await versionOf(there, id);
  expect(mended.body).toMatchObject({ title: `${title}（先试一台）`, occasion: '班组会' });
  await end();
});

async function versionOf(desk: LineDesk, id: string) {
  const { documents } = await desk.folded();
  const { body, hash } = documents.get(id)!;
  return { body: JSON.parse(body) as Record<string, unknown>, hash };
}

test('a second PC joins the branch, and has its records', async ({ demo, desk }) => {
  test.setTimeout(180_000);
  const { address, code, end } = await aCountyWith('云岭精工党支部');
  await unlock(demo.page, PASSWORD);
  const recoveryKey = await renewed(demo.page, PASSWORD);
  await demo.page.evaluate(
    async (asked) => {
      const enrolled = await window.shell.enrol(asked);
      if (!enrolled.ok) throw new Error(enrolled.refusal.code);
      await window.shell.syncNow({ mayWithdraw: false });
    },
    { address, code: await code(), recoveryKey },
  );

  const { page } = desk;
  await press(page, '这台也加入');
  await page.getByLabel('县里的地址').fill(address);
  await page.getByLabel('接入码', { exact: false }).fill(await code());
  await press(page, '下一步');
  await shoot(page, 'join-keys');
  await page.getByLabel('恢复码', { exact: false }).fill(recoveryKey);
  await press(page, '下一步');
  await press(page, '下一步');
  await page.getByLabel('姓名').fill('林月');
  await page.getByLabel('密码', { exact: true }).fill('另一台电脑上的密码');
  await page.getByLabel('再输一次', { exact: false }).fill('另一台电脑上的密码');
  await shoot(page, 'join');
  await press(page, '下一步');
  await press(page, '加入');
  await page.getByRole('navigation').first().waitFor();
  await goTo(page, '先锋', '金点子');
  await expect(page.getByText('注塑余料回用').first()).toBeVisible({ timeout: 60_000 });
  await shoot(page, 'joined');
  await end();
});

test('a PC of the branch is revoked: 今日 leads through new keys, and the next PC joins with a one-time code', async ({ demo, desk }) => {
  test.setTimeout(180_000);
  const { address, code, revoke, end } = await aCountyWith('云岭精工党支部');
  const { page } = demo;
  await unlock(page, PASSWORD);
  const recoveryKey = await renewed(page, PASSWORD);
  await page.evaluate(
    async (asked) => {
      const enrolled = await window.shell.enrol(asked);
      if (!enrolled.ok) throw new Error(enrolled.refusal.code);
      await window.shell.syncNow({ mayWithdraw: false });
    },
    { address, code: await code(), recoveryKey },
  );
  const lost = await secondPc(address, await code(), recoveryKey);
  await lost.sync();
  await revoke(lost.keys);
  await goTo(page, '同步', '收发');
  await press(page, '现在收发');
  await expect(page.getByRole('heading', { name: '县里停用了本支部的电脑' })).toBeVisible({ timeout: 60_000 });
  await shoot(page, 'revoked');

  await goTo(page, '今日');
  await expect(page.getByText('换恢复码和本支部密钥：县里停用了一台电脑').first()).toBeVisible(WITHIN);
  await shoot(page, 'renew-today');
  await press(page, '换新的');
  await shoot(page, 'renew-why');
  await press(page, '看过了');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await shoot(page, 'renew-password');
  await press(page, '下一步');
  const list = page.getByRole('list', { name: '恢复码' });
  await list.waitFor();
  const groups = await list.getByRole('listitem').allTextContents();
  await press(page, '收好了');
  await page.getByLabel('恢复码', { exact: false }).fill(groups.join(' '));
  await press(page, '换成新的');
  await goTo(page, '同步', '收发');
  await press(page, '现在收发');
  await expect(page.getByText('都送到了。再记的，网通时自己会送。')).toBeVisible(WITHIN);
  await expect(page.getByRole('heading', { name: '县里停用了本支部的电脑' })).toHaveCount(0);

  await page.getByRole('button', { name: '更多' }).click();
  await page.getByText('再接一台电脑').click();
  await press(page, '给一个码，县里转交');
  const oneTime = page.locator('.one-time-code');
  await expect(oneTime).toHaveText(/^([2-9A-Z]{4}-){4}[2-9A-Z]{4}$/);
  await shoot(page, 'one-time-code');
  const next = desk.page;
  await press(next, '这台也加入');
  await next.getByLabel('县里的地址').fill(address);
  await next.getByLabel('接入码', { exact: false }).fill(await code());
  await press(next, '下一步');
  await next.getByLabel('钥匙').click();
  await next.getByText('一次性码，钥匙由县里转交').last().click();
  await next.getByRole('textbox', { name: '一次性码' }).fill((await oneTime.textContent())!);
  await shoot(next, 'join-code');
  await press(next, '下一步');
  await press(next, '下一步');
  await next.getByLabel('姓名').fill('林月');
  await next.getByLabel('密码', { exact: true }).fill('另一台电脑上的密码');
  await next.getByLabel('再输一次', { exact: false }).fill('另一台电脑上的密码');
  await press(next, '下一步');
  await press(next, '加入');
  await next.getByRole('navigation').first().waitFor();
  await goTo(next, '先锋', '金点子');
  await expect(next.getByText('注塑余料回用').first()).toBeVisible({ timeout: 60_000 });
  await end();
});
