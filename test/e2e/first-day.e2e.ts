import { enrol } from '../helpers/first-day.ts';
import { beginPoints, choose, goTo, perform, sayWho } from '../helpers/hands.ts';
import { expect, test } from './fixture.ts';

test('a pioneer post goes as far as its publicity, a pledge is kept, and a line of points by hand counts once it is verified', async ({
  founded,
}) => {
  const { page } = founded;
  await enrol(page, '林晓梅');
  await enrol(page, '何秀兰');
  await perform(page, '记告知', async (form) => {
    for (const scope of await form.getByRole('checkbox').all()) await scope.check();
  });

  await goTo(page, '先锋', '先锋岗');
  await perform(page, '设先锋岗', async (form) => {
    await form.getByLabel('岗位名称').fill('注塑车间 3 号机');
    await choose(form, /党员/, '何秀兰');
    await form.getByLabel('岗位标准').fill('首件必检\n班后清理');
  });
  await perform(page, '审推荐');
  await perform(page, '公示先锋岗', undefined, '开始公示');
  await expect(page.getByText('下一步：等公示期满')).toBeVisible();
  await expect(page.getByRole('grid')).toContainText('何秀兰');

  await goTo(page, '先锋', '承诺');
  await perform(
    page,
    '写承诺',
    async (form) => {
      await choose(form, /党员/, '何秀兰');
      await form.getByLabel('第 1 条', { exact: true }).fill('每月带教新人 2 次');
      await form.getByLabel('第 2 条', { exact: true }).fill('12 月底前废品率降到 1 %');
    },
    '保存',
  );
  await perform(page, '示诺');
  await perform(page, '审诺');
  await perform(page, '开始践诺');
  await expect(page.getByRole('grid', { name: '承诺清单' })).toContainText('践诺中');

  await beginPoints(page);
  await perform(
    page,
    '记积分',
    async (form) => {
      await choose(form, /谁/, '何秀兰');
      await choose(form, '项目', '参加志愿服务');
      await form.getByLabel('事由').fill('周六社区义务维修，签到表第 3 行');
    },
    '保存',
  );
  await page.getByRole('grid', { name: '积分明细' }).focus();
  await page.keyboard.press('ArrowDown');
  await perform(page, '核实积分', (form) => sayWho(form, '林晓梅'));
  await perform(page, '记入积分');
  await expect(page.getByText('下一步：等异议期满，没有异议就确认')).toBeVisible();
  await expect(page.getByRole('heading', { name: '参加志愿服务 2 分' })).toBeVisible();
});
