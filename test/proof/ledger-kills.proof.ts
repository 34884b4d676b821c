import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeFolder } from '../../electron/ledger/node-folder.ts';
import type { LedgerRecord } from '../../src/ledger/entry.ts';
import type { Ledger } from '../../src/ledger/file/ledger.ts';
import { check, recordsOf, reopened } from '../helpers/ledger.ts';
import { seedOf } from '../helpers/seed.ts';
import { chanceOf } from '../seed/chance.ts';
import type { Said } from './ledger-writer.ts';

const KILLS = Number(process.env.KILLS ?? 320);
const KILLS_PER_LEDGER = 16;
let root: string;
let writer: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'kills-'));
  writer = path.join(root, 'writer.cjs');
  const entryPoint = path.join(import.meta.dirname, 'ledger-writer.ts');
  await build({ entryPoints: [entryPoint], outfile: writer, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** What the writer was told before it died. */
type Heard = {
  readonly saved: Map<string, { commitment: string; position: number }>;
  readonly purged: Set<string>;
  readonly perhapsPurged: Set<string>;
  readonly attached: Map<string, string>;
};

test(`${KILLS} kills of the process that writes the ledger lose nothing that was answered`, async () => {
  const seed = seedOf('ledger-kills');
  const sum = { kills: 0, saved: 0, purged: 0, cut: 0, resumed: 0, unheard: 0 };
  const started = Date.now();
  const ledgers = Array.from({ length: Math.ceil(KILLS / KILLS_PER_LEDGER) }, (_, at) => seed + at * KILLS_PER_LEDGER);
  const killAll = async () => {
    for (let next = ledgers.shift(); next !== undefined; next = ledgers.shift()) await killOneLedger(next, sum);
  };
  // Most of the time is waiting: for a disk, or for the next kill.
  await Promise.all([killAll(), killAll()]);
  console.log(`ledger-kills: ${JSON.stringify({ ...sum, lost: 0, seconds: Math.round((Date.now() - started) / 1000) })}`);
  expect(sum.kills).toBeGreaterThanOrEqual(KILLS);
  expect(sum.saved).toBeGreaterThan(KILLS);
});

async function killOneLedger(
  seed: number,
  sum: Record<'kills' | 'saved' | 'purged' | 'cut' | 'resumed' | 'unheard', number>,
): Promise<void> {
  const roll = chanceOf(seed).below;
  const folder = await mkdtemp(path.join(root, 'ledger-'));
  const heard: Heard = { saved: new Map(), purged: new Set(), perhapsPurged: new Set(), attached: new Map() };
  for (let kill = 0; kill < KILLS_PER_LEDGER; kill += 1) {
    await killOne({ folder, seed: seed + kill, round: `r${kill}`, heard, roll });
    sum.kills += 1;
    if (heard.saved.size === 0) continue;
    const { ledger, notes } = await reopened({ folder: nodeFolder(folder), ledgerId: 'killed', dataKey: new Uint8Array(32).fill(5) });
    expect(notes.filter(({ note }) => note !== 'tail-cut' && note !== 'purge-resumed')).toEqual([]);
    sum.cut += notes.filter(({ note }) => note === 'tail-cut').length;
    sum.resumed += notes.filter(({ note }) => note === 'purge-resumed').length;
    sum.unheard += await compare(ledger, heard);
    await ledger.close();
  }
  sum.saved += heard.saved.size;
  sum.purged += heard.purged.size;
  await rm(folder, { recursive: true });
}

type Kill = { folder: string; seed: number; round: string; heard: Heard; roll: (below: number) => number };

async function killOne({ folder, seed, round, heard, roll }: Kill): Promise<void> {
  const child = spawn(process.execPath, [writer, folder, String(seed), round], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_, signal) => resolve(signal)));
  // One in eight dies while it opens what the one before left behind.
  if (roll(8) === 0) await sleep(40 + roll(40));
  else {
    await opened(child, () => said);
    await sleep(roll(150));
  }
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  for (const line of said.split('\n').slice(0, -1)) hear(heard, JSON.parse(line));
}

const opened = (child: ChildProcess, said: () => string): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (said().includes('"open"')) resolve();
    };
    child.stdout!.on('data', look);
    child.once('close', () => resolve());
  });
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function hear(heard: Heard, said: Said): void {
  switch (said.said) {
    case 'open':
      return;
    case 'saved':
      heard.saved.set(said.id, said);
      return;
    case 'purged':
      for (const id of said.ids) heard.purged.add(id);
      return;
    case 'will-purge':
      for (const id of said.ids) heard.perhapsPurged.add(id);
      return;
    case 'attached':
      heard.attached.set(said.address, said.text);
      return;
  }
}

/** Everything that was answered is there as it was answered. Answers how many entries are there though nobody heard of them. */
async function compare(ledger: Ledger, heard: Heard): Promise<number> {
  const records = await recordsOf(ledger);
  const byId = new Map(records.flatMap((record) => ('entry' in record ? [[record.entry.header.id, record] as const] : [])));
  for (const [id, { commitment, position }] of heard.saved) expect(byId.get(id)).toMatchObject({ commitment, position });
  for (const record of records) compareBodies(record, heard);
  for (const [address, text] of heard.attached) {
    const found = await ledger.attachments.get(address);
    expect(found.ok && Buffer.from(found.value).toString()).toBe(text);
  }
  expect(await check(ledger)).toMatchObject({ sound: true, records: records.length });
  return records.filter((record) => record.type === 'own').length - heard.saved.size;
}

function compareBodies(record: LedgerRecord, heard: Heard): void {
  if (!('entry' in record)) return;
  record.entry.header.writes.forEach((write, index) => {
    const body = record.entry.bodies[index];
    if (body) {
      expect(heard.purged.has(write.id)).toBe(false);
      expect(body.body.startsWith(`{"text":"${record.entry.header.id} `)).toBe(true);
    } else expect(heard.perhapsPurged.has(write.id)).toBe(true);
  });
}
