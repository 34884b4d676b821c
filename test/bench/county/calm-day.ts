import { setTimeout as wait } from 'node:timers/promises';
import type { CountyProcess } from '../../server/harness/process.ts';
import { median, p99, round, size, tell } from '../figure.ts';
import { heldBy } from '../processes.ts';
import { ask } from './asking.ts';
import { type PreparedBranch, prepareBranches } from './prepare.ts';
import { aStand, type BenchDatabase, enrolAll, served, type Used, usedBy } from './stand.ts';

const BRANCHES = size(Number(process.env.COUNTY_CALM_BRANCHES ?? 24_000));
const SECONDS = process.env.BENCH_BRIEF ? 10 : Number(process.env.COUNTY_CALM_SECONDS ?? 90);
const EVERY_SECONDS = 300;
/** Of those who ask one in ten has something to say. */
const SHARE_WITH_ENTRY = 0.1;

/**
 * An ordinary day, for as long as the window is: every branch asks every five minutes, one after the other at an even pace. Nobody waits
 * for an answer before the next one asks, so a county that is too slow falls behind, and the figures show it.
 */
export async function calmDay(database: BenchDatabase): Promise<void> {
  const stand = await aStand(database);
  try {
    const asked = Math.min(BRANCHES, Math.round((BRANCHES / EVERY_SECONDS) * SECONDS));
    const { county } = stand.identity;
    const speaking = await prepareBranches({ county, branches: Math.round(asked * SHARE_WITH_ENTRY), documents: 1, seed: 1 });
    const silent = await prepareBranches({ county, branches: BRANCHES - speaking.length, documents: 0, seed: 1_000_000 });
    const engine = await stand.open();
    await enrolAll(engine, stand, [...speaking, ...silent]);
    await engine.close();
    await served(stand, async (process) => say(await day(process, mixed(speaking, silent).slice(0, asked), database)));
  } finally {
    stand.remove();
  }
}

/** Those with something to say evenly between the others. */
const mixed = (speaking: readonly PreparedBranch[], silent: readonly PreparedBranch[]): readonly PreparedBranch[] => {
  const every = Math.round(1 / SHARE_WITH_ENTRY);
  return speaking.flatMap((branch, at) => [branch, ...silent.slice(at * (every - 1), (at + 1) * (every - 1))]);
};

type Day = {
  readonly takes: readonly number[];
  readonly seconds: number;
  /** The most that waited for an answer at one moment, and how many did when the last one asked. */
  readonly most: number;
  readonly atEnd: number;
  readonly memory: number;
  readonly countyShare: number;
  readonly databaseShare: number;
};

async function day(county: CountyProcess, branches: readonly PreparedBranch[], database: BenchDatabase): Promise<Day> {
  const before = usedBy(county, database);
  const answers: Promise<number>[] = [];
  let [waiting, most, memory] = [0, 0, 0];
  const one = async (branch: PreparedBranch) => {
    waiting += 1;
    most = Math.max(most, waiting);
    const { ms } = await ask(county.address, branch, branch.push);
    waiting -= 1;
    return ms;
  };
  const watch = setInterval(() => {
    memory = Math.max(memory, heldBy([county.id]));
  }, 1_000);
  const began = performance.now();
  for (const [at, branch] of branches.entries()) {
    const early = began + (at * 1000 * EVERY_SECONDS) / BRANCHES - performance.now();
    if (early > 1) await wait(early);
    answers.push(one(branch));
  }
  const atEnd = waiting;
  const seconds = (performance.now() - began) / 1000;
  const takes = await Promise.all(answers);
  const after = usedBy(county, database);
  clearInterval(watch);
  const share = (what: keyof Used) => (100 * (after[what] - before[what])) / seconds;
  return { takes, seconds, most, atEnd, memory, countyShare: share('county'), databaseShare: share('database') };
}

function say({ takes, seconds, most, atEnd, memory, countyShare, databaseShare }: Day): void {
  const name = `county: calm day of ${BRANCHES.toLocaleString('en')} branches that ask every 5 minutes, ${round(seconds)} s of it`;
  const asked = `asked: ${round(takes.length / seconds)} a second, ${100 * SHARE_WITH_ENTRY} % with an entry`;
  const gap = (1000 * EVERY_SECONDS) / BRANCHES;
  const between = `between two who ask: ${round(gap)} ms; ${asked}`;
  tell({ figure: `${name}, p50`, value: median(takes), unit: 'ms', against: between, ratio: median(takes) / gap });
  tell({ figure: `${name}, p99`, value: p99(takes), unit: 'ms', against: between, ratio: p99(takes) / gap });
  tell({
    figure: `${name}, most that waited at once`,
    value: most,
    unit: 'requests',
    against: `when the last one asked: ${atEnd}`,
    ratio: most / Math.max(1, atEnd),
  });
  tell({ figure: `${name}, most memory of the county, PSS`, value: memory, unit: 'MB', against: 'a PC of 4 GB', ratio: memory / 4000 });
  const one = 'one core: 100 %';
  tell({ figure: `${name}, processor time of the county`, value: countyShare, unit: '%', against: one, ratio: countyShare / 100 });
  tell({ figure: `${name}, processor time of PostgreSQL`, value: databaseShare, unit: '%', against: one, ratio: databaseShare / 100 });
}
