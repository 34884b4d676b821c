import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname, '../..');
const reports = path.join(root, 'test-results');
const bin = (tool) => path.join(root, 'node_modules/.bin', process.platform === 'win32' ? `${tool}.cmd` : tool);

/** A step that passes or fails as a whole, such as the types. Every step says how many cores it keeps busy, and which one must be over before. */
export const step = (name, command, args, { cores = 1, after } = {}) => ({
  name,
  cores,
  after,
  run: async () => {
    const code = await run(name, command, args);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  },
});

/** Tests count one by one, whichever runner has them; a runner that gives no report, or fails outside its tests, is a failure. */
export const vitest = (name, config, { cores = 2, after, project } = {}) => ({
  name,
  cores,
  after,
  run: async () => {
    const report = freshReport(name);
    const to = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const only = project ? ['--project', project] : [];
    const code = await run(name, bin('vitest'), ['run', '--config', config, `--maxWorkers=${cores}`, ...only, ...to]);
    const { numPassedTests = 0, numFailedTests = 0 } = read(report);
    return counted(code, numPassedTests, numFailedTests);
  },
});
export const playwright = (name, config, { cores = 2, after } = {}) => ({
  name,
  cores,
  after,
  run: async () => {
    const report = freshReport(name);
    const args = ['test', '--config', config, '--reporter=list,json'];
    const code = await run(name, bin('playwright'), args, { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
    const { expected = 0, unexpected = 0, flaky = 0 } = read(report).stats ?? {};
    return counted(code, expected, unexpected + flaky);
  },
});
const counted = (code, passed, failed) => ({ passed, failed: code !== 0 && failed === 0 ? 1 : failed });

/** Runs steps in their order, side by side as far as the PC's cores go; then says each with its time, and the sum of all on a line of its own. */
export async function runAll(steps, cores = Math.max(2, availableParallelism())) {
  const waiting = [...steps];
  const running = new Map();
  const results = new Map();
  const fits = ({ cores: wanted, after }) =>
    [...running.keys()].reduce((sum, one) => sum + one.cores, wanted) <= cores &&
    !steps.some((one) => one.name === after && !results.has(one.name));
  while (results.size < steps.length) {
    for (let next = waiting.find(fits); next; next = waiting.find(fits)) {
      waiting.splice(waiting.indexOf(next), 1);
      running.set(
        next,
        began(next, results).finally(() => running.delete(next)),
      );
    }
    await Promise.race(running.values());
  }
  close(steps.map(({ name }) => results.get(name)));
}

async function began(one, results) {
  const at = Date.now();
  const { passed, failed } = await one.run();
  results.set(one.name, { name: one.name, passed, failed, seconds: Math.round((Date.now() - at) / 1000) });
}

/** Ends the run. */
export function close(results) {
  for (const { name, seconds, passed, failed } of results) {
    console.log(`${failed ? 'FAIL' : 'ok  '} ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

/** Each line that it says bears the step's name, because another may be speaking, too. */
function run(name, command, args, environment = {}) {
  console.log(`— ${name}`);
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => console.log(`${name.padEnd(9)} | ${line}`));
  return new Promise((resolve) => child.on('close', resolve));
}

function freshReport(name) {
  const file = path.join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  return file;
}
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
