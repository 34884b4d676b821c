import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const reports = path.join(root, 'test-results');
const bin = (tool) => path.join(root, 'node_modules/.bin', process.platform === 'win32' ? `${tool}.cmd` : tool);

/** A step that passes or fails as a whole, such as the types. */
export async function step(name, command, ...args) {
  const began = Date.now();
  const code = await run(name, command, args);
  return { name, seconds: since(began), passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/** Tests count one by one, whichever runner has them; a runner that gives no report, or fails outside its tests, is a failure. */
export async function vitest(name, config) {
  const report = freshReport(name);
  const began = Date.now();
  const code = await run(name, bin('vitest'), [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests = 0, numFailedTests = 0 } = read(report);
  return counted(name, since(began), code, numPassedTests, numFailedTests);
}
export async function playwright(name, config) {
  const report = freshReport(name);
  const began = Date.now();
  const code = await run(name, bin('playwright'), ['test', '--config', config, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const { expected = 0, unexpected = 0, flaky = 0 } = read(report).stats ?? {};
  return counted(name, since(began), code, expected, unexpected + flaky);
}
const counted = (name, seconds, code, passed, failed) => ({ name, seconds, passed, failed: code !== 0 && failed === 0 ? 1 : failed });
const since = (began) => Math.round((Date.now() - began) / 1000);

/** Ends the run: each step with its time, and the sum of all on a line of its own. */
export function close(results) {
  for (const { name, seconds, passed, failed } of results) {
    console.log(`${failed ? 'FAIL' : 'ok  '} ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

function run(name, command, args, environment = {}) {
  console.log(`\n— ${name}`);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
      shell: process.platform === 'win32',
    });
    child.on('close', resolve);
  });
}

function freshReport(name) {
  const file = path.join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  return file;
}
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
