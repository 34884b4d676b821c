import { randomUUID } from 'node:crypto';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import { complaintsOf } from '../helpers/looks.ts';
import { anApplication, aSubmittedName } from '../helpers/offers.ts';
import { expect, test } from './county.ts';

const today = civilDateAt(Date.now());
const BRANCH = '中共岚山精密股份有限公司支部委员会';

test('a group across enterprises is read as its form, sent back once for being too few, and approved as the park’s 批复', async ({
  county,
  context,
}) => {
  const park = await county.found('park', '云岭工业园');
  const branch = await county.found('branch', BRANCH, park);
  const { code } = await county.code(branch);
  const pc = await county.enrol(branch, code);
  const [first, nameId] = [randomUUID(), randomUUID()];
  const person = { nameId, unit: '岚山精密', standing: 'full' };
  const others = [
    { unit: '鸿泰模具', standing: 'employee', confirmed: true },
    { unit: '鸿泰模具', standing: 'activist', confirmed: false },
  ];
  const more = { organisation: BRANCH, handedInOn: today, initiator: person };
  const participants = [{ ...person, confirmed: true }, ...others];
  pc.writes([anApplication(first, { ...more, participants }), aSubmittedName(nameId, first)], { verb: 'hand-in-group' });
  await pc.sync();

  const page = await county.enter(context, await county.account('officer', 'yuanqu', park), '收件');
  const rows = page.getByRole('grid', { name: '收件' });
  await expect(rows.getByRole('gridcell', { name: '小组组建“骑行宣传”', exact: true })).toBeVisible();
  await rows.getByRole('gridcell', { name: BRANCH }).click();
  await page.getByRole('button', { name: '打开来办' }).click();
  const sheet = page.frameLocator('iframe[title="预览"]');
  await expect(sheet.getByRole('heading', { name: '自主党小组组建申请表' })).toBeVisible();
  await expect(sheet.getByText('周启明').first()).toBeVisible();
  await expect(sheet.getByText('（不具名）').first()).toBeVisible();
  await expect(page.getByText('已确认 2 人，少于 3 人。')).toBeVisible();
  await expect(page.getByText('1 人，不算人数')).toBeVisible();
  expect(await complaintsOf(page)).toEqual([]);

  await page.getByRole('button', { name: '批准', exact: true }).click();
  await expect(page.getByText('还不能批准。')).toBeVisible();
  await page.getByRole('button', { name: '退回', exact: true }).click();
  await page.getByLabel('哪里要改').fill('再请一名组员确认');
  await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await expect(page.getByText('已退回：再请一名组员确认')).toBeVisible();

  const second = randomUUID();
  pc.writes([anApplication(second, { ...more, matter: first, version: 2 })], { verb: 'hand-in-group' });
  await pc.sync();
  await page.reload();
  const waiting = page.getByRole('region', { name: '待我办', exact: true });
  await expect(waiting.getByText('小组组建“骑行宣传”（第 2 版）')).toBeVisible();
  expect(await complaintsOf(page)).toEqual([]);
  await waiting.getByRole('button', { name: '去办' }).click();
  await page.getByRole('button', { name: '写意见和文号' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('文号').fill('云园党〔2026〕12 号');
  await dialog.getByLabel('意见').fill('同意组建');
  await dialog.getByRole('button', { name: '批准' }).click();
  await expect(page.getByText(/登记号 小组组建〔\d{4}〕001 号/).first()).toBeVisible();
  await page.getByRole('button', { name: '打印批复' }).click();
  await expect(sheet.getByRole('heading', { name: '自主党小组组建批复' })).toBeVisible();
  await expect(sheet.getByText('云园党〔2026〕12 号')).toBeVisible();
  await expect(sheet.getByText('3 人', { exact: true })).toBeVisible();
  expect(await complaintsOf(page)).toEqual([]);

  const serial = /\d{2}-[0-9A-Z]{8}-[0-9A-Z]/.exec((await sheet.locator('body').textContent()) ?? '')?.[0] ?? '';
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: '分组' }).getByText('收件', { exact: true }).click();
  await page.getByRole('textbox', { name: '在清单里找' }).fill(serial.toLowerCase());
  await expect(rows.getByRole('row')).toHaveCount(2);
  await expect(rows.getByRole('gridcell', { name: '小组组建“骑行宣传”（第 2 版）', exact: true })).toBeVisible();

  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '找组织、上报的事、办法' });
  await field.fill(serial.toLowerCase());
  await expect(page.getByRole('option')).toContainText(['小组组建“骑行宣传”（第 2 版）']);
  expect(await complaintsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('heading', { name: '自主党小组组建申请表' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toContainText('第 2 版');
  await field.fill('ylgyy');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: '右栏' }).getByRole('heading', { name: '云岭工业园' })).toBeVisible();
});

test('the proposed end of a group is decided by its rule, numbers and days, and the notice F-06 is printed; a leader gets the letter F-10', async ({
  county,
  context,
}) => {
  const park = await county.found('park', '青石工业园');
  const branch = await county.found('branch', '中共岚山印染有限公司支部委员会', park);
  const { code } = await county.code(branch);
  const pc = await county.enrol(branch, code);
  const [end, leader, nameId] = [randomUUID(), randomUUID(), randomUUID()];
  const head = (id: string) => {
    const approval = { number: '青园党〔2026〕3 号', on: '2026-03-05' };
    return {
      v: 1,
      id,
      organisation: '中共岚山印染有限公司支部委员会',
      receiver: '青石工业园',
      matter: id,
      version: 1,
      handedInOn: today,
      approval,
    };
  };
  const numbers = {
    form: 'F-06',
    group: '骑行宣传',
    ground: 'no-activity',
    participants: 4,
    least: 3,
    months: 7,
    limit: 6,
    lastActivityOn: '2026-04-10',
  };
  const ballot = {
    form: 'F-10',
    group: '舞动青春',
    candidates: 3,
    votedOn: today,
    expected: 8,
    present: 7,
    valid: 7,
    votes: 5,
    termMonths: 12,
  };
  const candidate = { nameId, unit: '青石印染', standing: 'full' };
  pc.writes([{ type: 'submission', id: end, body: { ...head(end), ...numbers } }], { verb: 'propose-dissolution' });
  pc.writes([{ type: 'submission', id: leader, body: { ...head(leader), ...ballot, candidate } }, aSubmittedName(nameId, leader)], {
    verb: 'recommend-leader',
  });
  await pc.sync();
  const page = await county.enter(context, await county.account('officer', 'qingyuan', park), '今日');
  const waiting = page.getByRole('region', { name: '待我办', exact: true });
  const sheet = page.frameLocator('iframe[title="预览"]');
  await waiting.getByRole('listitem').filter({ hasText: '小组撤销“骑行宣传”' }).getByRole('button', { name: '去办' }).click();
  await expect(page.getByText('7 个月（满 6 个月撤销）')).toBeVisible();
  expect(await complaintsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '撤销小组', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销小组', exact: true }).click();
  await expect(page.getByText(/登记号 小组撤销〔\d{4}〕001 号/).first()).toBeVisible();
  await page.getByRole('button', { name: '打印批复' }).click();
  await expect(sheet.getByRole('heading', { name: '自主党小组撤销通知书' })).toBeVisible();
  await expect(sheet.getByText('最近一次活动在 2026-04-10')).toBeVisible();
  await page.getByRole('button', { name: '关上' }).click();

  await page.getByRole('navigation', { name: '分组' }).getByRole('button', { name: '今日' }).click();
  await waiting.getByRole('listitem').filter({ hasText: '组长聘任“舞动青春”' }).getByRole('button', { name: '去办' }).click();
  await expect(sheet.getByText('周启明')).toBeVisible();
  await expect(sheet.getByText('青石印染')).toBeVisible();
  await page.getByRole('button', { name: '写意见和文号' }).click();
  await page.getByRole('dialog').getByLabel('文号').fill('青园党〔2026〕9 号');
  await page.getByRole('dialog').getByRole('button', { name: '聘任', exact: true }).click();
  await page.getByRole('button', { name: '打印批复' }).click();
  await expect(sheet.getByRole('heading', { name: '聘书' })).toBeVisible();
  await expect(sheet.getByText('青园党〔2026〕9 号')).toBeVisible();
  expect(await complaintsOf(page)).toEqual([]);
});

test('the plan of a group’s year is reviewed item by item, and its F-12 printed with what became of each', async ({ county, context }) => {
  const name = '中共岚山电子有限公司支部委员会';
  const park = await county.found('park', '白沙工业园');
  const branch = await county.found('branch', name, park);
  const { code } = await county.code(branch);
  const pc = await county.enrol(branch, code);
  const [id, nameId] = [randomUUID(), randomUUID()];
  const year = today.slice(0, 4);
  const head = { v: 1, id, form: 'F-12', organisation: name, receiver: '白沙工业园', matter: id, version: 1, handedInOn: today };
  const items = [
    { title: '每月一次质量研讨', goal: 'transformation', due: `${year}-12-20`, measure: '一次一个工序' },
    { title: '送戏进车间', goal: 'wellbeing', due: `${year}-12-25` },
  ];
  const leader = { nameId, unit: '岚山电子', standing: 'full' };
  const approval = { number: '白园党〔2026〕3 号', on: '2026-03-05' };
  pc.writes([{ type: 'submission', id, body: { ...head, group: '质量体系', year, leader, approval, items } }, aSubmittedName(nameId, id)], {
    verb: 'submit-plan',
  });
  await pc.sync();
  const page = await county.enter(context, await county.account('officer', 'baisha', park), '今日');
  const waiting = page.getByRole('region', { name: '待我办', exact: true });
  await waiting.getByRole('listitem').filter({ hasText: '年度计划“质量体系”' }).getByRole('button', { name: '去办' }).click();
  const sheet = page.frameLocator('iframe[title="预览"]');
  await expect(sheet.getByRole('heading', { name: '自主党小组年度活动计划' })).toBeVisible();
  await expect(sheet.getByText('周启明')).toBeVisible();
  expect(await complaintsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '逐项审，写意见和文号' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radiogroup', { name: '送戏进车间' }).getByText('退回').click();
  await expect(dialog.getByText('还没有写为什么')).toBeVisible();
  await dialog.getByLabel('意见').fill('送戏写清场次');
  await dialog.getByLabel('文号').fill('白园党〔2026〕8 号');
  expect(await complaintsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: '批准', exact: true }).click();
  await expect(page.getByText(/登记号 年度计划〔\d{4}〕001 号/).first()).toBeVisible();
  await expect(page.getByText(/第 2 项退回/)).toBeVisible();
  await page.getByRole('button', { name: '打印批复' }).click();
  await expect(sheet.getByText('白沙工业园 白园党〔2026〕8 号')).toBeVisible();
  await expect(sheet.getByRole('row', { name: /送戏进车间.*退回/ })).toBeVisible();
  await expect(sheet.getByRole('row', { name: /质量研讨.*批准/ })).toBeVisible();
  expect(await complaintsOf(page)).toEqual([]);
});
