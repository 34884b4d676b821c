import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/fixture.ts';
import { firstStart, lock, PASSWORD, unlock } from '../e2e/journey.ts';
import { unlocked } from '../e2e/unlocked.ts';
import { bringToBenefit, enrol, exported } from '../helpers/first-day.ts';
import { choose, goTo, perform } from '../helpers/hands.ts';
import { officeCsv, officeText, textOfPdf } from '../helpers/office.ts';
import { messyRoster } from '../seed/messy-roster.ts';

const roster = path.resolve(import.meta.dirname, '../exchange/fixtures/roster-300.xlsx');

const rows = (page: Page, list: string): Promise<number> =>
  page
    .getByRole('grid', { name: list })
    .getAttribute('aria-rowcount')
    .then((count) => Number(count) - 1);

test('an empty PC, an empty 今日, and a roster of three hundred that is there after two cuts of the power', async ({ desk }) => {
  const added = messyRoster(300, 20_261_101).expected.filter((row) => row.outcome === 'add').length;
  await firstStart(desk.page);
  await expect(desk.page.getByText('今天要办 1 件')).toBeVisible();
  await expect(desk.page.getByRole('button', { name: '导入花名册', exact: true })).toBeVisible();
  await goTo(desk.page, '党员');
  await expect(desk.page.getByText('名册还是空的')).toBeVisible();
  await desk.page.getByRole('button', { name: '导入花名册' }).first().click();
  await desk.page.locator('input[type=file]').setInputFiles(roster);
  for (let step = 0; step < 4; step += 1) await desk.page.getByRole('button', { name: '下一步' }).click();
  await desk.page.getByRole('button', { name: '确认导入' }).click();
  await expect(desk.page.getByText(`已存本机：新登记 ${added}`)).toBeVisible();
  await goTo(desk.page, '今日');
  await expect(desk.page.getByText('今天办完 1 件')).toBeVisible();
  for (let time = 0; time < 2; time += 1) {
    await desk.kill();
    await desk.reopen();
    await unlock(desk.page, PASSWORD);
    await goTo(desk.page, '党员');
    await expect(desk.page.getByText(`显示 ${added} 人，共 ${added} 人`)).toBeVisible();
    expect(await rows(desk.page, '名册')).toBe(added);
  }
});

test('five ideas reach a verified benefit, and the month goes up as PDF, Word and Excel with their figures', async ({ founded: desk }) => {
  const { page } = desk;
  for (const name of ['何秀兰', '周建国']) await enrol(page, name);

  await lock(page);
  await page.getByLabel('点子 必填').fill('夜班交接台加一盏可调的灯');
  await page.getByRole('button', { name: '投进去' }).click();
  await expect(page.getByText('已封存')).toBeVisible();
  await unlocked(page);

  await goTo(page, '先锋', '金点子');
  await perform(
    page,
    '记金点子',
    async (form) => {
      await form.getByLabel('点子', { exact: false }).first().fill('注塑余料回用');
      await choose(form, /建议人/, '何秀兰');
    },
    '保存',
  );
  await page.getByRole('button', { name: '会上连记' }).click();
  const meeting = page.getByRole('form', { name: '会上连记' });
  await choose(meeting, '建议人', '何秀兰');
  for (const title of ['刀具集中磨制', '返修件单独通道', '余料桶加盖']) {
    await meeting.getByLabel('点子').fill(title);
    await page.keyboard.press('Enter');
  }
  await meeting.getByRole('button', { name: '记下 3 条' }).click();
  await expect(meeting.getByText('已保存 3 条')).toBeVisible();
  await meeting.getByRole('button', { name: '离开' }).click();

  await goTo(page, '收件');
  await page.getByRole('button', { name: '开箱' }).click();
  await page.getByText('夜班交接台加一盏可调的灯').first().click();
  await page.getByRole('dialog').getByRole('button', { name: '收为金点子' }).click();
  await expect(page.getByRole('heading', { name: '夜班交接台加一盏可调的灯' })).toBeVisible();
  await bringToBenefit(page);
  for (const title of ['注塑余料回用', '刀具集中磨制', '返修件单独通道', '余料桶加盖']) {
    await goTo(page, '先锋', '金点子');
    await page.getByRole('grid', { name: '金点子清单' }).getByText(title).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await bringToBenefit(page);
  }

  const said = '提出 5 条，采纳 5 条，实施 5 条，验证年效益 5\u2009000 元';
  await goTo(page, '上报', '月报');
  await expect(page.getByRole('table', { name: '月报各行' })).toContainText(said);
  await page.getByRole('button', { name: '本月无变化' }).click();
  await expect(page.getByRole('button', { name: '本月无变化' })).toBeHidden();
  await perform(
    page,
    '预览并上报',
    async (form) => {
      for (const warning of await form.getByRole('checkbox').all()) await warning.check();
    },
    '上报',
  );
  const files = await exported(desk);
  const figures = (text: string) => text.replaceAll(/[\s\u2009]/g, '');
  expect(figures(textOfPdf(files.pdf))).toContain(figures(said));
  expect(figures(officeText(readFileSync(files.docx), '月报.docx'))).toContain(figures(said));
  expect(figures(officeCsv(readFileSync(files.xlsx), '月报.xlsx'))).toContain(figures(said));

  for (let time = 0; time < 2; time += 1) {
    await desk.kill();
    await desk.reopen();
    await unlocked(desk.page);
    await goTo(desk.page, '上报', '月报');
    await expect(desk.page.getByRole('table', { name: '月报各行' })).toContainText(said);
    await expect(desk.page.getByText('已上报').first()).toBeVisible();
    await goTo(desk.page, '先锋', '金点子');
    await expect(desk.page.getByText('显示 5 条，共 5 条')).toBeVisible();
  }
});
