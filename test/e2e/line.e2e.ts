import type { Page } from '@playwright/test';
import { unwrapBranchKey } from '../../electron/desk/line/wrapped-key.ts';
import { aCounty, type CountyInMemory } from '../helpers/county.ts';
import { onAir } from '../helpers/county-on-air.ts';
import { goTo } from '../helpers/hands.ts';
import { anAct, saved } from '../helpers/ledger.ts';
import { aLineDesk, type LineDesk } from '../helpers/line-desk.ts';
import { PASSWORD } from '../seed/demo/branch.ts';
import { expect, test } from './fixture.ts';
import { unlock } from './journey.ts';

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

/** A new recovery key, whose words the test knows; answers the branch's id, too. */
const renewed = (page: Page) =>
  page.evaluate(async (password) => {
    const given = await window.shell.renewRecoveryKey(password);
    if (!given.ok) throw new Error(given.refusal.code);
    const session = await window.shell.confirmRecoveryKey(given.value.recoveryKey);
    if (!session.ok) throw new Error(session.refusal.code);
    return { recoveryKey: given.value.recoveryKey, stream: session.value.stream };
  }, PASSWORD);

/** Another PC of the branch, which got the branch key as a second PC does. */
async function secondPc(county: CountyInMemory, stream: string, recoveryKey: string): Promise<LineDesk> {
  const wrapped = county.streamOf(stream).branchKey!;
  const { generation, key } = (await unwrapBranchKey(wrapped, stream, recoveryKey))!;
  return aLineDesk({ county, device: 'second-pc', stream, branchKey: { generation, key: Buffer.from(key, 'base64') } });
}

test('a branch with months of records connects, sends them, hears what another PC did, and mends what both changed', async ({ demo }) => {
  test.setTimeout(180_000);
  const { page } = demo;
  const county = aCounty();
  const { address, close } = await onAir(county);
  await unlock(page, PASSWORD);
  await goTo(page, '同步', '收发');
  await expect(page.getByText('还没有连接县里。').first()).toBeVisible();
  await shoot(page, 'alone');
  const { recoveryKey, stream } = await renewed(page);
  county.giveCode('K7QM2R4T', { stream, organisationName: '示例支部' });

  await press(page, '连接县里');
  await page.getByLabel('县里的地址').fill(address);
  await page.getByLabel('接入码', { exact: false }).fill('k7qm-2r4t');
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
  const { rows } = county.streamOf(stream);
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.every(({ verdict }) => verdict.outcome === 'accepted')).toBe(true);

  const there = await secondPc(county, stream, recoveryKey);
  await there.sync();
  const [id, title] = Object.entries(await there.shows()).find(([, each]) => each !== undefined)!;
  const change = (body: object, base: string) =>
    ({ kind: 'ideas', type: 'golden-idea', id, class: 'B', base, body: JSON.stringify(body) }) as const;
  const { body, hash } = await versionOf(there, id);
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
  await close();
});

async function versionOf(desk: LineDesk, id: string) {
  const { documents } = await desk.folded();
  const { body, hash } = documents.get(id)!;
  return { body: JSON.parse(body) as Record<string, unknown>, hash };
}
