import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { aBranchHistory } from '../../helpers/branch-history.ts';
import type { History } from '../../helpers/history.ts';
import { bundled, dropIndexedDB, load, openWindow } from '../../helpers/live-browser.ts';
import { packedPageOf } from '../../helpers/pack-records.ts';
import { type Figure, median, p95, round, size, tell } from '../figure.ts';
import type { BenchPage, Question, StoreName } from './page.ts';

/** The live database in real Chromium beside other ways of keeping the same documents, one line of JSON per figure and peer. */
const PEERS: readonly Exclude<StoreName, 'live'>[] = ['raw IndexedDB', 'raw Dexie', 'RxDB on Dexie', 'PouchDB'];
const SIZES = [
  { documents: size(10_000), loadBudget: 0.4, fillBudget: 2 },
  { documents: size(50_000), loadBudget: 1.2, fillBudget: 8 },
];
/** Of 50,000 documents 20,000 are ideas. */
const LIST_SIZE = size(50_000);
const QUESTIONS: readonly Question[] = ['list', 'filter', 'search'];
const LOADS = size(3);
const QUICK = { questions: size(40), inserts: size(80) };
/** PouchDB reads everything for every question. */
const SLOW = { questions: size(5), inserts: size(30) };

type Taken = { readonly fill: number; readonly load: number; readonly insert: number } & Partial<Record<Question, number>>;

export async function figures(): Promise<void> {
  for (const { documents, loadBudget, fillBudget } of SIZES) {
    const history = aBranchHistory('ledger-1', documents, 20_261_101);
    const ours = await measure('live', history, documents);
    for (const peer of PEERS) {
      const theirs = await measure(peer, history, documents);
      const about = (what: string) => ({ figure: `live database, ${documents} documents: ${what}`, peer });
      say({
        ...about('load, from nothing open to everything in memory'),
        value: ours.load,
        unit: 's',
        budget: loadBudget,
        against: theirs.load,
        of: 'the same, unsealed',
      });
      say({
        ...about('refill from the ledger, page by page from main'),
        value: ours.fill,
        unit: 's',
        budget: fillBudget,
        against: theirs.fill,
        of: 'the same documents, already in the window, stored in bulk',
      });
      say({
        ...about('one more idea until its list is redrawn, p95'),
        value: ours.insert,
        unit: 'ms',
        budget: 30,
        against: theirs.insert,
        of: 'until it is stored, p95',
      });
      for (const question of QUESTIONS) {
        const [value, against] = [ours[question], theirs[question]];
        if (value !== undefined && against !== undefined)
          say({ ...about(`${question} over 20,000 ideas, p95`), value, unit: 'ms', budget: 50, against, of: 'the same question, p95' });
      }
    }
  }
}

type Line = Omit<Figure, 'against' | 'ratio'> & { readonly peer: string; readonly against: number; readonly of: string };
function say({ peer, against, of, ...line }: Line): void {
  tell({ ...line, against: `${peer}, ${of}: ${round(against)} ${line.unit}`, ratio: line.value / against });
}

async function measure(name: StoreName, history: History, documents: number): Promise<Taken> {
  const profile = mkdtempSync(path.join(tmpdir(), 'live-bench-'));
  try {
    const first = await open(profile, history);
    const fill = await first.call('fill', { name, mark: history.mark() });
    await first.call('close');
    await first.context.close();

    const second = await open(profile, history);
    const loads: number[] = [];
    for (let n = 0; n < LOADS; n += 1) {
      if (n > 0) await second.reload();
      loads.push(await second.call('load', { name, mark: history.mark() }));
    }
    const answers: Partial<Record<Question, number>> = {};
    const times = name === 'PouchDB' ? SLOW : QUICK;
    if (documents === LIST_SIZE)
      for (const question of QUESTIONS) answers[question] = p95(await second.call('ask', { question, times: times.questions }));
    const insert = p95(await second.call('insert', times.inserts));
    await second.context.close();
    return { fill: fill / 1000, load: median(loads) / 1000, insert, ...answers };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

async function open(profile: string, history: History) {
  const script = bundled(path.resolve('test/bench/live/page.ts'));
  const { context, page } = await openWindow(profile, script, {
    pageOfRecords: (after: number) => packedPageOf(history.records, after),
    dropIndexedDB: () => dropIndexedDB(context, page),
  });
  return { context, reload: () => load(page, script), call: caller(page) };
}
const caller =
  (page: Page) =>
  <K extends keyof BenchPage>(name: K, input?: Parameters<BenchPage[K]>[0]): Promise<Awaited<ReturnType<BenchPage[K]>>> =>
    page.evaluate(
      ([method, argument]) => (window as unknown as { page: Record<string, (input: unknown) => unknown> }).page[method]!(argument),
      [name, input] as const,
    ) as never;
