import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../e2e/fixture.ts';
import { goTo } from '../e2e/go-to.ts';
import { unlocked } from '../e2e/unlocked.ts';
import { anIdea } from '../helpers/ideas.ts';
import { INDEXED_DB } from '../helpers/live-browser.ts';
import { type Planted, plantedPeople, searchFor } from '../helpers/planted.ts';

/*
 * What the window does with names, beside what main does: the sealed cache in IndexedDB, fields, searches, drafts, crashes. Everything
 * that the program and Chromium leave on the disk is looked through: ledger, profile, home, temporary files.
 */
const people = plantedPeople(1_000);
const texts = people.flatMap(({ name, phone, idNumber }) => [name, phone, idNumber]);
const said = ({ name, phone, idNumber }: Planted) => `${name} ${phone} ${idNumber}`;
const bodies = people.map((person, n) =>
  JSON.stringify(anIdea({ id: `0f6c1c52-7f51-4d0e-9f0a-${String(n).padStart(12, '0')}`, title: said(person) })),
);

test('1,000 names, phones and ID numbers that the window has shown, searched and typed are nowhere on the disk', async ({
  founded: desk,
}) => {
  const found: Record<string, readonly string[]> = {};
  const look = (when: string) => {
    found[when] = searchFor(texts, desk.folder);
  };
  const kept = await desk.page.evaluate(async (ideas) => {
    const act = (body: string, n: number) => {
      const write = { kind: 'ideas', type: 'golden-idea', id: JSON.parse(body).id as string, class: 'B', base: null, body } as const;
      return { id: `act-${n}`, verb: 'log-idea', writes: [write] };
    };
    const reply = await window.shell.append(ideas.map(act));
    return reply.ok ? reply.value.length : reply.refusal.code;
  }, bodies);
  expect(kept).toBe(people.length);

  await desk.page.reload();
  await desk.page.locator('[data-ready=locked]').waitFor();
  look('locked');
  await unlocked(desk.page);
  await goTo(desk, '先锋', '金点子');
  await desk.page.getByText('显示 1000 条，共 1000 条').waitFor();
  for (const { name, phone } of people.slice(0, 30)) {
    await desk.page.getByLabel('在清单里找').fill(name);
    await desk.page.getByLabel('在清单里找').fill(phone);
  }
  await desk.page.getByLabel('在清单里找').fill('');
  await desk.page.waitForTimeout(3000); // the cache is written behind the screen
  const cache = readdirSync(path.join(desk.profile, 'chromium', INDEXED_DB), { recursive: true, encoding: 'utf8' });
  expect(cache.some((file) => file.endsWith('.log'))).toBe(true); // there is a cache to look into
  look('unlocked, shown and searched');

  await desk.page.getByRole('button', { name: '会上连记' }).click();
  for (const person of people.slice(30, 60)) {
    await desk.page.getByLabel('匿名').check();
    await desk.page.getByLabel('点子', { exact: true }).fill(said(person));
    await desk.page.keyboard.press('Enter');
  }
  await desk.page.getByLabel('什么会').pressSequentially(said(people[61]!));
  await desk.page.waitForTimeout(7000); // drafts are kept every five seconds, session files some seconds later
  look('typed and not saved');

  await desk.crashPage();
  await desk.page.locator('[data-ready=locked]').waitFor();
  await desk.page.waitForTimeout(1000);
  look('after a crash of the page');
  await unlocked(desk.page);
  await desk.kill();
  look('killed while unlocked');
  await desk.reopen();
  look('opened again');
  for (const [when, places] of Object.entries(found)) expect(places, when).toEqual([]);
  expect(Object.keys(found)).toHaveLength(6);
});
