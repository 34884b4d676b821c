import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeFolder } from '../../../electron/ledger/node-folder.ts';
import type { Act, Write } from '../../../src/ledger/entry.ts';
import { createLedger, type Ledger, type LedgerOptions, openLedger } from '../../../src/ledger/file/ledger.ts';
import { filesBelow } from '../../helpers/search-bytes.ts';
import { type Figure, median, p95, round, size, tell } from '../figure.ts';

const MESSAGE = 4_000_000;
const actor = { profileId: 'p1', role: 'secretary' } as const;

export async function figures(): Promise<void> {
  await saving();
  await importing();
  for (const entries of [size(10_000), size(50_000)]) await opening(entries);
}

/** Saves one after the other, each in turn with the same bytes appended raw and synced, so that both meet the same disk. */
async function saving(): Promise<void> {
  const folder = temporaryFolder();
  const ledger = await created(folder);
  const raw = openSync(path.join(folder, 'raw'), 'a');
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let n = 0; n < size(1_000); n += 1) {
    const act = anAct(n);
    const before = sizeOf(folder);
    ours.push(await timed(() => saved(ledger, [act])));
    const bytes = Buffer.alloc(Math.max(1, sizeOf(folder) - before), 1);
    theirs.push(
      await timed(() => {
        writeSync(raw, bytes);
        fsyncSync(raw);
      }),
    );
  }
  say({
    figure: 'save one act, p95',
    value: p95(ours),
    unit: 'ms',
    budget: 30,
    against: p95(theirs),
    peer: 'raw append + fsync, p95',
  });
  say({ figure: 'save one act, median', value: median(ours), unit: 'ms', against: median(theirs), peer: 'raw append + fsync, median' });
  const together = await timed(() => Promise.all(Array.from({ length: 200 }, (_, n) => saved(ledger, [anAct(10_000 + n)]))));
  say({ figure: '200 saves at once', value: together, unit: 'ms', against: 200 * median(ours), peer: '200 of them one after the other' });
  closeSync(raw);
  await ledger.close();
  rmSync(folder, { recursive: true });
}

async function importing(): Promise<void> {
  const folder = temporaryFolder();
  const ledger = await created(folder);
  const acts = Array.from({ length: 25 }, (_, n) => ({
    ...anAct(n),
    writes: Array.from({ length: 200 }, (_, each) => aWrite(200 * n + each)),
  }));
  const value = await timed(() => saved(ledger, acts));
  const bytes = Buffer.from(JSON.stringify(acts));
  const against = await timed(() => writeDurably(path.join(folder, 'raw'), bytes));
  say({ figure: 'import of 5,000 rows, appended', value, unit: 'ms', budget: 3_000, against, peer: 'their JSON written raw + fsync' });
  await ledger.close();
  rmSync(folder, { recursive: true });
}

async function opening(entries: number): Promise<void> {
  const folder = temporaryFolder();
  await filled(folder, entries);
  const bytes = sizeOf(path.join(folder, 'segments'));
  const raw = await timed(() => filesBelow(path.join(folder, 'segments')).map((file) => readFileSync(file)));
  const of = `${entries.toLocaleString('en')} entries`;
  say({
    figure: `bytes of ${of}`,
    value: bytes / 1e6,
    unit: 'MB',
    against: (entries * Buffer.byteLength(JSON.stringify(anAct(1)))) / 1e6,
    peer: 'their JSON',
  });

  const withSnapshot: number[] = [];
  for (let n = 0; n < 5; n += 1) withSnapshot.push(await openedAndClosed(folder));
  const budget = entries === size(10_000) ? 250 : 800;
  const readAll = { against: raw, peer: 'its segments read raw' };
  say({ figure: `open, ${of}, median of 5`, value: median(withSnapshot), unit: 'ms', budget, ...readAll });

  const ledger = await opened(folder);
  say({
    figure: `read all records as messages, ${of}`,
    value: await timed(() => readAll4MB(ledger)),
    unit: 'ms',
    budget: entries === size(10_000) ? 2_000 : 8_000,
    ...readAll,
  });
  say({ figure: `check the whole chain, ${of}`, value: await timed(() => ledger.check(() => undefined)), unit: 'ms', ...readAll });
  say({ figure: `snapshot, ${of}`, value: await timed(() => ledger.snapshot()), unit: 'ms', ...readAll });
  const stalls = await stallsDuring(() => ledger.snapshot());
  say({ figure: `longest stall during a snapshot, ${of}`, value: stalls, unit: 'ms', against: 16, peer: 'one frame of a screen' });
  say({
    figure: `purge of one person, ${of}`,
    value: await timed(() => purged(ledger, 'document-7')),
    unit: 'ms',
    ...readAll,
  });
  await ledger.close();

  rmSync(path.join(folder, 'snapshots'), { recursive: true });
  say({ figure: `open without a snapshot, ${of}`, value: await openedAndClosed(folder), unit: 'ms', ...readAll });
  rmSync(folder, { recursive: true });
}

async function filled(folder: string, entries: number): Promise<void> {
  const ledger = await created(folder);
  for (let from = 0; from < entries; from += 500)
    await saved(
      ledger,
      Array.from({ length: 500 }, (_, n) => anAct(from + n)),
    );
  await ledger.close();
}

async function openedAndClosed(folder: string): Promise<number> {
  const started = performance.now();
  const ledger = await opened(folder);
  const taken = performance.now() - started;
  await ledger.close();
  return taken;
}

async function readAll4MB(ledger: Ledger): Promise<void> {
  for (let after: number | null = 0; after !== null; ) {
    const page = await ledger.records(after, MESSAGE);
    if (!page.ok) throw new Error(page.refusal.code);
    after = page.value.next;
  }
}

/** The longest time for which nobody else was answered. */
async function stallsDuring(work: () => Promise<unknown>): Promise<number> {
  let [longest, last, isDone] = [0, performance.now(), false];
  const look = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    if (!isDone) setImmediate(look);
  };
  look();
  await work();
  isDone = true;
  return longest;
}

const options = (folder: string): LedgerOptions => ({
  folder: nodeFolder(folder),
  dataKey: new Uint8Array(32).fill(3),
  ledgerId: 'bench',
  device: 'device-1',
  incarnation: 1,
  stream: 'branch-1',
  rules: '2026-1',
  clock: () => new Date().toISOString(),
  random: randomBytes,
  validate: () => undefined,
});
async function created(folder: string): Promise<Ledger> {
  const outcome = await createLedger(options(folder));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
async function opened(folder: string): Promise<Ledger> {
  const outcome = await openLedger(options(folder));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.ledger;
}
async function purged(ledger: Ledger, documentId: string): Promise<void> {
  const outcome = await ledger.purge([documentId], actor, 'purge');
  if (!outcome.ok) throw new Error(outcome.refusal.code);
}
async function saved(ledger: Ledger, acts: readonly Act[]): Promise<void> {
  const outcome = await ledger.append(acts, actor);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
}

const uuid = (n: number) =>
  `${n.toString(16).padStart(8, '0')}-52a1-4c6e-9f0b-${(n * 2_654_435_761).toString(16).padStart(12, '0').slice(-12)}`;
const anAct = (n: number): Act => ({ id: uuid(n), verb: 'log-idea', writes: [aWrite(n)] });
const aWrite = (n: number): Write => ({
  kind: 'ideas',
  type: 'golden-idea',
  id: `document-${n}`,
  class: 'B',
  base: null,
  body: JSON.stringify(ideaOf(n)),
});
const ideaOf = (n: number) => ({
  v: 1,
  id: uuid(n + 1_000_000),
  number: String(n).padStart(3, '0'),
  title: `把第 ${n} 号炉的冷却水循环再用一次`,
  category: 'energy',
  state: 'under-review',
  proposerIds: [uuid(n + 2_000_000)],
  anonymous: false,
  proposedOn: '2026-03-01',
  situation: `第 ${n % 17} 车间每班排掉冷却水约 ${n % 40} 吨，水温还有四十度，直接进了沟。`,
  measure: '加一台板式换热器，把热量送回清洗线，水经过滤后回到冷却塔。',
  steps: [{ to: 'submitted', on: '2026-03-01', by: uuid(3) }],
});

const temporaryFolder = () => mkdtempSync(path.join(tmpdir(), 'ledger-bench-'));
const sizeOf = (folder: string) =>
  filesBelow(folder).reduce((sum, file) => sum + (path.basename(file) === 'raw' ? 0 : statSync(file).size), 0);
function writeDurably(file: string, bytes: Uint8Array): void {
  writeFileSync(file, bytes, { flush: true });
}
async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

type Line = Pick<Figure, 'figure' | 'value' | 'unit' | 'budget'> & { readonly against: number; readonly peer: string };
function say({ figure, against, peer, ...line }: Line): void {
  tell({ ...line, figure: `ledger: ${figure}`, against: `${peer}: ${round(against)} ${line.unit}`, ratio: line.value / against });
}
