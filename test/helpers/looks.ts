import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Complaint = { readonly id: string; readonly nodes: readonly string[] };

/** What axe-core has to say about the page, by rule. */
export async function complaintsOf(page: Page): Promise<readonly Complaint[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { html: string }[] }[] };
    const { violations } = await (window as unknown as { axe: { run: () => Promise<Found> } }).axe.run();
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 160)) }));
  });
}

/** Elements that reach out of the window sideways. Charts follow the window a moment later: what still reaches out after three seconds does reach out. */
export async function overflowOf(page: Page): Promise<readonly string[]> {
  for (let tries = 0; tries < 12; tries += 1) {
    const outside = await reachingOut(page);
    if (outside.length === 0) return outside;
    await page.waitForTimeout(250);
  }
  return reachingOut(page);
}

const reachingOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (right > window.innerWidth + 1 || left < -1) && getComputedStyle(element).visibility !== 'hidden';
      })
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 20)}`),
  );

/** Buttons in the red of the one next act: a screen has one of them or none. */
export const redButtonsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .filter((button) => getComputedStyle(button).backgroundColor === 'rgb(158, 27, 34)' && button.checkVisibility())
      .map((button) => button.textContent ?? ''),
  );
