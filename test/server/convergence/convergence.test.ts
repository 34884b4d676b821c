import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestCounty } from '../harness/county.ts';
import { expectConverged } from './expectations.ts';
import { World } from './world.ts';

/** On each engine that the config names; a failing one prints the command that has it again. */
const RUNS = Number(process.env.CONVERGENCE_RUNS ?? 100);
const FIRST = Number(process.env.SEED ?? 20_261_121);
const COMMAND = 'npx vitest run --config test/server/convergence/vitest.config.ts';

let county: TestCounty;
let root: string;
beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
});
afterAll(() => county.close());

test(`${RUNS} histories of five PCs and their copies on a bad line end in one state, with nothing lost and nothing held that is purged or left`, {
  timeout: 3_600_000,
}, async () => {
  const sum: Record<string, number> = {};
  const add = (more: Readonly<Record<string, number>>) => {
    for (const [what, count] of Object.entries(more)) sum[what] = (sum[what] ?? 0) + count;
  };
  for (let seed = FIRST; seed < FIRST + RUNS; seed++) {
    try {
      const world = await World.begin(county, root, seed);
      await world.run();
      add(await expectConverged(world));
      add(world.line.met);
      add(world.met);
      add(world.pocket.met);
      for (const desk of world.desks) add(desk.met);
    } catch (error) {
      throw new Error(`SEED=${seed} CONVERGENCE_RUNS=1 ${COMMAND}: ${(error as Error).message}`, { cause: error });
    }
  }
  console.log(`convergence: ${JSON.stringify({ engine: county.engine.kind, runs: RUNS, first: FIRST, ...sum })}`);
  if (RUNS >= 100) for (const [what, count] of Object.entries(sum)) expect(count, `no run met ${what}`).toBeGreaterThan(0);
});
