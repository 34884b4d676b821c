import { goTo, perform } from '../helpers/hands.ts';
import { expect, test } from './fixture.ts';

test('a member who came from another branch is told, looked at with a reason, put right masked, withdraws, and goes on', async ({
  founded,
}) => {
  const { page } = founded;
  const panel = page.getByRole('complementary', { name: '右栏' });
  await goTo(page, '党员');
  await perform(
    page,
    '登记人员',
    async (form) => {
      await form.getByLabel('姓名').fill('沈雨');
      await form.getByLabel('电话').fill('13800000007');
      await form.getByLabel('出生年月').fill('1990.13');
      await form.getByRole('button', { name: '保存' }).click();
      await expect(form.getByText('看不出是哪天')).toBeVisible();
      await form.getByLabel('出生年月').fill('1990.3');
      await form.getByLabel('转入').fill('2020-03-05');
      await page.keyboard.press('Enter');
    },
    '保存',
  );
  await expect(panel).toContainText('待告知');
  await expect(panel).toContainText('138****0007');
  await expect(panel).toContainText('199*-**');
  await expect(panel).not.toContainText('13800000007');
  await perform(page, '记告知', async (form) => {
    for (const scope of ['姓名上报', '公示姓名和事迹']) await form.getByLabel(scope).check();
  });

  await page.getByRole('button', { name: '看沈雨的电话' }).click();
  await page.getByRole('radio', { name: '核对名册' }).check();
  await page.getByRole('button', { name: '看 60 秒' }).click();
  await expect(panel).toContainText('13800000007');

  await perform(
    page,
    '更正',
    async (form) => {
      await expect(form.getByLabel('电话', { exact: false }).first()).toHaveValue('');
      await form.getByLabel('岗位').fill('质检员');
    },
    '保存',
  );
  await panel.getByRole('button', { name: '打开整页' }).click();
  const sections = page.getByRole('group', { name: '分栏' });
  await sections.getByRole('button', { name: /^查看/ }).click();
  await expect(page.getByRole('region', { name: '查看' })).toContainText('电话书记，核对名册');
  await sections.getByRole('button', { name: /^经过/ }).click();
  await expect(page.getByRole('region', { name: '经过' })).toContainText('岗位：（空） → 质检员');

  await page.getByRole('button', { name: '同意和撤回' }).click();
  await page.getByText('本人撤回同意').click();
  await page.getByRole('button', { name: '记撤回' }).click();
  await expect(page.getByRole('dialog')).toContainText('以后上报的材料里不再写沈雨的姓名');
  await page.getByRole('button', { name: '知道了' }).click();
  await sections.getByRole('button', { name: /^同意/ }).click();
  await expect(page.getByRole('region', { name: '同意' })).toContainText('姓名上报已撤回');

  await page.getByRole('button', { name: '我的信息' }).click();
  const sheet = page.frameLocator('iframe[title=预览]');
  for (const line of ['13800000007', '1990-03', '2020-03-05', '电话，核对名册']) await expect(sheet.getByText(line).first()).toBeVisible();
  await page.getByRole('button', { name: '关上' }).click();

  await goTo(page, '党员');
  await page.getByRole('row', { name: '沈雨' }).click();
  await perform(page, '记去向', undefined, '保存');
  await expect(panel).toContainText('流动');
});
