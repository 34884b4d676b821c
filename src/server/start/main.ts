import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLog } from '../http/log.ts';
import { openCounty } from './open-county.ts';
import { settingsSentences, startSentence } from './problems.ts';
import { serve, setUpLink } from './serve.ts';
import { folderOf, readSettings, type Settings } from './settings.ts';

const begun = performance.now();
const isSmoke = process.argv.includes('--smoke');
const throwAway = isSmoke ? mkdtempSync(path.join(tmpdir(), 'county-')) : undefined;
const environment = throwAway ? { ...process.env, COUNTY_FOLDER: throwAway, COUNTY_PORT: '0' } : process.env;

await run().catch((error: unknown) => {
  const sentence = startSentence(error);
  console.error(sentence ?? error);
  process.exit(sentence ? 3 : 1);
});

async function run(): Promise<void> {
  const settings = settingsHere();
  const log = openLog(settings);
  const { county, keyIsNew } = await openCounty(settings, (error) => log.error({ err: error }, 'a database connection broke'));
  const { app, address } = await serve(county, log);
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    await app.close();
    await county.engine.close();
    if (throwAway) rmSync(throwAway, { recursive: true, force: true });
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());
  if (isSmoke) {
    const { statusCode } = await app.inject('/ready');
    if (statusCode !== 200) throw new Error(`/ready answered ${statusCode}`);
    console.log(`ready in ${Math.round(performance.now() - begun)} ms`);
    return end();
  }
  sayWhereItIs(settings, address, await setUpLink(county, address), keyIsNew);
}

function settingsHere(): Settings {
  const file = path.join(folderOf(environment), 'county.json');
  const written = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  const read = readSettings(environment, written);
  if (read.ok) return read.value;
  console.error(settingsSentences(read.refusal));
  process.exit(2);
}

function sayWhereItIs({ folder, databaseUrl }: Settings, address: string, link: string | undefined, keyIsNew: boolean): void {
  console.log(`县级服务已启动：${address}`);
  console.log(`数据在 ${databaseUrl === undefined ? folder : `PostgreSQL，日志和密钥在 ${folder}`}。按 Ctrl+C 停止。`);
  if (keyIsNew) console.log(`县级密钥在 ${folder}/county.key。请另存一份放进保险柜：没有它，备份打不开，动态口令要重设。`);
  if (link) console.log(`还没有管理员。请在 72 小时内打开这个链接设立第一个管理员（只能用一次）：\n${link}`);
}
