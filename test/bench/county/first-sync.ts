import type { CountyProcess } from '../../server/harness/process.ts';
import { median, round, size, tell } from '../figure.ts';
import { Desk } from './desk.ts';
import { LAN, Line, type LineKind, SLOW } from './slow-line.ts';
import { aStand, type BenchDatabase, enrolAll, enrolPcs, type Stand, served } from './stand.ts';

const DOCUMENTS = size(Number(process.env.COUNTY_FIRST_DOCUMENTS ?? 10_000));
const QUIET = size(50);

/** A branch that worked offline brings everything, and a second PC fetches it; then nothing is new. */
export async function firstSync(database: BenchDatabase): Promise<void> {
  const stand = await aStand(database);
  try {
    await served(stand, async (county) => {
      const [one, other] = [await aBranch(stand, 1), await aBranch(stand, 2)];
      const pushed = await measured(one, stand, county, LAN);
      const joining = await aSecondPc(stand, one);
      const pulled = await measured(joining, stand, county, LAN);
      say('a branch offers', 'LAN', 10, pushed);
      say('a second PC joins', 'LAN', 10, pulled);
      // Each over a line of its own, at the same time: neither keeps this machine busy.
      const late = await aSecondPc(stand, one);
      const slow = await Promise.all([
        measured(other, stand, county, SLOW, pushed.bytes / 2),
        measured(late, stand, county, SLOW, pulled.bytes / 2),
      ]);
      const kind = '256 kbit/s with 300 ms, cut once in the middle';
      say('a branch offers', kind, 90, slow[0]);
      say('a second PC joins', kind, 90, slow[1]);
      await quiet(one, stand, county);
      for (const desk of [one, other, joining, late]) await desk.close();
    });
  } finally {
    stand.remove();
  }
}

async function aBranch(stand: Stand, seed: number): Promise<Desk> {
  const desk = await Desk.open();
  await desk.write(DOCUMENTS, seed);
  const engine = await stand.open();
  await enrolAll(engine, stand, [desk.pc]);
  await desk.isCertified(engine.db, stand);
  await engine.close();
  return desk;
}

async function aSecondPc(stand: Stand, { pc, branchKey }: Desk): Promise<Desk> {
  const desk = await Desk.open(pc.stream, branchKey);
  const engine = await stand.open();
  await enrolPcs(engine, [desk.pc]);
  await desk.isCertified(engine.db, stand);
  await engine.close();
  return desk;
}

type Measured = { readonly seconds: number; readonly bytes: number; readonly cuts: number; readonly kind: LineKind };

async function measured(desk: Desk, stand: Stand, county: CountyProcess, kind: LineKind, cutAfter?: number): Promise<Measured> {
  const line = await Line.to(county.address, kind);
  if (cutAfter !== undefined) line.cutAfter(cutAfter);
  const began = performance.now();
  const { cuts } = await desk.sync(line.address, stand);
  const seconds = (performance.now() - began) / 1000;
  await line.close();
  const { documents } = await desk.ledger.facts();
  const { waiting } = desk.ledger.standing();
  if (documents !== DOCUMENTS || waiting > 0 || cuts !== (cutAfter === undefined ? 0 : 1))
    throw new Error(`${documents} documents, ${waiting} entries waiting, ${cuts} cuts`);
  return { seconds, bytes: line.total, cuts, kind };
}

function say(what: string, line: string, budget: number, { seconds, bytes, kind }: Measured): void {
  const alone = bytes / kind.bytesPerSecond;
  tell({
    figure: `county: first sync of ${DOCUMENTS.toLocaleString('en')} documents, ${what}, ${line}`,
    value: seconds,
    unit: 's',
    budget,
    against: `its ${round(bytes / 1e6)} MB alone on that line: ${round(alone)} s`,
    ratio: seconds / alone,
  });
}

/** Everything counted that the two write to each other; what TCP and IP put around it is not. */
async function quiet(desk: Desk, stand: Stand, county: CountyProcess): Promise<void> {
  const line = await Line.to(county.address, { bytesPerSecond: Number.POSITIVE_INFINITY, roundTripMs: 0 });
  const takes: number[] = [];
  for (let count = 0; count < QUIET; count += 1) {
    const began = performance.now();
    await desk.sync(line.address, stand);
    takes.push(performance.now() - began);
  }
  await line.close();
  const health: number[] = [];
  for (let count = 0; count < QUIET; count += 1) {
    const began = performance.now();
    await (await fetch(`${county.address}/health`, { headers: { connection: 'close' } })).text();
    health.push(performance.now() - began);
  }
  const name = 'county: sync that brings nothing new, without TLS';
  const bytes = line.total / QUIET;
  const alone = `an answer that asks no database: ${round(median(health))} ms`;
  tell({ figure: `${name}, median`, value: median(takes), unit: 'ms', budget: 500, against: alone, ratio: median(takes) / median(health) });
  tell({
    figure: `${name}, both ways`,
    value: bytes,
    unit: 'B',
    budget: 2_000,
    against: 'an Ethernet frame: 1,500 B',
    ratio: bytes / 1_500,
  });
}
