import { BEFORE_FIRST } from '../../../src/ledger/verdict.ts';
import type { CountyProcess } from '../../server/harness/process.ts';
import { median, p99, round, tell } from '../figure.ts';
import { heldBy } from '../processes.ts';
import { ask, asking } from './asking.ts';
import { insertInBulk } from './bulk.ts';
import { type PreparedBranch, prepareBranches } from './prepare.ts';
import { aStand, type BenchDatabase, enrolAll, type Stand, served, type Used, usedBy } from './stand.ts';

export const DOCUMENTS = 50;
const SEED = 20_261_129;

/** The network is back: all branches push at once, and then a second PC of each pulls everything. */
export async function storm(count: number, database?: BenchDatabase, entries: 'mixed' | 'single' = 'mixed'): Promise<void> {
  const stand = await aStand(database);
  try {
    const asked = { county: stand.identity.county, branches: count, documents: DOCUMENTS, seed: SEED, entries };
    const branches = await prepareBranches(asked);
    const engine = await stand.open();
    await enrolAll(engine, stand, branches);
    await engine.close();
    const stormed = await served(stand, (county) => stormAt(county, stand, branches, database));
    await say(
      stand,
      `${count.toLocaleString('en')} branches${entries === 'single' ? ', one document per entry' : ''}`,
      count,
      stormed,
      database,
    );
  } finally {
    stand.remove();
  }
}

type Stormed = { readonly push: Phase; readonly pull: Phase; readonly idle: number; readonly most: number };
type Phase = {
  readonly seconds: number;
  readonly takes: readonly number[];
  readonly sentAway: number;
  readonly cuts: number;
  readonly used: number;
};

async function stormAt(
  county: CountyProcess,
  { identity }: Stand,
  branches: readonly PreparedBranch[],
  database?: BenchDatabase,
): Promise<Stormed> {
  const idle = heldBy([county.id]);
  let most = idle;
  const watch = setInterval(() => {
    most = Math.max(most, heldBy([county.id]));
  }, 500);
  const used = () => sumOf(usedBy(county, database));
  const push = await allAtOnce(county, branches, used, ({ push: body }) => body);
  const pull = await allAtOnce(county, branches, used, ({ stream }) =>
    Buffer.from(JSON.stringify({ ...asking(identity.county), vector: { [stream]: BEFORE_FIRST } })),
  );
  clearInterval(watch);
  return { push, pull, idle, most };
}

/** Every answer must be about all its documents: what is quick and wrong is no figure. */
async function allAtOnce(
  { address }: CountyProcess,
  branches: readonly PreparedBranch[],
  used: () => number,
  body: (branch: PreparedBranch) => Uint8Array,
): Promise<Phase> {
  const [began, before] = [performance.now(), used()];
  const answers = await Promise.all(branches.map(async (branch) => ({ branch, answered: await ask(address, branch, body(branch)) })));
  const seconds = (performance.now() - began) / 1000;
  const after = used();
  for (const { branch, answered } of answers) {
    const told = answered.answer().streams[branch.stream];
    const rows = told?.state === 'rows' ? told.rows : [];
    if (told?.last.seq !== rows.length || rows.some(({ verdict }) => verdict.outcome !== 'accepted'))
      throw new Error(`not everything came through: ${JSON.stringify(told)}`);
  }
  return {
    seconds,
    used: after - before,
    takes: answers.map(({ answered }) => answered.ms),
    sentAway: answers.reduce((sum, { answered }) => sum + answered.sentAway, 0),
    cuts: answers.reduce((sum, { answered }) => sum + answered.cuts, 0),
  };
}

const sumOf = ({ county, database }: Used) => county + database;

async function say(
  { open }: Stand,
  who: string,
  count: number,
  { push, pull, idle, most }: Stormed,
  database?: BenchDatabase,
): Promise<void> {
  const engine = await open();
  const { rate: bulk, used } = await insertInBulk(engine, database);
  await engine.close();
  const of = `${who}${engine.kind === 'pglite' ? ', PGlite' : ''}`;
  const documents = count * DOCUMENTS;
  const rate = documents / push.seconds;
  const same = `the same rows inserted in bulk by the same driver: ${round(bulk)} documents/s`;
  tell({
    figure: `county: storm of ${of}, push`,
    value: rate,
    unit: 'documents/s',
    ...(engine.kind === 'postgres' && !who.includes('per entry') && { budget: 0.3 * bulk }),
    atLeast: true,
    against: same,
    ratio: rate / bulk,
  });
  const cost = (1000 * push.used) / documents;
  tell({
    figure: `county: storm of ${of}, push, processor time per document of county and PostgreSQL`,
    value: cost,
    unit: 'ms',
    against: `of the driver and PostgreSQL in bulk: ${round(used)} ms`,
    ratio: cost / used,
  });
  const pulled = documents / pull.seconds;
  tell({ figure: `county: storm of ${of}, pull`, value: pulled, unit: 'documents/s', against: same, ratio: pulled / bulk });
  for (const [what, { takes, seconds, sentAway, cuts }] of Object.entries({ push, pull })) {
    const against = `until the last was answered: ${round(seconds)} s; sent away for later: ${sentAway}, cut off: ${cuts}`;
    tell({
      figure: `county: storm of ${of}, ${what}, p50`,
      value: median(takes) / 1000,
      unit: 's',
      against,
      ratio: median(takes) / 1000 / seconds,
    });
    tell({
      figure: `county: storm of ${of}, ${what}, p99`,
      value: p99(takes) / 1000,
      unit: 's',
      against,
      ratio: p99(takes) / 1000 / seconds,
    });
  }
  tell({
    figure: `county: storm of ${of}, most memory, PSS`,
    value: most,
    unit: 'MB',
    against: `before it: ${round(idle)} MB`,
    ratio: most / idle,
  });
}
