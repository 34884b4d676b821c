import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/fixture.ts';
import { unlock } from '../e2e/journey.ts';
import { PASSWORD } from '../seed/demo/branch.ts';

const PIN = '274915';
const YEAR = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now()).slice(0, 4);

async function save(page: Page, verb: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
const item = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(title) });

async function openPlan(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '分组' }).getByRole('button', { name: '小组' }).click();
  await page.getByRole('row', { name: /质量体系/ }).dblclick();
  await page.getByRole('button', { name: /^计划与项目/ }).click();
}

/** Somebody of the group who is not its leader gets a PIN from the secretary; answers their name. */
const setPin = (page: Page): Promise<string> =>
  page.evaluate(async (pin) => {
    const reply = await window.shell.records(0);
    if (!reply.ok) throw new Error(reply.refusal.code);
    type Written = { entry?: { header: { writes: { type: string; id: string }[] }; bodies: ({ body: string } | null)[] } };
    const bodies = (JSON.parse(reply.value.json) as Written[]).flatMap(({ entry }) =>
      (entry?.header.writes ?? []).flatMap(({ type }, at) => {
        const body = entry?.bodies[at]?.body;
        return body ? [{ type, body: JSON.parse(body) }] : [];
      }),
    );
    const group = bodies.findLast(({ type, body }) => type === 'autonomous-group' && body.name === '质量体系')!.body;
    const personId = group.participants[2].who;
    const set = await window.shell.setPin({ personId, pin });
    if (!set.ok) throw new Error(set.refusal.code);
    return bodies.findLast(({ type, body }) => type === 'person' && body.id === personId)!.body.name;
  }, PIN);

test('a plan is added to, reviewed item by item, claimed at the desk and in self-service, handed in, accepted, and told by the timeline', async ({
  demo,
}) => {
  const { page } = demo;
  await unlock(page, PASSWORD);
  await expect(page.getByText('审“质量体系”的计划')).toBeVisible();
  await openPlan(page);
  await page.getByRole('button', { name: '审核计划 2' }).click();
  await page.getByRole('dialog').getByLabel('文号').fill(`恒川支〔${YEAR}〕40 号`);
  await save(page, '审核计划');
  await expect(item(page, '质量开放日')).toContainText('待申领');

  await page.getByRole('button', { name: '记项目', exact: true }).click();
  await page.getByLabel('项目', { exact: true }).fill('午间质量小课');
  await page.getByRole('combobox', { name: '目标' }).click();
  await page.getByTitle('促进员工身心健康').last().click();
  await page.getByLabel('完成时限').fill(`${YEAR}-12-31`);
  await page.getByLabel('完成时限').press('Tab');
  await page.getByRole('dialog').getByRole('button', { name: '保存，记下一项' }).click();
  await expect(page.getByText('已记 1 项')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '计划报审 1' }).click();
  await save(page, '计划报审');
  await page.getByRole('button', { name: '审核计划 1' }).click();
  await page.getByRole('dialog').getByText('退回', { exact: true }).click();
  await page.getByLabel('退回或不批准的理由').fill('放到明年');
  await save(page, '审核计划');
  await expect(item(page, '午间质量小课')).toContainText('已退回');

  await item(page, '每道工序一张质量图').getByRole('button', { name: '申领', exact: true }).click();
  await page.getByRole('combobox', { name: '谁' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await save(page, '申领');
  await expect(item(page, '每道工序一张质量图')).toContainText('已申领');
  await expect(page.getByText('6 人中 1 人有项目；1 项没人领')).toBeVisible();

  const name = await setPin(page);
  await page.getByRole('button', { name: /^书记/ }).click();
  await page.getByText('组员自助', { exact: true }).click();
  await page.getByLabel('输自己的六位 PIN').fill(PIN);
  await page.getByRole('button', { name: '看我的' }).click();
  await page.getByRole('button', { name: '我来协办：每道工序一张质量图' }).click();
  await page.getByRole('button', { name: '我来负责：质量开放日' }).click();
  await expect(page.getByText('已申领，由我负责')).toBeVisible();
  await page.getByRole('button', { name: '结束自助' }).click();

  await unlock(page, PASSWORD);
  await openPlan(page);
  await expect(page.getByText('6 人中 2 人有项目；0 项没人领')).toBeVisible();
  await expect(item(page, '质量开放日')).toContainText(name);
  await item(page, '质量开放日').getByRole('button', { name: '还能办' }).click();
  await page.getByRole('menuitem', { name: '交出' }).click();
  await page.getByLabel('做了什么，做成了没有').fill('开放日来了 23 位家属');
  await save(page, '交出');
  await item(page, '质量开放日').getByRole('button', { name: '验收', exact: true }).click();
  await page.getByRole('radio', { name: '优秀' }).check();
  await save(page, '验收');
  await expect(item(page, '质量开放日')).toContainText('已验收，优秀');

  await page.getByRole('button', { name: /^经过/ }).click();
  await expect(page.getByText(`验收：${name}“质量开放日”（优秀）`)).toBeVisible();
  await page.getByRole('button', { name: '打印' }).click();
  await page.getByText(`${YEAR} 年活动计划（F-12）`).click();
  const sheet = page.frameLocator('iframe[title=预览]').locator('body');
  for (const word of ['质量开放日', name, `恒川支〔${YEAR}〕40 号`]) await expect(sheet).toContainText(word);
});
