// `npm start`: sets up what is missing, builds what is stale, opens the app. Plain Node 20; nothing is installed yet when it begins.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildStale } from './build.mjs';
import { findChromium, installByApt, isDebianRoot } from './chromium.mjs';
import { makeDemo } from './demo.mjs';
import { getElectron } from './electron.mjs';
import { hasDisplay, hostFor, WHAT_IS_MISSING } from './host.mjs';
import { installMissing, root } from './install.mjs';

const { smoke, demo, shot } = asked(process.argv.slice(2));

installMissing();
await buildStale(['main', 'renderer']);
const host = await hostFor({ root, node: process.execPath, pc: thisPc() });
if (host) process.exitCode = await run(host);
else {
  console.error(WHAT_IS_MISSING);
  process.exitCode = 3;
}

/** A word that is not known opens nobody's desk. */
function asked(args) {
  try {
    return parseArgs({ args, options: { smoke: { type: 'boolean' }, demo: { type: 'boolean' }, shot: { type: 'string' } } }).values;
  } catch (error) {
    console.error(`能写的有 --demo、--smoke、--shot 图片文件名。(--demo, --smoke and --shot FILE are known: ${error.message})`);
    process.exit(2);
  }
}

function thisPc() {
  return {
    hasDisplay: hasDisplay(),
    isRoot: process.getuid?.() === 0,
    mayInstall: isDebianRoot(),
    getElectron,
    findChromium,
    install: installByApt,
    say: console.log,
  };
}

/** A smoke start and a demo leave nothing behind; a picture alone is taken of the user's own desk. */
async function run({ program, args: before, environment: hosted }) {
  const throwAway = smoke || demo ? mkdtempSync(path.join(tmpdir(), 'pioneer-')) : undefined;
  if (throwAway && demo) await makeDemo({ profile: path.join(throwAway, 'profile'), documents: path.join(throwAway, 'documents') });
  const passed = [
    ...before,
    ...(throwAway ? [`--user-data-dir=${path.join(throwAway, 'profile')}`] : []),
    ...(smoke ? ['--smoke'] : []),
    ...(shot ? [`--shot=${path.resolve(shot)}`] : []),
  ];
  const environment = { ...process.env, ...hosted, ...(throwAway && { PIONEER_DOCUMENTS: path.join(throwAway, 'documents') }) };
  const child = spawn(program, passed, { cwd: root, stdio: 'inherit', env: environment });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (throwAway) rmSync(throwAway, { recursive: true, force: true });
      resolve(code ?? 1);
    });
  });
}
