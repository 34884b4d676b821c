import { expect, SIZES, test, unlock } from './screens.ts';

test('a voter is called, votes, and is called no more; all of it fits every window, and axe finds nothing', async ({
  page,
  open,
  complaints,
  overflow,
}) => {
  await open('at=voting');
  const looks = async () => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect(await overflow()).toEqual([]);
    }
    expect(await complaints()).toEqual([]);
  };
  await expect(page.locator('.voting-voters button')).toHaveCount(8);
  await looks();
  await page.getByRole('button', { name: '沈敏' }).click();
  await expect(page.getByRole('button', { name: '投票', exact: true })).toBeDisabled();
  await page.getByRole('radio', { name: '何秀兰' }).check();
  await looks();
  await page.getByRole('button', { name: '投票', exact: true }).click();
  await expect(page.getByRole('heading', { name: '已投 1 人，共 8 人' })).toBeVisible();
  await expect(page.getByRole('button', { name: '沈敏' })).toHaveCount(0);
  await page.getByRole('button', { name: '结束投票' }).click();
  await looks();
});

test('a closed vote is said before unlocking and on every screen until it is counted; the note fits, and axe finds nothing', async ({
  page,
  open,
  goTo,
  complaints,
  overflow,
}) => {
  await open('at=locked&elections=1&people=3&ideas=0&vote=not-counted');
  await expect(page.getByText('投票结束了，还没有计票，关掉程序就作废。请书记开锁计票。')).toBeVisible();
  expect(await complaints()).toEqual([]);
  await unlock(page);
  const note = page.getByRole('status').filter({ hasText: '投票结束了，还没有计票。' });
  await expect(note).toContainText('推选组长：质量体系，已投 7 人，共 8 人。');
  await goTo('小组', '竞聘');
  for (const size of SIZES) {
    await page.setViewportSize(size);
    expect(await overflow()).toEqual([]);
  }
  expect(await complaints()).toEqual([]);
  await page.getByRole('button', { name: '去计票' }).click();
  await expect(note).toHaveCount(0);
  await page.getByRole('button', { name: '计票', exact: true }).click();
  await expect(page.getByText('林晓舟 4 票，何秀兰 2 票，弃权 1')).toBeVisible();
  expect(await overflow()).toEqual([]);
  expect(await complaints()).toEqual([]);
  await page.getByRole('button', { name: '回到竞聘' }).click();
  await page.getByText('情况', { exact: true }).click();
  await expect(page.getByText(/03-19，应到 8/)).toBeVisible();
  await goTo('今日');
  await expect(note).toHaveCount(0);
});

test('nothing else takes the PC before a closed vote is counted or void', async ({ page, openDesk, goTo }) => {
  await openDesk('elections=1&people=3&ideas=0&vote=not-counted');
  await goTo('小组', '竞聘');
  await page.getByRole('row', { name: /安全生产/ }).dblclick();
  await page.getByRole('button', { name: '在本机投票' }).click();
  await expect(page.getByRole('button', { name: '开始投票' })).toHaveCount(0);
  await expect(page.getByRole('alert')).toContainText('还有一次投票没有计票。');
  await page.getByRole('button', { name: /^书记/ }).click();
  await page.getByText('组员自助', { exact: true }).click();
  await page.getByRole('button', { name: '这次投票作废' }).click();
  await page.getByRole('button', { name: '先不作废' }).click();
  await expect(page.getByRole('button', { name: '计票', exact: true })).toBeVisible();
  await page.getByRole('button', { name: '这次投票作废' }).click();
  await page.getByRole('button', { name: '作废，重新投' }).click();
  await expect(page.getByRole('button', { name: '开始投票' })).toBeVisible();
});

test('who may not count a closed vote is told who may, and can neither go to the count nor let it be void', async ({
  page,
  open,
  goTo,
  complaints,
  overflow,
}) => {
  await open('at=locked&elections=1&people=3&ideas=0&vote=not-counted');
  await page.getByRole('button', { name: '纪检委员' }).click();
  await unlock(page);
  const note = page.getByRole('status').filter({ hasText: '投票结束了，还没有计票。' });
  await expect(note).toContainText('请书记、副书记或组织委员开锁计票。');
  await expect(page.getByRole('button', { name: '去计票' })).toHaveCount(0);
  await page.getByRole('button', { name: /^纪检委员/ }).click();
  await page.getByText('组员自助', { exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '还不能开“组员自助”：投票还没有计票。' })).toContainText(
    '请书记、副书记或组织委员开锁计票。',
  );
  await goTo('小组', '竞聘');
  await expect(page.getByRole('button', { name: '这次投票作废' })).toHaveCount(0);
  expect(await overflow()).toEqual([]);
  expect(await complaints()).toEqual([]);
});

test('a count that could not be saved is kept to be counted again', async ({ page, openDesk, goTo }) => {
  await openDesk('elections=1&people=3&ideas=0&vote=not-counted&full=1');
  await page.getByRole('button', { name: '去计票' }).click();
  await page.getByRole('button', { name: '计票', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('磁盘满了，这一步没有存上');
  await expect(page.getByText(/\d 票/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: '再记一次' })).toBeVisible();
  await goTo('今日');
  await page.getByRole('button', { name: '去计票' }).click();
  await expect(page.getByRole('button', { name: '计票', exact: true })).toBeVisible();
});

test('a vote that ended with the program is said to be void at the next start: on 今日, at its meeting and where it is held again', async ({
  page,
  openDesk,
  goTo,
  complaints,
  overflow,
}) => {
  await openDesk('elections=1&people=3&ideas=0');
  await goTo('小组', '竞聘');
  await page.getByRole('row', { name: /质量体系/ }).dblclick();
  await page.getByRole('button', { name: '在本机投票' }).click();
  await page.getByRole('button', { name: '开始投票' }).click();
  await page.getByLabel('密码', { exact: true }).waitFor();
  await unlock(page);
  const note = page.getByRole('status').filter({ hasText: '上次投票没有计票，程序就断了，这次投票作废。' });
  await goTo('今日');
  await expect(note).toContainText('推选组长：质量体系。投了的哪里都没有留。');
  for (const size of SIZES) {
    await page.setViewportSize(size);
    expect(await overflow()).toEqual([]);
  }
  expect(await complaints()).toEqual([]);
  await page.setViewportSize(SIZES[0]);
  await note.getByRole('button', { name: '重新投' }).click();
  await expect(note.getByRole('button', { name: '重新投' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '开始投票' })).toBeVisible();
  await goTo('小组', '竞聘');
  await page.getByRole('row', { name: /安全生产/ }).dblclick();
  await page.getByRole('button', { name: '在本机投票' }).waitFor();
  await expect(note).toHaveCount(0);
  await goTo('小组', '竞聘');
  await page.getByRole('row', { name: /质量体系/ }).dblclick();
  await note.getByRole('button', { name: '知道了' }).click();
  await expect(note).toHaveCount(0);
});
