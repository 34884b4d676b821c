import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { sayWho } from '../helpers/hands.ts';
import { expect, test } from './fixture.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const rail = (page: Page, word: string) => page.getByRole('navigation', { name: '分组' }).getByRole('button', { name: word }).click();
/** The dialog's own verb; the button that opened it may bear the same. */
const save = async (page: Page, verb: string) => {
  await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
};
const panel = (page: Page) => page.getByRole('complementary', { name: '右栏' });

async function choose(page: Page, label: string, word: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label).click();
  await page.getByTitle(word).last().click();
}

/** So many days ago in the branch's time zone, as a field takes it. */
const daysAgo = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() - days * 86_400_000);

async function setDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(label);
  await field.fill(day);
  await field.press('Tab');
  await expect(field).toHaveValue(day);
}

async function enrolled(page: Page, name: string): Promise<void> {
  await rail(page, '党员');
  await page.getByRole('button', { name: '登记人员' }).first().click();
  await page.getByRole('dialog').getByLabel('姓名').fill(name);
  await save(page, '保存');
  await panel(page).getByRole('button', { name: '记告知' }).first().click();
  await page.getByRole('dialog').getByLabel('公示姓名和事迹').check();
  await save(page, '记告知');
}

test('a post goes from its nomination to the plate on paper', async ({ founded: desk }) => {
  const { page } = desk;
  await enrolled(page, '孟晓岚');
  await rail(page, '先锋');
  await expect(page.getByText('还没有先锋岗。')).toBeVisible();
  await page.getByRole('button', { name: '设先锋岗' }).last().click();
  await page.getByLabel('岗位名称').fill('注塑车间 3 号机');
  await choose(page, '党员', '孟晓岚');
  await page.getByLabel('岗位标准').fill('1. 首件合格率不低于 99%\n2. 交接班点检不漏项');
  await setDay(page, '推荐日期', daysAgo(40));
  await save(page, '设先锋岗');

  await panel(page).getByRole('button', { name: '审推荐' }).click();
  await setDay(page, '哪天定的', daysAgo(39));
  await save(page, '审推荐');
  await panel(page).getByRole('button', { name: '公示先锋岗' }).click();
  await expect(page.getByRole('dialog')).toContainText('5 个工作日');
  await setDay(page, '哪天张贴', daysAgo(38));
  await save(page, '开始公示');
  await panel(page).getByRole('button', { name: '记异议' }).click();
  await setDay(page, '哪天提出', daysAgo(37));
  await page.getByLabel('异议内容').fill('夜班点检记录有两次没有签字');
  await save(page, '记异议');
  await expect(panel(page)).toContainText('处理完才能命名');
  await panel(page).getByRole('button', { name: '处理异议' }).click();
  await page.getByLabel('理由').fill('查了点检表，两次都由值班长代签');
  await save(page, '处理异议');
  await panel(page).getByRole('button', { name: '命名', exact: true }).click();
  await save(page, '命名');
  await panel(page).getByRole('button', { name: '授牌' }).click();
  await expect(page.getByRole('dialog').getByLabel('牌号')).toHaveValue('001');
  await save(page, '授牌');
  await expect(panel(page)).toContainText('每 3 个月考评一次');

  await panel(page).getByRole('button', { name: '考评先锋岗' }).click();
  await page.getByRole('radio', { name: '好', exact: true }).check();
  await expect(page.getByRole('dialog')).toContainText('没有开着的积分周期，不提积分');
  await save(page, '记考评');
  await expect(panel(page)).toContainText('续岗');

  await panel(page).getByRole('button', { name: '打开整页' }).click();
  await button(page, '更多').click();
  await page.getByText('打印牌子').click();
  await page.getByLabel('牌上写姓名').check();
  const plates = path.join(desk.documents, '牌子.pdf');
  await desk.nextDialog(plates);
  await button(page, '存为 PDF').click();
  await expect(page.getByText('已存到')).toBeVisible();
  const printed = execFileSync('pdftotext', ['-layout', plates, '-'], { encoding: 'utf8' });
  for (const word of ['注塑车间 3 号机', '孟晓岚', '001']) expect(printed).toContain(word);
});

test('a pledge goes from its first words to the evaluation, and a vague one comes back', async ({ founded: desk }) => {
  const { page } = desk;
  await enrolled(page, '林晓梅');
  await enrolled(page, '孟晓岚');
  await rail(page, '先锋');
  await page.getByRole('navigation', { name: '页' }).getByRole('button', { name: '承诺' }).click();
  await page.getByRole('button', { name: '写承诺' }).last().click();
  await choose(page, '党员', '孟晓岚');
  await page.getByLabel('第 1 条', { exact: true }).fill('每月带教新人 1 次');
  await page.getByLabel('第 2 条', { exact: true }).fill('进一步加强学习');
  await expect(page.getByRole('dialog')).toContainText('第 2 条“加强”');
  await save(page, '保存');

  await panel(page).getByRole('button', { name: '示诺' }).click();
  await save(page, '示诺');
  await panel(page).getByRole('button', { name: '审诺' }).click();
  await page.getByRole('radio', { name: '退回修改' }).check();
  await page.getByLabel('哪里不具体').fill('学什么、学几次');
  await save(page, '审诺');
  await panel(page).getByRole('button', { name: '改承诺' }).click();
  await page.getByLabel('第 2 条', { exact: true }).fill('全年读完 4 本操作手册');
  await save(page, '保存');
  await panel(page).getByRole('button', { name: '示诺' }).click();
  await save(page, '示诺');
  await panel(page).getByRole('button', { name: '审诺' }).click();
  await save(page, '审诺');
  await panel(page).getByRole('button', { name: '公示承诺' }).click();
  await save(page, '公示');
  await panel(page).getByRole('button', { name: '开始践诺' }).click();
  await save(page, '开始践诺');
  await panel(page).getByRole('button', { name: '自评承诺' }).click();
  for (const at of [0, 1]) await page.getByRole('radio', { name: '完成', exact: true }).nth(at).check();
  await save(page, '记自评');
  await panel(page).getByRole('button', { name: '评诺' }).click();
  await page.getByRole('radio', { name: '兑现', exact: true }).check();
  await sayWho(page.getByRole('dialog'), '林晓梅');
  await save(page, '评诺');
  await expect(panel(page)).toContainText('兑现');
  await expect(panel(page).getByRole('button', { name: '归档承诺' })).toBeVisible();
});
