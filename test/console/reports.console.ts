import { randomUUID } from 'node:crypto';
import { civilDateAt, monthOf, shiftMonth } from '../../src/domain/civil-date.ts';
import { complaintsOf } from '../helpers/looks.ts';
import { aSubmission } from '../helpers/offers.ts';
import { expect, test } from './county.ts';

const today = civilDateAt(Date.now());
const month = shiftMonth(monthOf(today), -1);
const lines = [{ line: 1, title: '党员', text: '正式党员 9 名，预备党员 1 名', figures: [] }];

test('a code brings a PC in; what its branch hands in waits on 今日, is returned with a reason, comes back mended and is accepted', async ({
  county,
  context,
  browser,
}) => {
  const township = await county.found('township', '枫林镇');
  const branch = await county.found('branch', '中共云岭精密股份有限公司支部委员会', township);
  await county.found('branch', '中共枫林商贸联合支部委员会', township);
  const keeper = await county.enter(context, await county.account('administrator', ''), '电脑');
  await keeper.getByRole('button', { name: '接入码' }).click();
  await keeper.getByRole('button', { name: '发接入码' }).click();
  const dialog = keeper.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '组织' }).fill('云岭精密');
  await keeper.getByTitle('中共云岭精密股份有限公司支部委员会').click();
  await dialog.getByRole('button', { name: '发接入码' }).click();
  const code = (await keeper.getByTestId('code').textContent())!;
  await dialog.getByRole('button', { name: '交出去了' }).click();
  const pc = await county.enrol(branch, code);

  const first = randomUUID();
  pc.writes([aSubmission(first, '本月无困难', { month, handedInOn: today, lines })], { verb: 'hand-in-report' });
  await pc.sync();
  const theirs = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const officer = await county.enter(theirs, await county.account('officer', 'fenglin', township));
  const waiting = officer.getByRole('region', { name: '待我办', exact: true });
  await expect(waiting.getByText('中共云岭精密股份有限公司支部委员会')).toBeVisible();
  const handle = () => waiting.getByRole('button', { name: '去办' }).click();
  const to = (rail: string) => officer.getByRole('navigation', { name: '分组' }).getByRole('button', { name: rail }).click();
  const row = officer.getByRole('row', { name: /云岭精密/ });
  await handle();
  await expect(officer.frameLocator('iframe[title="预览"]').getByText('正式党员 9 名，预备党员 1 名')).toBeVisible();
  await officer.getByRole('button', { name: '退回', exact: true }).click();
  await officer.getByLabel('哪里要改').fill('转正的一名请核对');
  await officer.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await expect(officer.getByText('已退回：转正的一名请核对')).toBeVisible();
  await to('报表');
  await expect(row).toContainText('已退回');
  await row.click();
  await officer.getByRole('button', { name: '打印', exact: true }).click();
  await expect(officer.frameLocator('iframe[title="预览"]').getByText('正式党员 9 名，预备党员 1 名')).toBeVisible();
  await officer.getByRole('button', { name: '关上' }).click();

  pc.writes([aSubmission(randomUUID(), '本月无困难', { month, handedInOn: today, version: 2, lines })], { verb: 'hand-in-report' });
  await pc.sync();
  await to('今日');
  await handle();
  await officer.getByRole('button', { name: '收下', exact: true }).click();
  await to('报表');
  await expect(row).toContainText('已收');
  await expect(officer.getByRole('row', { name: /枫林商贸/ })).toContainText(/没报/);
  expect(await complaintsOf(officer)).toEqual([]);
  await officer.getByRole('navigation', { name: '分组' }).getByRole('button', { name: '今日' }).click();
  await expect(officer.getByText('没有待办的上报。')).toBeVisible();
  expect(await complaintsOf(officer)).toEqual([]);
  await theirs.close();

  await keeper.getByRole('button', { name: '电脑' }).last().click();
  await keeper.getByRole('row', { name: /云岭精密/ }).click();
  await keeper.getByRole('button', { name: '停用这台电脑' }).click();
  await keeper.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(keeper.getByRole('row', { name: /云岭精密/ })).toContainText('已停用');
  expect((await pc.ask('/sync', pc.request())).body).toMatchObject({ code: 'device-revoked' });
  await keeper.getByRole('button', { name: '接入码' }).click();
  await expect(keeper.getByRole('row', { name: /云岭精密/ })).toContainText('已用');
  expect(await complaintsOf(keeper)).toEqual([]);
});

test('what a branch hands in stands in 收件 as the sheet that it is; a decision is copied off its paper, and the receipt is printed', async ({
  county,
  context,
}) => {
  const township = await county.found('township', '青石镇');
  const branch = await county.found('branch', '中共青石印染有限公司支部委员会', township);
  const { code } = await county.code(branch);
  const pc = await county.enrol(branch, code);
  pc.writes(
    [aSubmission(randomUUID(), '本月无困难', { organisation: '中共青石印染有限公司支部委员会', month, handedInOn: today, lines })],
    {
      verb: 'hand-in-report',
    },
  );
  await pc.sync();
  const page = await county.enter(context, await county.account('officer', 'qingshi', township), '收件');
  const rows = page.getByRole('grid', { name: '收件' });
  await rows.getByRole('gridcell', { name: '中共青石印染有限公司支部委员会' }).click();
  await page.getByRole('button', { name: '打开来办' }).click();
  await expect(page.frameLocator('iframe[title="预览"]').getByText('正式党员 9 名，预备党员 1 名')).toBeVisible();
  expect(await complaintsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '按纸质文件补录' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('还没有抄全文件上的内容')).toBeVisible();
  await dialog.getByLabel('文号').fill('青党〔2026〕7 号');
  await dialog.getByLabel('文件日期').fill(today);
  await dialog.getByLabel('文件日期').press('Enter');
  await dialog.getByLabel('签发人').fill('沈岚');
  await dialog.getByLabel('意见').fill('数字清楚');
  await dialog.getByRole('button', { name: '收下' }).click();
  await expect(page.getByText(/登记号 月报〔\d{4}〕001 号/).first()).toBeVisible();
  await expect(page.getByText(/文号 青党〔2026〕7 号；按纸质文件补录（沈岚签发/).first()).toBeVisible();
  await page.getByRole('button', { name: '打印回执' }).click();
  const sheet = page.frameLocator('iframe[title="预览"]');
  await expect(sheet.getByRole('heading', { name: '收报回执' })).toBeVisible();
  await expect(sheet.getByText(/月报〔\d{4}〕001 号/)).toBeVisible();
  await expect(sheet.getByText('沈岚')).toBeVisible();
  await page.getByRole('button', { name: '关上' }).click();
  await page.getByRole('button', { name: '收件', exact: true }).last().click();
  await page.getByRole('button', { name: /^待办/ }).first().click();
  await expect(rows.getByRole('row', { name: /青石印染/ })).toHaveCount(0);
  expect(await complaintsOf(page)).toEqual([]);
});
