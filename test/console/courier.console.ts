import { readFileSync } from 'node:fs';
import { aRequestFile } from '../helpers/courier.ts';
import { complaintsOf } from '../helpers/looks.ts';
import { anIdea } from '../helpers/offers.ts';
import { expect, test } from './county.ts';

test('a code goes onto a stick as a card; files that come back are taken in together, and each gets its answer', async ({
  county,
  context,
}) => {
  const branch = await county.found('branch', '中共柳溪轴承有限公司支部委员会', await county.found('township', '柳溪镇'));
  const page = await county.enter(context, await county.account('administrator', ''), '电脑');
  await page.getByRole('button', { name: '接入码' }).click();
  await page.getByRole('button', { name: '发接入码' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '组织' }).fill('柳溪轴承');
  await page.getByTitle('中共柳溪轴承有限公司支部委员会').click();
  await dialog.getByRole('button', { name: '发接入码' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成 U 盘接入单' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('接入单-中共柳溪轴承有限公司支部委员会.card');
  const card = JSON.parse(readFileSync(await saved.path(), 'utf8'));
  expect(card).toMatchObject({ card: 1, organisation: '中共柳溪轴承有限公司支部委员会' });
  if (process.env.CONSOLE_SHOTS) await page.screenshot({ path: `${process.env.CONSOLE_SHOTS}-card.png` });
  await page.getByRole('button', { name: '交出去了' }).click();

  const pc = await county.enrol(branch, card.code);
  expect(pc.card.id).toBe(card.county.id);
  const from = { device: pc.pc.device, stream: pc.stream, deviceKey: pc.pc.deviceKey };
  const offers = Array.from({ length: 4 }, (_, at) => pc.writes([anIdea(`idea-${at}`)]));
  const [first, second] = await Promise.all([
    aRequestFile(from, card.county, { number: 1, request: pc.request(offers.slice(0, 2)) }),
    aRequestFile(from, card.county, { number: 2, request: pc.request(offers.slice(2)) }),
  ]);
  await page.getByRole('button', { name: 'U 盘文件' }).click();
  await page.getByRole('heading', { level: 1, name: 'U 盘文件' }).waitFor();
  expect(await complaintsOf(page)).toEqual([]);
  const mimeType = 'application/octet-stream';
  await page.getByLabel('移交文件').setInputFiles([
    { name: '移交2-a.courier', mimeType, buffer: second },
    { name: '移交1-a.courier', mimeType, buffer: first },
    { name: '移交1-a.courier', mimeType, buffer: first },
    { name: '坏了.courier', mimeType, buffer: first.subarray(0, 900) },
  ]);
  await expect(page.getByText('前面还缺一份')).toBeVisible();
  await expect(page.getByText('移交 1，收下 4 件，接上了先到的移交 2。')).toBeVisible();
  await expect(page.getByText('以前收过，没有新的')).toBeVisible();
  await expect(page.getByText('这个文件没有拷完。')).toBeVisible();
  if (process.env.CONSOLE_SHOTS) await page.screenshot({ path: `${process.env.CONSOLE_SHOTS}-courier.png` });
  expect(await complaintsOf(page)).toEqual([]);
  const handing = page.waitForEvent('download');
  await page.getByRole('row', { name: /移交1/ }).first().getByRole('button', { name: '存下回执' }).click();
  expect((await handing).suggestedFilename()).toBe('回执1-a.courier');
});
