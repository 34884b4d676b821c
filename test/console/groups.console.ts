import { randomUUID } from 'node:crypto';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import { complaintsOf } from '../helpers/looks.ts';
import { anApplication, aSubmittedName } from '../helpers/offers.ts';
import { expect, test } from './county.ts';

const today = civilDateAt(Date.now());
const BRANCH = '中共云岭精密股份有限公司支部委员会';

test('a group across enterprises is read as its form, sent back once for being too few, and approved as the park’s 批复', async ({
  county,
  context,
}) => {
  const park = await county.found('park', '云岭工业园');
  const branch = await county.found('branch', BRANCH, park);
  const { code } = await county.code(branch);
  const pc = await county.enrol(branch, code);
  const [first, nameId] = [randomUUID(), randomUUID()];
  const person = { nameId, unit: '云岭精密', standing: 'full' };
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
});
