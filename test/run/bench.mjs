// `npm run bench`: prints one line of JSON per figure. No figure fails the run; a bench that cannot finish does.
// `npm run bench -- desk live` runs only those; with `--write` their tables in test/bench/README.md are written anew, those of others stay.
// With `--brief` each runs with a fiftieth of everything, to see that it still runs: its figures say nothing, and are not written.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { installMissing, root } from '../../electron/start/install.mjs';
import { toolsAreThere } from './tools.mjs';

installMissing();
const folder = path.join(root, 'test/bench');
const page = path.join(folder, 'README.md');
const [BEGIN, END] = ['<!-- figures -->', '<!-- /figures -->'];
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isBrief = process.argv.includes('--brief');
const writes = process.argv.includes('--write') && !isBrief;
const benches = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'figures.ts')));
const chosen = benches.filter((name) => wanted.length === 0 || wanted.includes(name));

if (!toolsAreThere()) process.exit(1);
for (const name of chosen) {
  const loadBefore = loadavg()[0];
  const figures = await run(name);
  if (writes && figures.length > 0) writeTable(name, figures, loadBefore);
}

/** A process of its own per bench, so that none inherits another's memory. */
async function run(name) {
  const { build } = await import('esbuild');
  const outfile = path.join(root, 'out/bench', `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`test/bench/${name}/figures.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  // Not as a module by option: threads that a bench starts would inherit that.
  const start = `void import(${JSON.stringify(pathToFileURL(outfile).href)}).then(({ figures }) => figures());`;
  const child = spawn(process.execPath, ['-e', start], {
    cwd: root,
    env: { ...process.env, ...(isBrief && { BENCH_BRIEF: '1' }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = [];
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line);
    if (line.startsWith('{')) said.push(JSON.parse(line));
  }
  if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== 0) process.exitCode = 1;
  return said;
}

/** Each bench has its table, with the day and the machine that it was measured on. */
function writeTable(name, figures, loadBefore) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const rows = figures.map(({ figure, value, unit, budget, atLeast, against, ratio }) =>
    row([figure, `${value} ${unit}`, budget === undefined ? '' : `${atLeast ? '≥' : '≤'} ${budget} ${unit}`, against, ratio]),
  );
  const when = new Date().toISOString().slice(0, 10);
  const load = `load average ${loadBefore.toFixed(1)} before and ${loadavg()[0].toFixed(1)} after`;
  const table = [
    `Measured on ${when} on ${availableParallelism()} cores, Node ${process.versions.node}, ${load}.`,
    '',
    row(['figure', 'measured', 'budget', 'beside it', 'ratio']),
    row(['---', '---:', '---:', '---', '---:']),
    ...rows,
  ];
  const text = readFileSync(page, 'utf8');
  const [from, to] = [BEGIN, END].map((mark) => text.indexOf(mark));
  const tables = new Map(
    text
      .slice(from + BEGIN.length, to)
      .split(/^### /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')).trim(), section.slice(section.indexOf('\n')).trim()]),
  );
  tables.set(name, table.join('\n'));
  const sections = benches.flatMap((bench) => (tables.has(bench) ? [`### ${bench}\n\n${tables.get(bench)}\n\n`] : []));
  writeFileSync(page, `${text.slice(0, from)}${BEGIN}\n\n${sections.join('')}${text.slice(to)}`);
  spawnSync('npx', ['biome', 'check', '--write', page], { cwd: root, stdio: 'ignore', shell: process.platform === 'win32' });
}
