import { addDays, civilDateAt } from '../../src/domain/civil-date.ts';
import { complaintsOf } from '../helpers/looks.ts';
import { expect, test } from './county.ts';

const today = civilDateAt(Date.now());

test('an officer writes the county’s rules, sees what they change, publishes them, and writes the next version from them', async ({
  county,
  context,
}) => {
  await county.found('branch', '中共云岭纺织有限公司支部委员会', await county.found('township', '云桥镇'));
  const page = await county.enter(context, await county.account('officer', 'guize'), '规则');
  await page.getByRole('button', { name: '写规则包' }).click();
  const preview = page.getByRole('table', { name: '改动预览' });
  const dialog = page.getByRole('dialog');

  await page.getByRole('combobox', { name: '加一条规则' }).fill('答复期限');
  await page.getByTitle('金点子答复期限').click();
  await dialog.getByLabel('新的值').fill('10');
  await dialog.getByRole('textbox', { name: /^来源\s*文件/ }).fill('云委两新〔2026〕9 号');
  await dialog.getByRole('button', { name: '写进这一版' }).click();
  await expect(preview.getByRole('row', { name: /金点子答复期限/ })).toContainText('没有规定10 天，统一规定');

  await page.getByRole('combobox', { name: '加一条规则' }).fill('上报日');
  await page.getByTitle('月报上报日（次月）').click();
  await dialog.getByLabel('新的值').fill('40');
  await expect(dialog.getByText('值看不懂，或者超出范围')).toBeVisible();
  await dialog.getByLabel('新的值').fill('3');
  await dialog.getByRole('combobox', { name: '效力' }).click();
  await page.getByTitle('建议值，支部可以另定').click();
  await dialog.getByRole('textbox', { name: /^来源\s*文件/ }).fill('云委两新〔2026〕9 号');
  await dialog.getByRole('button', { name: '写进这一版' }).click();

  await page.getByRole('combobox', { name: '加一个积分办法' }).click();
  await page.getByTitle('照基础积分办法（样例一）写').click();
  await dialog.getByRole('button', { name: '写进这一版' }).click();
  await page.getByLabel('个人信息告知书（F-59）的告知内容').fill('{{单位}}处理您的个人信息，告知如下。');
  await page.getByRole('textbox', { name: /^来源\s*文件/ }).fill('云委两新〔2026〕9 号附件');
  await expect(preview.getByRole('row')).toHaveCount(5);
  expect(await complaintsOf(page)).toEqual([]);

  await page.getByLabel('从哪天起').fill(addDays(today, -1));
  await page.getByLabel('从哪天起').press('Enter');
  await page.getByRole('button', { name: '发布' }).click();
  await dialog.getByRole('button', { name: '发布' }).click();
  await expect(dialog.getByText('生效日期早于今天。')).toBeVisible();
  await dialog.getByRole('button', { name: '不做了' }).click();
  await page.getByLabel('往前生效的理由').fill('省里文件昨天起执行');
  await page.getByRole('button', { name: '发布' }).click();
  await expect(dialog.getByText(/所属 [1-9]\d* 个党组织/)).toBeVisible();
  await dialog.getByRole('button', { name: '发布' }).click();
  const row = page.getByRole('row', { name: /第 1 版/ });
  await expect(row).toContainText('现行');
  await row.click();
  await expect(page.getByText('省里文件昨天起执行')).toBeVisible();
  expect(await complaintsOf(page)).toEqual([]);

  await page.getByRole('button', { name: '照这一版出下一版' }).click();
  await expect(page.getByText('还没有改动')).toBeVisible();
  await page.getByRole('button', { name: '改金点子答复期限' }).click();
  await dialog.getByLabel('新的值').fill('7');
  await dialog.getByRole('button', { name: '写进这一版' }).click();
  await expect(preview.getByRole('row', { name: /金点子答复期限/ })).toContainText('10 天，统一规定7 天，统一规定');
  await expect(preview.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: '发布' }).click();
  await dialog.getByRole('button', { name: '发布' }).click();
  await expect(page.getByRole('row', { name: /第 2 版/ })).toContainText('还没生效');

  await page.getByRole('row', { name: /第 2 版/ }).click();
  await page.getByRole('button', { name: '停用这一版' }).click();
  await expect(dialog.getByText('这一版还没有生效')).toBeVisible();
  await dialog.getByLabel('理由').fill('期限写错了');
  await dialog.getByRole('button', { name: '停用' }).click();
  await expect(page.getByRole('row', { name: /第 2 版/ })).toContainText('已停用');
  await expect(row).toContainText('现行');
});
