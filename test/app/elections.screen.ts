import { expect, SIZES, test } from './screens.ts';

test('one meeting shows all its posts with their candidates and votes, fits every window, and axe finds nothing', async ({
  page,
  openDesk,
  goTo,
  complaints,
  overflow,
}) => {
  await openDesk('elections=1&people=3&ideas=0');
  await goTo('小组', '竞聘');
  await page.getByRole('row', { name: /安全生产/ }).dblclick();
  await expect(page.getByText(/^上一轮最多的同是 3 票，在这 2 人中再推选。应到 /)).toBeVisible();
  await page.getByRole('button', { name: '同一次大会，3 个小组' }).click();
  const postOf = (name: string) => page.getByRole('rowgroup').filter({ has: page.getByRole('button', { name }) });
  await expect(postOf('安全生产').getByRole('row').first()).toContainText('周建国3应到 8，实到 8，收回 8；弃权 1，无效 0');
  await expect(postOf('安全生产')).toContainText('没有选出，再推选一轮');
  await expect(postOf('质量体系').getByRole('row').first()).toContainText('1何秀兰');
  await expect(postOf('节能降耗')).toContainText('还没有人报名');
  for (const size of SIZES) {
    await page.setViewportSize(size);
    expect(await overflow()).toEqual([]);
  }
  expect(await complaints()).toEqual([]);
  await page.getByRole('button', { name: '打印' }).click();
  await page.getByText('推选计票单（F-09），一组一张').click();
  await expect(page.frameLocator('iframe').locator('.sheet')).toHaveCount(3);
});

test('eighteen stand for four posts: one meeting is typed from top to bottom on one page, by keyboard', async ({
  page,
  openDesk,
  goTo,
  complaints,
  overflow,
}) => {
  test.setTimeout(300_000);
  await openDesk('to-elect=1&people=0&ideas=0');
  await goTo('小组', '竞聘');
  await page.getByRole('button', { name: '定竞聘' }).first().click();
  const posts = ['技术攻关', '安全生产', '节能降耗', '质量体系'];
  await expect(page.getByRole('checkbox', { name: '节能降耗（补选，上任聘期原到 2099-12-31）' })).toBeVisible();
  for (const name of posts) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('dialog').getByRole('button', { name: '定竞聘' }).click();
  await page.getByRole('button', { name: '记大会' }).click();

  // One red button at a time, the right one.
  const red = page.locator('.head .ant-btn-primary');
  await expect(red).toHaveText('开始报名（4 个小组）');
  await red.click();
  await page.getByRole('dialog').getByRole('button', { name: '开始报名' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const standing = { 技术攻关: 5, 安全生产: 5, 节能降耗: 4, 质量体系: 4 } as const;
  for (const [name, count] of Object.entries(standing)) {
    await page.getByRole('combobox', { name: `${name}第 1 行报名人` }).focus();
    for (let at = 1; at <= count; at += 1) {
      await page.keyboard.press('Enter');
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().waitFor();
      await page.keyboard.press('Enter');
      await expect(page.getByLabel(`${name}第 ${at} 行工作方案`)).toBeFocused();
      await page.keyboard.insertText(`第 ${at} 个方案`);
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('说到做到');
      if (at < count) await page.keyboard.press('Enter');
    }
  }
  await expect(page.getByRole('button', { name: /^抽签/ })).toHaveCount(0);
  await expect(red).toHaveText('保存');
  for (const size of SIZES) {
    await page.setViewportSize(size);
    expect(await overflow()).toEqual([]);
  }
  expect(await complaints()).toEqual([]);
  await page.keyboard.press('Control+s');
  await expect(red).toHaveText('抽签（4 个小组）');
  await red.click();
  await expect(page.getByRole('dialog')).toContainText('电脑给 18 位候选人');
  await page.getByRole('dialog').getByRole('button', { name: '抽签' }).click();
  await expect(page.getByRole('region', { name: '到会' })).toBeVisible();

  // Four came of eight in the last post: no quorum, said beside its sheet before anything is saved.
  await page.getByLabel('安全生产实到').focus();
  for (const present of [8, 8, 7, 4]) {
    await page.keyboard.type(String(present));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
  }
  const sheet = (name: string) => page.getByRole('region', { name, exact: true });
  const count = async (name: string, votes: readonly number[]) => {
    const cells = sheet(name).getByLabel(/得票$/);
    await cells.first().focus();
    for (const one of votes) {
      await page.keyboard.type(String(one));
      await page.keyboard.press('Enter');
    }
  };
  await count('安全生产', [5, 1, 1, 1, 0]);
  await expect(sheet('安全生产')).toContainText('有效票 8 张，');
  await count('技术攻关', [4, 4, 0, 0, 0]);
  await expect(sheet('技术攻关')).toContainText('最多 4 票，没有选出，再推选一轮');
  await count('节能降耗', [4, 2, 0, 0]);
  await expect(sheet('节能降耗').getByRole('alert')).toContainText('得票和弃权共 6 票；收回 7，无效 0，有效 7 票。');
  await count('质量体系', [3, 1, 0, 0]);
  await expect(sheet('质量体系').getByRole('alert')).toContainText('应到 8 人，实到 4 人。');
  await expect(page.getByText('节能降耗：票数加不拢。')).toBeVisible();
  await expect(red).toBeDisabled();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    expect(await overflow()).toEqual([]);
  }
  expect(await complaints()).toEqual([]);
  await sheet('节能降耗').getByLabel('弃权').fill('1');
  await page.getByLabel('质量体系实到').fill('5');
  await sheet('质量体系').getByLabel('无效票').fill('1');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Control+s');

  await expect(page.locator('.election-won')).toHaveCount(3);
  await expect(page.getByText('下一步：记到会和得票（1 个小组）')).toBeVisible();
  await page.getByRole('button', { name: '记大会' }).click();
  await page.getByLabel('技术攻关实到').fill('8');
  await expect(sheet('技术攻关').getByLabel(/得票$/)).toHaveCount(2);
  await count('技术攻关', [5, 3]);
  // The last field leads to the button.
  await expect(red).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.election-won')).toHaveCount(4);
  await page.getByRole('button', { name: '报请聘任' }).click();
  await expect(page.getByRole('dialog')).toContainText('技术攻关 ');
  await page.getByRole('dialog').getByRole('button', { name: '报请聘任' }).click();
  await expect(page.getByText('聘任', { exact: false }).filter({ hasText: '（第二道关口）' })).toHaveCount(4);
  await page.getByRole('button', { name: '聘任', exact: true }).click();
  await page.getByRole('dialog').getByLabel('文号').fill('恒川支〔2026〕40 号');
  await page.getByRole('dialog').getByRole('button', { name: '聘任', exact: true }).click();
  await expect(page.getByText('在任', { exact: true })).toHaveCount(4);
  await expect(page.getByRole('region', { name: '下一步' })).toHaveCount(0);
  await page.getByRole('button', { name: '打印' }).click();
  await page.getByText('竞职会议记录（F-08），一组一张').click();
  await expect(page.frameLocator('iframe').locator('.sheet')).toHaveCount(4);
});
