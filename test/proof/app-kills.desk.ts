import { setTimeout as wait } from 'node:timers/promises';
import type { LedgerRecord } from '../../src/ledger/entry.ts';
import { fold } from '../../src/ledger/fold.ts';
import { expect, type TestDesk, test } from '../e2e/fixture.ts';
import { goTo } from '../e2e/go-to.ts';
import { unlocked } from '../e2e/unlocked.ts';
import { chanceOf } from '../helpers/seeded.ts';

/*
 * The whole app is killed while somebody takes down ideas at a meeting, and opened twice: Chromium may lose its database only at the
 * second reopening. Whatever the screen once called saved is on the screen again, once, and nothing that nobody wrote.
 */
/** In each of two parts that run beside each other. */
const KILLS = Number(process.env.APP_KILLS ?? 15);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000_000);

for (const part of [1, 2]) {
  test(`nothing that the screen called saved is lost by killing the app (part ${part})`, async ({ founded: desk }) => {
    console.log(`app kills, part ${part}: seed ${seed} (SEED=${seed} repeats it)`);
    const chance = chanceOf(seed + part);
    const typed = new Set<string>();
    const saved = new Set<string>();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await goTo(desk, '先锋', '金点子');
      const working = takeDownIdeas(desk, { kill, typed, saved });
      await Promise.race([untilSaved(saved, saved.size + 1 + chance.below(6)), working]);
      await wait(chance.below(400));
      await desk.kill();
      await working;

      for (const reopening of ['first', 'second'] as const) {
        await desk.reopen();
        await unlocked(desk.page);
        await goTo(desk, '先锋', '金点子');
        const shown = await titlesShown(desk);
        const told = `kill ${kill}, ${reopening} reopening, ${saved.size} saved`;
        expect(
          [...saved].filter((title) => !shown.includes(title)),
          `lost: ${told}`,
        ).toEqual([]);
        expect(
          shown.filter((title) => !typed.has(title)),
          `from nowhere: ${told}`,
        ).toEqual([]);
        expect(shown.toSorted(), `as the ledger folds: ${told}`).toEqual((await titlesInLedger(desk)).toSorted());
        // The second one goes on: there the next meeting is taken down.
        if (reopening === 'second') continue;
        if (chance.below(2) === 0) await desk.kill();
        else await desk.close();
      }
    }
    console.log(`part ${part}: ${KILLS} kills, ${KILLS * 2} reopenings, ${saved.size} ideas saved, ${typed.size} typed`);
    expect(saved.size).toBeGreaterThanOrEqual(KILLS);
  });
}

async function untilSaved(saved: ReadonlySet<string>, count: number): Promise<void> {
  while (saved.size < count) await wait(5);
}

/** 会上连记, as fast as the screen takes it, until the app is killed. */
async function takeDownIdeas(
  { page }: TestDesk,
  { kill, typed, saved }: { kill: number; typed: Set<string>; saved: Set<string> },
): Promise<void> {
  try {
    await page.getByRole('button', { name: '会上连记' }).click();
    for (let n = 1; ; n += 1) {
      await page.getByLabel('匿名').check();
      const titles = Array.from({ length: 1 + (n % 4) }, (_, at) => `第 ${kill} 次会第 ${n} 批第 ${at + 1} 条`);
      for (const title of titles) {
        typed.add(title);
        await page.getByLabel('点子', { exact: true }).fill(title);
        await page.keyboard.press('Enter');
      }
      // What the meeting before had typed and not saved is there again as a draft, and is saved with these.
      const put = await page.getByRole('form', { name: '会上连记' }).getByRole('listitem').locator('span:nth-child(2)').allTextContents();
      await page.getByRole('button', { name: `记下 ${put.length} 条` }).click();
      await page.getByText(`已保存 ${put.length} 条。`).waitFor();
      for (const title of put) saved.add(title);
    }
  } catch (error) {
    if (!/closed|crashed/i.test(String(error))) throw error;
  }
}

/** Every row of the list, which draws only those that are seen. */
async function titlesShown({ page }: TestDesk): Promise<string[]> {
  const count = Number(/共 (\d+) 条/.exec((await page.getByText(/显示 \d+ 条，共 \d+ 条/).textContent()) ?? '')![1]);
  const grid = page.getByRole('grid', { name: '金点子清单' });
  const titles = new Set<string>();
  for (let top = 0; titles.size < count; top += 300) {
    if (top > count * 60 + 600) break;
    await grid.evaluate((element, to) => element.scrollTo(0, to), top);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const drawn = await grid
      .locator('.row')
      .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('[role="gridcell"]')[1]?.textContent ?? ''));
    for (const title of drawn) titles.add(title);
  }
  expect(titles.size).toBe(count);
  return [...titles];
}

async function titlesInLedger({ page }: TestDesk): Promise<string[]> {
  const records = await page.evaluate(async () => {
    const read: unknown[] = [];
    for (let after: number | null = 0; after !== null; ) {
      const reply = await window.shell.records(after);
      if (!reply.ok) throw new Error(reply.refusal.code);
      read.push(...JSON.parse(reply.value.json));
      after = reply.value.next;
    }
    return read;
  });
  const { documents } = fold(records as LedgerRecord[]);
  return [...documents.values()]
    .filter(({ type }) => type === 'golden-idea')
    .map(({ body }) => (JSON.parse(body) as { title: string }).title);
}
