import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { beginPoints, choose, goTo, perform, sayWho } from '../helpers/hands.ts';
import { officeCsv, officeText, textOfPdf } from '../helpers/office.ts';
import { messyRoster } from '../seed/messy-roster.ts';
import { expect, test } from './fixture.ts';
import { firstStart, lock, PASSWORD, unlock } from './journey.ts';
import { unlocked } from './unlocked.ts';

const roster = path.resolve(import.meta.dirname, '../exchange/fixtures/roster-300.xlsx');

const rows = (page: Page, list: string): Promise<number> =>
  page
    .getByRole('grid', { name: list })
    .getAttribute('aria-rowcount')
    .then((count) => Number(count) - 1);

async function enrol(page: Page, name: string): Promise<void> {
  await goTo(page, '党员');
  await perform(page, '登记人员', (form) => form.getByLabel('姓名').fill(name), '保存');
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

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

/** Scored, adopted, answered, carried out and verified by the finance department: 10 元 saved a hundred times a year. */
async function bringToBenefit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '受理金点子' }).click();
  await perform(page, '评分', async (form) => {
    await choose(form, '评分人', '周建国');
    await form.getByRole('spinbutton').first().fill('8');
  });
  await perform(page, '作出决定', (form) => benefit(form, '一年的量'));
  await perform(page, '记答复');
  await perform(page, '开始实施');
  await perform(page, '记实施完成');
  await perform(page, '交办验证', (form) => form.getByLabel('请谁验证').fill('财务部'));
  await perform(page, '记验证', async (form) => {
    await form.getByLabel('测了几个月').fill('12');
    await benefit(form, '一年的量');
  });
  await expect(page.getByText('下一步：提奖励，或直接办结')).toBeVisible();
}

async function benefit(form: Locator, volume: string): Promise<void> {
  await form.getByLabel('原来每件成本').fill('12');
  await form.getByLabel('改后每件成本').fill('2');
  await form.getByLabel(volume).fill('100');
}

test('five ideas reach a verified benefit, and the month goes up as PDF, Word and Excel with their figures', async ({ founded: desk }) => {
  test.setTimeout(180_000);
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

type Exporting = { readonly page: Page; readonly documents: string; nextDialog(place: string): Promise<void> };

/** Presses the three buttons of the preview; the next dialog answers with a name in the documents. */
async function exported(desk: Exporting): Promise<{ readonly pdf: string; readonly docx: string; readonly xlsx: string }> {
  const save = async (button: string, name: string) => {
    const file = path.join(desk.documents, name);
    await desk.nextDialog(file);
    await desk.page.getByRole('button', { name: button }).click();
    await expect(desk.page.getByText(new RegExp(`已存到 .*${name}`))).toBeVisible();
    expect(existsSync(file)).toBe(true);
    return file;
  };
  return {
    pdf: await save('存为 PDF', '月报.pdf'),
    docx: await save('导出 Word', '月报.docx'),
    xlsx: await save('导出 Excel', '月报.xlsx'),
  };
}
