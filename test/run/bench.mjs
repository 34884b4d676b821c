// `npm run bench`: prints one line of JSON per figure. No figure fails the run; a bench that cannot finish does.
// `npm run bench -- desk live` runs only those; `-- --write` runs all and puts the figures into the table of test/bench/README.md.
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
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const writes = process.argv.includes('--write');
const benches = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'figures.ts')));
const chosen = benches.filter((name) => writes || wanted.length === 0 || wanted.includes(name));

if (!toolsAreThere()) process.exit(1);
const loadBefore = loadavg()[0];
const lines = [];
for (const name of chosen) lines.push(...(await run(name)));
if (writes) writeTable(lines);

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
  const start = `const { figures } = await import(${JSON.stringify(pathToFileURL(outfile).href)}); await figures();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', start], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const said = [];
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line);
    if (line.startsWith('{')) said.push(JSON.parse(line));
  }
  if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== 0) process.exitCode = 1;
  return said;
}

function writeTable(figures) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const rows = figures.map(({ figure, value, unit, budget, against, ratio }) =>
    row([figure, `${value} ${unit}`, budget === undefined ? '' : `${budget} ${unit}`, against, ratio]),
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
  const [from, to] = ['<!-- figures -->', '<!-- /figures -->'].map((mark) => text.indexOf(mark));
  writeFileSync(page, `${text.slice(0, from)}<!-- figures -->\n\n${table.join('\n')}\n\n${text.slice(to)}`);
  spawnSync('npx', ['biome', 'check', '--write', page], { cwd: root, stdio: 'ignore', shell: process.platform === 'win32' });
}
