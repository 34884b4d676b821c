import { randomUUID } from 'node:crypto';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import { complaintsOf } from '../helpers/looks.ts';
import { aSubmission } from '../helpers/offers.ts';
import { expect, test } from './county.ts';

const today = civilDateAt(Date.now());

test('the county sees which rule its branches stumble over, in the words that they read, and which organisations it met', async ({
  county,
  context,
}) => {
  const township = await county.found('township', '松岭镇');
  const one = await county.found('branch', '中共松岭木业有限公司支部委员会', township);
  const other = await county.found('branch', '中共松岭食品有限公司支部委员会', township);
  const handIn = { verb: 'hand-in-report' };
  for (const branch of [one, other]) {
    const pc = await county.pc(branch);
    const again = randomUUID();
    pc.writes([aSubmission(again, '', { handedInOn: today })], handIn);
    const first = pc.offered.at(-1) as { readonly header: { readonly writes: readonly { readonly bodyHash: string }[] } };
    pc.writes([{ ...aSubmission(again, '改过', { handedInOn: today }), base: first.header.writes[0]!.bodyHash }], handIn);
    if (branch === one) pc.writes([aSubmission(randomUUID(), '', { month: 13 })], handIn);
    await pc.sync();
  }
  const page = await county.enter(context, await county.account('officer', 'songling', township), '规则');
  await page.getByRole('button', { name: '没收的缘由' }).click();
  const rows = page.getByRole('grid', { name: '没收的缘由' });
  await expect(rows.getByRole('row', { name: /这条上报稿?.*记录现在不能这样办/ })).toContainText('2');
  await rows.getByRole('row', { name: /不能这样办/ }).click();
  const met = page.getByRole('region', { name: '哪些组织' });
  await expect(met.getByRole('row', { name: /松岭木业/ })).toContainText('1 件');
  await expect(met.getByRole('row', { name: /松岭食品/ })).toContainText('1 件');
  await expect(page.getByText('看一下经过，再决定下一步。')).toBeVisible();
  expect(await complaintsOf(page)).toEqual([]);

  await page.getByRole('combobox', { name: '范围' }).fill('松岭食品');
  await page.getByTitle('中共松岭食品有限公司支部委员会').click();
  await expect(rows.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: '去规则包' }).click();
  await expect(page.getByRole('heading', { name: '规则包' })).toBeVisible();
});
