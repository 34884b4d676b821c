// `npm run courier -- inspect FILE`: says what a courier file says of itself. Opens no database.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildStale } from '../../../electron/start/build.mjs';
import { installMissing, root } from '../../../electron/start/install.mjs';

installMissing();
await buildStale(['county']);
const [word, file, ...rest] = process.argv.slice(2);
// npm runs this in the project's folder; the file is where somebody typed it.
const named = file && path.resolve(process.env.INIT_CWD ?? '.', file);
const { status } = spawnSync(process.execPath, [path.join(root, 'out/server/courier.mjs'), ...[word, named, ...rest].filter(Boolean)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
