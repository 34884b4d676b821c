import { expect, test, unlock } from './screens.ts';

const GROUPS = 'people=31&ideas=0&groups=6';

test('an application of two people is approved with a reason alone, and the gate shows its number', async ({ page, openDesk, goTo }) => {
  await openDesk(GROUPS);
  await goTo('小组', '自主党小组');
  await page.getByRole('button', { name: /^申请中/ }).click();
  await page.getByRole('row', { name: /生产管理/ }).dblclick();
  await page.getByRole('button', { name: '送审', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '送审' }).click();
  await page.getByRole('button', { name: '批准组建', exact: true }).click();
  await expect(dialog.getByText('已确认 2 人，少于 3 人。')).toBeVisible();
  await dialog.getByLabel('文号').fill('恒川支〔2026〕31 号');
  await page.keyboard.press('Control+s');
  await expect(dialog.getByText('还没有写为什么人少也批准')).toBeVisible();
  await dialog.getByLabel('为什么人少也批准').fill('停产检修，先由两人筹备');
  await dialog.getByRole('button', { name: '批准组建' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('region', { name: '关口' })).toContainText('恒川支〔2026〕31 号');
});

test('of 300 groups one is found by its whole name, and where the panel is a drawer a double click anywhere opens the page', async ({
  page,
  openDesk,
  goTo,
  overflow,
}) => {
  await page.setViewportSize({ width: 911, height: 512 });
  await openDesk('people=60&ideas=0&groups=300');
  await goTo('小组', '自主党小组');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '301');
  for (const x of [40, 400, 640]) {
    await page.getByRole('textbox', { name: '在清单里找' }).fill('质量体系 7');
    await page.getByRole('row', { name: /质量体系 7/ }).dblclick({ position: { x, y: 12 } });
    await expect(page.getByRole('heading', { name: '质量体系 7' })).toBeVisible();
    await expect(page.getByRole('region', { name: '关口' })).toBeVisible();
    expect(await overflow()).toEqual([]);
    await page.getByRole('navigation', { name: '位置' }).getByRole('button').click();
  }
});

test('size, who stayed, months and items are drawn, and each bar opens what it counts', async ({
  page,
  openDesk,
  goTo,
  overflow,
  complaints,
}) => {
  await openDesk(GROUPS);
  const look = async (what: string) => {
    await goTo('小组', '自主党小组');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '看图' }).click();
    await page.getByTitle(what).click();
    await expect(page.getByRole('region', { name: what, exact: true }).locator('svg text').first()).toBeVisible();
    expect(await overflow()).toEqual([]);
  };
  const open = (bar: string) => page.getByRole('row', { name: bar }).getByRole('button').press('Enter');
  await look('人数');
  expect(await complaints()).toEqual([]);
  const bars = page.getByRole('figure').getByRole('button');
  await bars.first().press('ArrowDown');
  await expect(bars.nth(1)).toBeFocused();
  expect((await bars.nth(1).boundingBox())!.height).toBeGreaterThan(15);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '办法', exact: true })).toBeFocused();
  await open('先锋志愿 6 人');
  await expect(page.getByRole('columnheader', { name: '特长' })).toBeVisible();
  await look('去留');
  await open('先锋志愿');
  await expect(page.getByRole('columnheader', { name: '特长' })).toBeVisible();
  await look('人人有项目');
  await open('先锋志愿 1 / 6 人，1 项没人领');
  await expect(page.getByText('6 人中 1 人有项目；1 项没人领')).toBeVisible();
  await look('活动');
  await page.getByRole('figure').getByRole('row').getByRole('button').last().press('Enter');
  await page.getByRole('button', { name: '先锋志愿第 2 次活动' }).click();
  await expect(page.getByRole('heading', { name: '先锋志愿第 2 次活动' })).toBeVisible();
});

test('without groups the charts say what comes first', async ({ page, openDesk }) => {
  await openDesk('people=3&ideas=0');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /找/ }).fill('看组员去留');
  await page.getByRole('option', { name: /看组员去留/ }).click();
  await expect(page.getByText(/没有运行的小组。/)).toBeVisible();
});

test('a month’s report that was handed in stands in the group’s story with what it counted, and leads back to it', async ({
  page,
  openDesk,
  goTo,
  complaints,
}) => {
  await openDesk('people=31&ideas=0&groups=6');
  await goTo('小组', '自主党小组');
  await page.getByRole('row', { name: /先锋志愿/ }).dblclick();
  await page.getByRole('button', { name: '月汇报', exact: true }).click();
  await page.getByLabel('困难与请求').fill('缺一把扭力扳手');
  await page.getByRole('button', { name: '交出', exact: true }).click();
  await expect(page.getByText(/交出$/).first()).toBeVisible();
  await page.getByRole('button', { name: '回到小组' }).click();
  const told = page.getByRole('listitem').filter({ hasText: /交出 \d{4} 年 \d+ 月汇报/ });
  await expect(told).toContainText(/活动 \d+ 次，组内 \d+ 人次/);
  expect(await complaints()).toEqual([]);
  await told.getByRole('button').click();
  await expect(page.getByRole('heading', { name: '小组月汇报' })).toBeVisible();
});

test('a commissioner is reminded of their own duty on 今日; what others do is there for whoever looks', async ({
  page,
  open,
  complaints,
}) => {
  await open(`at=locked&${GROUPS}`);
  await page.getByRole('button', { name: '纪检委员' }).click();
  await unlock(page);
  const matters = page.getByRole('region', { name: '要办的事' }).first();
  await expect(matters).not.toContainText('可以提议撤销小组');
  const others = matters.getByRole('button', { name: /^由别人办的 \d+ 件$/ });
  await others.click();
  await expect(matters.getByRole('region', { name: '由别人办的' })).toContainText('可以提议撤销小组');
  expect(await complaints()).toEqual([]);
});

test('a dialog opened beside the list stays, with what was typed, when the window becomes too narrow for the panel', async ({
  page,
  openDesk,
  goTo,
}) => {
  await openDesk(GROUPS);
  await goTo('小组', '自主党小组');
  await page.getByRole('row', { name: /先锋志愿/ }).click();
  await page.getByRole('complementary', { name: '右栏' }).getByRole('button', { name: '提议撤销' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('没有人能组织');
  for (const width of [911, 1366, 1093]) {
    await page.setViewportSize({ width, height: 600 });
    await expect(dialog.getByRole('textbox').first()).toHaveValue('没有人能组织');
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: '右栏' })).toBeVisible();
});

test('a group’s page has one red button: its next step, and the record of an activity once nothing lies before it', async ({
  page,
  openDesk,
  goTo,
}) => {
  await openDesk(GROUPS);
  await goTo('小组', '自主党小组');
  const red = page.locator('.record .ant-btn-primary');
  const names = await page.getByRole('row').allInnerTexts();
  expect(names.length).toBeGreaterThan(4);
  for (const name of names.slice(1).map((row) => row.split('\n')[0]!)) {
    await page.getByRole('row', { name: new RegExp(name) }).dblclick();
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(red).toHaveCount(1);
    await expect(page.getByRole('region', { name: '下一步' }).getByRole('button').first()).toBeVisible();
    await page.getByRole('navigation', { name: '位置' }).getByRole('button').click();
  }
});

test('a PC without a line takes the invitation file into a group, and is not offered to ask for it', async ({ page, openDesk, goTo }) => {
  for (const [line, red] of [
    ['stick', '用邀请文件'],
    ['enrolled', '找小组'],
  ]) {
    await openDesk(`people=3&ideas=0&line=${line}`);
    await goTo('小组', '自主党小组');
    await page.getByRole('button', { name: '加入跨企业小组' }).click();
    await page.getByRole('textbox', { name: '邀请码' }).fill('ABCD');
    await expect(page.locator('.screen .ant-btn-primary')).toHaveText(red!);
    await expect(page.getByRole('button', { name: '找小组' })).toHaveCount(line === 'stick' ? 0 : 1);
  }
});
