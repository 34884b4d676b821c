import type { Browser, Page } from 'playwright-core';
import type { Served } from '../../app/serve.ts';
import { median, p95, round, size, tell } from '../figure.ts';

const VIEWPORT = { width: 1366, height: 690 };
const VISITS = size(8);
/** 20,000 records with those of the groups; beside it a branch as most are, with 500. */
const MANY = { people: 300, ideas: size(5_300), groups: size(300) };
const USUAL = { people: 60, ideas: 170, groups: 6 };

/** What is clicked before, what is clicked, and what stands on the screen then. */
type Visit = { readonly word: string; readonly before: readonly string[]; readonly click: string; readonly shows: string };
const VISITS_OF: readonly Visit[] = [
  { word: '今日', before: ['rail:今日', 'tab:日历'], click: 'tab:今日', shows: '.today-row' },
  { word: '日历', before: ['rail:今日', 'tab:义务'], click: 'tab:日历', shows: '.calendar-entry' },
  { word: '义务 of the branch', before: ['rail:今日', 'tab:义务', 'choice:按月', 'tab:日历'], click: 'tab:义务', shows: '.duty-list' },
  { word: '义务 of its groups', before: ['rail:今日', 'tab:义务', 'choice:按月'], click: 'choice:按小组', shows: '.duty-grid' },
  { word: 'list of groups', before: ['rail:小组', 'tab:竞聘'], click: 'tab:自主党小组', shows: '[aria-label="自主党小组清单"] .row' },
  { word: "a group's page", before: ['rail:小组', 'tab:竞聘', 'tab:自主党小组', 'row:2'], click: 'link:打开整页', shows: '.record' },
  {
    word: '组长考核',
    before: ['rail:小组', 'tab:竞聘', 'tab:自主党小组'],
    click: 'button:组长考核',
    shows: '[aria-label="组长考核清单"] .row',
  },
  { word: '活动记录', before: ['rail:活动', 'tab:三会一课'], click: 'tab:活动记录', shows: '[aria-label="活动清单"] .row' },
  { word: '三会一课', before: ['rail:活动', 'tab:活动记录'], click: 'tab:三会一课', shows: '.duty-grid' },
];

/** A secretary's way through a branch of 300 groups, and by turns through a usual one: each screen from the click until it is painted. */
export async function manyGroups(browser: Browser, served: Served): Promise<void> {
  const branches = [await branchOf(browser, served, MANY), await branchOf(browser, served, USUAL)] as const;
  // The first round loads what each screen is made of.
  for (let round = 0; round <= VISITS; round += 1)
    for (const visit of VISITS_OF)
      for (const { page, clock, taken } of branches) {
        await page.evaluate(visited, { ...visit, part: 'before' as const });
        const before = await clock();
        const ms = await page.evaluate(visited, { ...visit, part: 'click' as const });
        const work = (await clock()) - before;
        if (round > 0) taken.set(visit.word, [...(taken.get(visit.word) ?? []), { ms, work }]);
      }
  for (const { word } of VISITS_OF) {
    const [many, usual] = branches.map(({ taken }) => taken.get(word)!) as [readonly Taken[], readonly Taken[]];
    const clocks = [many, usual].map((all) => p95(all.map(({ ms }) => ms))) as [number, number];
    const work = [many, usual].map((all) => median(all.map((one) => one.work))) as [number, number];
    const figure = `${word}, ${MANY.groups} groups, 20000 records: from the click until painted`;
    const against = `the same of ${USUAL.groups} groups, 500 records`;
    tell({
      figure: `${figure}, p95`,
      value: clocks[0],
      unit: 'ms',
      budget: 50,
      against: `${against}: ${round(clocks[1])} ms`,
      ratio: clocks[0] / clocks[1],
    });
    tell({
      figure: `${figure}, processor time of its thread, median`,
      value: work[0],
      unit: 'ms',
      against: `${against}: ${round(work[1])} ms`,
      ratio: work[0] / work[1],
    });
  }
  for (const { page } of branches) await page.close();
}

type Taken = { readonly ms: number; readonly work: number };
type Opened = { readonly page: Page; readonly clock: () => Promise<number>; readonly taken: Map<string, readonly Taken[]> };

async function branchOf(browser: Browser, { url }: Served, { people, ideas, groups }: typeof MANY): Promise<Opened> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  const asked = await page.context().newCDPSession(page);
  await asked.send('Performance.enable', { timeDomain: 'threadTicks' });
  const clock = async () => {
    const { metrics } = await asked.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  await page.goto(`${url}?at=locked&unlocking=0&days=375&people=${people}&ideas=${ideas}&group-years=${groups}`);
  await page.getByLabel('密码', { exact: true }).fill('correct-horse');
  await page.keyboard.press('Enter');
  await page.locator('.today-row').first().waitFor();
  await page.waitForTimeout(4000);
  return { page, clock, taken: new Map() };
}

/** In the page: all clicks before the last one, or this one until what it shows is painted. Answers ms. */
const visited = async ({ before, click, shows, part }: Visit & { readonly part: 'before' | 'click' }): Promise<number> => {
  const places: Readonly<Record<string, string>> = {
    rail: 'nav[aria-label="分组"] button',
    tab: 'nav[aria-label="页"] button',
    choice: '.ant-segmented-item-label',
    link: 'button.link',
    button: '.head button',
    row: '.rows .row',
  };
  const painted = () =>
    new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(null);
      }),
    );
  const target = (what: string): HTMLElement | undefined => {
    const [place, word] = what.split(':') as [string, string];
    const all = [...document.querySelectorAll<HTMLElement>(places[place]!)];
    return place === 'row' ? all[Number(word)] : all.find(({ textContent }) => textContent?.includes(word));
  };
  const there = async (what: string): Promise<HTMLElement> => {
    for (const from = performance.now(); !target(what); await painted())
      if (performance.now() - from > 8000) throw new Error(`${what} is not there, on the way to ${shows}`);
    return target(what)!;
  };
  if (part === 'before') {
    for (const what of before) {
      (await there(what)).click();
      for (let frames = 0; frames < 4; frames += 1) await painted();
    }
    await there(click);
    return 0;
  }
  const began = performance.now();
  target(click)!.click();
  do await painted();
  while (!document.querySelector(shows) && performance.now() - began < 8000);
  return performance.now() - began;
};
