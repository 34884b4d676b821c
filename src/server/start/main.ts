import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { backUpDaily } from '../backup/daily.ts';
import { openLog } from '../http/log.ts';
import { COMMANDS } from './commands.ts';
import { openCounty } from './open-county.ts';
import { settingsSentences, startSentence } from './problems.ts';
import { serve, setUpLink } from './serve.ts';
import { folderOf, readSettings, type Settings } from './settings.ts';

const begun = performance.now();
const [word, argument = ''] = process.argv.slice(2);
const isSmoke = word === '--smoke';
const throwAway = isSmoke ? mkdtempSync(path.join(tmpdir(), 'county-')) : undefined;
const environment = throwAway ? { ...process.env, COUNTY_FOLDER: throwAway, COUNTY_PORT: '0' } : process.env;

await run().catch((error: unknown) => {
  const sentence = startSentence(error);
  console.error(sentence ?? error);
  process.exit(sentence ? 3 : 1);
});

async function run(): Promise<void> {
  if (word === undefined || isSmoke) return serveHere(settingsHere());
  const command = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
  if (!command || Boolean(command.argument) !== Boolean(argument)) {
    const known = Object.entries(COMMANDS).map(([name, it]) => `npm run county -- ${name}${it.argument ? ` ${it.argument}` : ''}`);
    console.error(`可以这样用：\n${['npm run county', 'npm run county -- --smoke', ...known].join('\n')}`);
    process.exit(2);
  }
  process.exitCode = await command.run(settingsHere(), argument);
}

async function serveHere(settings: Settings): Promise<void> {
  const log = openLog(settings);
  const { county, keyIsNew } = await openCounty(settings, (error) => log.error({ err: error }, 'a database connection broke'));
  const { app, address } = await serve(county, log);
  const backups = backUpDaily(county, log);
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    backups.stop();
    await app.close();
    await county.engine.close();
    if (throwAway) rmSync(throwAway, { recursive: true, force: true });
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());
  if (!isSmoke) return sayWhereItIs(settings, address, await setUpLink(county, address), keyIsNew);
  const { statusCode } = await app.inject('/ready');
  if (statusCode !== 200) throw new Error(`/ready answered ${statusCode}`);
  console.log(`ready in ${Math.round(performance.now() - begun)} ms`);
  return end();
}

function settingsHere(): Settings {
  const file = path.join(folderOf(environment), 'county.json');
  const read = readSettings(environment, existsSync(file) ? written(file) : {});
  if (read.ok) return read.value;
  console.error(settingsSentences(read.refusal));
  process.exit(2);
}

/** Numbers and lists may be written as such; they are read as the environment would give them. */
function written(file: string): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(JSON.parse(readFileSync(file, 'utf8'))).map(([name, value]) => [name, String(value)]));
  } catch {
    console.error(`${file} 不是 JSON，读不懂。请改好再启动。`);
    process.exit(2);
  }
}

function sayWhereItIs({ folder, databaseUrl }: Settings, address: string, link: string | undefined, keyIsNew: boolean): void {
  console.log(`县级服务已启动：${address}`);
  console.log(`${databaseUrl === undefined ? `数据在 ${folder}` : `数据在 PostgreSQL，日志和密钥在 ${folder}`}。按 Ctrl+C 停止。`);
  if (keyIsNew) console.log(`县级密钥在 ${folder}/county.key。请另存一份放进保险柜：没有它，备份打不开，动态口令要重设。`);
  if (link) console.log(`还没有管理员。请在 72 小时内打开这个链接设立第一个管理员（只能用一次）：\n${link}`);
}
