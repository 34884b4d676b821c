import { PASSWORD } from '../seed/demo/branch.ts';
import { expect, test } from './fixture.ts';
import { unlock } from './journey.ts';

test('in the high contrast of the system the ring is seen wherever Tab goes on a list', async ({ demo }) => {
  const { page } = demo;
  await page.emulateMedia({ forcedColors: 'active' });
  await unlock(page, PASSWORD);
  await page.getByRole('navigation', { name: '分组' }).getByText('先锋').click();
  await page.getByRole('navigation', { name: '页' }).getByText('金点子').click();
  await page.getByRole('heading', { name: '金点子' }).waitFor();
  const seen: string[] = [];
  const without: string[] = [];
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab');
    const { name, ring } = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const isRing = ({ outlineStyle, outlineWidth, borderTopWidth }: CSSStyleDeclaration, border: boolean) =>
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || (border && Number.parseFloat(borderTopWidth) >= 2);
      const around = [at, at.closest('.ant-select'), at.closest('.ant-input-affix-wrapper')].filter((element) => element !== null);
      // A list draws its ring over its rows.
      const over = at.parentElement ? getComputedStyle(at.parentElement, '::after') : undefined;
      const ring = around.some((element) => isRing(getComputedStyle(element), false)) || (over && isRing(over, true));
      return { name: at.getAttribute('aria-label') ?? (at.textContent ?? '').trim(), ring: ring || at === document.body };
    });
    seen.push(name);
    if (!ring) without.push(name);
  }
  expect(without).toEqual([]);
  expect(seen.join(' ')).toContain('记金点子');
  expect(seen.join(' ')).toContain('会上连记');
});
