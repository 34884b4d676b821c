import { beginPoints, choose, goTo, perform, sayWho } from '../helpers/hands.ts';
import { complaintsOf } from '../helpers/looks.ts';
import { expect, test } from './fixture.ts';

test('a scheme is edited whole, put in force, and gives points that explain themselves on screen and on paper', async ({ founded }) => {
  const { page } = founded;
  await goTo(page, '党员', '名册');
  for (const name of ['林晓梅', '孟晓岚']) await perform(page, '登记人员', async (form) => form.getByLabel('姓名').fill(name), '保存');

  await goTo(page, '先锋', '积分');
  await page.getByRole('button', { name: '定积分办法' }).click();
  await page.getByRole('button', { name: '从空白起草' }).click();
  await page.getByLabel('名称').fill('恒川支部积分办法');
  await page.getByLabel(/^来源/).fill('支部党员大会 2026-01-08 通过');
  const part = (word: string) => page.getByText(new RegExp(`^${word} \\d+$`)).click();
  await part('大类');
  await page.getByLabel('得分最多几分').fill('5');
  await part('项目');
  await page.getByRole('button', { name: '加一项' }).click();
  await expect(page.getByText('第 1 个积分项目还没有名称。')).toBeVisible();
  await expect(page.getByRole('button', { name: '保存', exact: true })).toBeDisabled();
  await page.getByLabel('项目', { exact: true }).last().fill('参加志愿服务');
  await page.getByLabel('参加志愿服务几分').fill('2');
  await part('人员');
  await page.getByRole('button', { name: '加一类人员' }).click();
  await page.getByLabel('人员类别', { exact: true }).last().fill('特殊');
  await page.getByLabel('特殊不计分').check();
  expect(await complaintsOf(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await perform(page, '开始执行');
  await expect(page.getByRole('cell', { name: '最多 5' }).or(page.getByText('得分（最多 5）；扣分（不封顶）'))).toBeVisible();
  await perform(page, '开一个周期', undefined, '开周期');
  await expect(page.getByText('没有另外定的都算“党员”，合计乘 1。')).toBeVisible();

  await page.getByText('明细', { exact: true }).first().click();
  await perform(
    page,
    '记积分',
    async (form) => {
      await choose(form, /谁/, '孟晓岚');
      await choose(form, '项目', '参加志愿服务');
      await form.getByLabel('几次').fill('3');
      await form.getByLabel('事由').fill('社区义务维修，签到表第 3 行');
    },
    '保存',
  );
  await page.getByRole('grid', { name: '积分明细' }).focus();
  await page.keyboard.press('ArrowDown');
  await perform(page, '核实积分', (form) => sayWho(form, '林晓梅'));
  await perform(page, '记入积分');
  await expect(page.getByText('5 分，超过大类封顶')).toBeVisible();

  await page.getByRole('complementary', { name: '右栏' }).getByRole('button', { name: '孟晓岚' }).click();
  await page.getByRole('button', { name: '积分', exact: true }).last().click();
  await expect(page.getByRole('row', { name: /合计/ })).toContainText('5');
  await page.getByRole('button', { name: '打印本人明细' }).click();
  const paper = page.frameLocator('iframe[title=预览]');
  await expect(paper.getByText('孟晓岚')).toBeVisible();
  await expect(paper.getByText('社区义务维修，签到表第 3 行；超过大类封顶')).toBeVisible();
});

test('whoever uses a screen reader hears words in buttons, and no names of icons', async ({ founded }) => {
  const { page } = founded;
  await beginPoints(page);
  const loud = () =>
    page
      .locator('.anticon')
      .evaluateAll((icons) => icons.filter((icon) => !icon.closest('[aria-hidden=true]')).map((icon) => icon.outerHTML));
  await page.getByRole('button', { name: '记积分', exact: true }).first().click();
  await page.getByRole('dialog').waitFor();
  expect(await loud()).toEqual([]);
});
