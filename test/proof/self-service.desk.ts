import type { Page } from '@playwright/test';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import { expect, test } from '../e2e/fixture.ts';
import { unlock } from '../e2e/journey.ts';
import { unlocked } from '../e2e/unlocked.ts';
import { goTo } from '../helpers/hands.ts';
import { PASSWORD as DEMO_PASSWORD } from '../seed/demo/branch.ts';

const PIN = '274915';

test('somebody hands in an idea with a PIN after the desk was left to its people, and the secretary finds it in 收件', async ({
  founded,
}) => {
  const { page } = founded;
  await page.getByRole('navigation').getByText('党员', { exact: true }).click();
  await page.getByRole('button', { name: '登记人员' }).first().click();
  await page.getByLabel('姓名').fill('马晓燕');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('待告知').first()).toBeVisible();

  const set = await page.evaluate(async (pin) => {
    const records = await window.shell.records(0);
    if (!records.ok) return records.refusal.code;
    const written = JSON.parse(records.value.json).flatMap(
      (record: { entry?: { header: { writes: { type: string; id: string }[] } } }) => record.entry?.header.writes ?? [],
    );
    const personId = written.find(({ type }: { type: string }) => type === 'person').id;
    const reply = await window.shell.setPin({ personId, pin });
    return reply.ok ? 'set' : reply.refusal.code;
  }, PIN);
  expect(set).toBe('set');

  await page.getByRole('button', { name: /^书记/ }).click();
  await page.getByText('组员自助', { exact: true }).click();
  const pinField = page.getByLabel('输自己的六位 PIN');
  await pinField.fill('111222');
  await page.getByRole('button', { name: '看我的' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await pinField.fill(PIN);
  await page.getByRole('button', { name: '看我的' }).click();
  await expect(page.getByRole('heading', { name: '马晓燕' })).toBeVisible();
  await page.getByLabel('点子，一句话').fill('交接台加一盏可调的灯');
  await page.getByRole('button', { name: '提出' }).click();
  await expect(page.getByRole('status')).toContainText('已保存在这台电脑');
  await page.getByRole('button', { name: '结束自助' }).click();

  await unlocked(page);
  await page.getByRole('navigation').getByText('收件', { exact: true }).click();
  await expect(page.getByText('自助提出的金点子“交接台加一盏可调的灯”')).toBeVisible();
});

type Enrolled = { readonly id: string; readonly name: string; readonly standing: string };

/** Full members as they were enrolled; the demo changes nobody's standing later. */
const fullMembers = (page: Page): Promise<readonly Enrolled[]> =>
  page.evaluate(async () => {
    const records = await window.shell.records(0);
    if (!records.ok) throw new Error(records.refusal.code);
    return (JSON.parse(records.value.json) as { entry?: { bodies: ({ body: string } | null)[] } }[])
      .flatMap(({ entry }) => entry?.bodies ?? [])
      .map((held) => JSON.parse(held?.body ?? 'null') as Enrolled | null)
      .filter((it) => it?.standing === 'full') as Enrolled[];
  });

/** In person, at the secretary's desk. */
const givePin = (page: Page, { id }: Pick<Enrolled, 'id'>, pin: string) =>
  page.evaluate((asked) => window.shell.setPin(asked), { personId: id, pin });

test('two people who were asked join a group themselves, and one of them stands for its leader and thinks better of it', async ({
  demo,
}) => {
  const { page } = demo;
  await unlock(page, DEMO_PASSWORD);
  await goTo(page, '小组', '自主党小组');
  await page.getByRole('row', { name: /质量体系/ }).dblclick();
  await page.getByRole('button', { name: '邀请组员', exact: true }).click();
  await page.getByRole('combobox', { name: '邀请谁' }).click();
  const options = page.locator('.ant-select-dropdown:visible .ant-select-item-option');
  await options.first().waitFor();
  const words = await options.allTextContents();
  const [first, second] = (await fullMembers(page)).filter(({ name }) => words.some((word) => word.startsWith(`${name}　`))) as [
    Enrolled,
    Enrolled,
  ];
  for (const { name } of [first, second]) await options.filter({ hasText: `${name}　` }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByRole('button', { name: '邀请组员', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await givePin(page, first, '274915')).ok && (await givePin(page, second, '830462')).ok).toBe(true);
  await goTo(page, '小组', '竞聘');
  await page.getByRole('button', { name: '定竞聘' }).last().click();
  await page.getByRole('checkbox', { name: '质量体系' }).check();
  await page.getByRole('dialog').getByRole('button', { name: '定竞聘' }).click();
  await page.getByRole('row', { name: /质量体系/ }).dblclick();
  await page.getByRole('region', { name: '下一步' }).getByRole('button', { name: '开始报名' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '开始报名' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: /^书记/ }).click();
  await page.getByText('组员自助', { exact: true }).click();
  const enter = async (pin: string, { name }: Enrolled) => {
    await page.getByLabel('输自己的六位 PIN').fill(pin);
    await page.getByRole('button', { name: '看我的' }).click();
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  };
  const next = () => page.getByRole('button', { name: '看完了，换下一位' }).click();
  await enter('274915', first);
  await page.getByLabel('我的特长，可不填').fill('会看图纸');
  await page.getByRole('button', { name: '参加：质量体系' }).click();
  await expect(page.getByText('已参加“质量体系”，已保存在这台电脑。')).toBeVisible();
  await next();
  await enter('830462', second);
  await page.getByRole('button', { name: '参加：质量体系' }).click();
  await expect(page.getByText('已参加“质量体系”，已保存在这台电脑。')).toBeVisible();
  await page.getByRole('button', { name: '报名：质量体系' }).click();
  await page.getByLabel('工作方案').fill('一道工序一张图');
  await page.getByLabel('竞职承诺').fill('每月讲评一次');
  await page.getByRole('button', { name: '报名', exact: true }).click();
  await expect(page.getByText(/^已报名/)).toBeVisible();
  await next();
  await enter('830462', second);
  await expect(page.getByText(/^已报名/)).toBeVisible();
  await page.getByRole('button', { name: '退出竞聘' }).click();
  await expect(page.getByRole('button', { name: '报名：质量体系' })).toBeVisible();
  await page.getByRole('button', { name: '结束自助' }).click();

  await unlock(page, DEMO_PASSWORD);
  await goTo(page, '小组', '自主党小组');
  await page.getByRole('row', { name: /质量体系/ }).dblclick();
  for (const { name } of [first, second])
    await expect(page.getByRole('listitem').filter({ has: page.getByRole('button', { name }) })).toContainText('已确认');
});

/** Who leads the group now. */
const leaderOf = (page: Page, name: string): Promise<string> =>
  page.evaluate(async (asked) => {
    const records = await window.shell.records(0);
    if (!records.ok) throw new Error(records.refusal.code);
    const group = (JSON.parse(records.value.json) as { entry?: { bodies: ({ body: string } | null)[] } }[])
      .flatMap(({ entry }) => entry?.bodies ?? [])
      .map((held) => JSON.parse(held?.body ?? 'null'))
      .findLast((it) => it?.name === asked && it.participants);
    return group.leaders.find((it: { endedOn?: string }) => !it.endedOn).who;
  }, name);

test('a leader writes down an activity, an item of the plan and hands in the month with a PIN, and the secretary confirms what they wrote', async ({
  demo,
}) => {
  const { page } = demo;
  await unlock(page, DEMO_PASSWORD);
  const leader = await leaderOf(page, '生产管理');
  expect((await givePin(page, { id: leader }, '274915')).ok).toBe(true);
  await page.getByRole('button', { name: /^书记/ }).click();
  await page.getByText('组员自助', { exact: true }).click();
  await page.getByLabel('输自己的六位 PIN').fill('274915');
  await page.getByRole('button', { name: '看我的' }).click();
  await page.getByRole('button', { name: '记活动：生产管理' }).click();
  await page.getByLabel('做了什么，一句话').fill('换型比武');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('“换型比武”已保存在这台电脑，等书记确认。')).toBeVisible();
  await page.getByRole('button', { name: '记项目：生产管理' }).click();
  await page.getByLabel('项目', { exact: true }).fill('工装定置');
  await page.getByRole('radio', { name: '助力企业发展转型' }).check();
  await page.getByLabel('完成时限').fill(`${civilDateAt(Date.now()).slice(0, 4)}-12-31`);
  await page.getByRole('checkbox', { name: '组内已经议定' }).uncheck();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('“工装定置”已保存在这台电脑。由书记报审，批准了才能申领。')).toBeVisible();
  await page.getByRole('button', { name: '组内议定：工装定置' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '工装定置' })).toContainText('组内已议定');
  await page
    .getByRole('button', { name: /^写.*汇报$/ })
    .last()
    .click();
  const report = page.locator('.own-part').filter({ has: page.getByLabel('困难与请求') });
  await expect(report.getByRole('definition').first()).toHaveText(/^[1-9]\d* 次，组内/);
  const going = async () => Number(/在办\s*(\d+) 项/.exec((await report.locator('dl').textContent())!)![1]);
  const before = await going();
  // What one claims counts at once in the report that stands open.
  await page.getByRole('button', { name: '我来负责：帮新工人三天上手' }).click();
  await expect.poll(going).toBe(before + 1);
  await page.getByRole('button', { name: '改派：生产管理' }).click();
  await page.getByLabel('项目', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('改由谁负责').selectOption({ index: 1 });
  await page.getByLabel('为什么改派').fill('调去夜班');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(/已保存在这台电脑，由新的负责人办。$/)).toBeVisible();
  await page.getByLabel('困难与请求').fill('缺一把扭力扳手');
  await page.getByRole('button', { name: /^交出：.*汇报$/ }).click();
  await expect(page.getByText(/^已交出/).last()).toBeVisible();
  await page.getByRole('button', { name: '结束自助' }).click();

  await unlock(page, DEMO_PASSWORD);
  await goTo(page, '收件', '待我处理');
  await page.getByText('组长自助记的活动“换型比武”').click();
  await page.getByRole('region', { name: '下一步' }).getByRole('button', { name: '确认记录' }).click();
  await expect(page.getByText('已确认', { exact: true }).first()).toBeVisible();
});
