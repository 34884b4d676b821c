import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import { civilDateAt } from '../../domain/civil-date.ts';
import type { County } from '../county.ts';
import { backUp } from './backup.ts';

const HOUR_MS = 3_600_000;
const NAME = /^county-\d{4}-\d{2}-\d{2}\.backup$/;

/** One backup a day while the county runs, looked for every hour: a machine that was off at night has its backup in the morning. */
export function backUpDaily(county: County, log: Logger): { stop(): void } {
  const { backupFolder } = county.settings;
  if (backupFolder === undefined) return { stop: () => undefined };
  const round = () =>
    backUpOnce(county, backupFolder).then(
      (file) => file !== undefined && log.info({ file }, 'backed up'),
      (error: unknown) => log.error({ err: error }, 'the daily backup failed'),
    );
  void round();
  const timer = setInterval(() => void round(), HOUR_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** The file, if today had none yet. The oldest go once there are more than the settings ask for; other files are left alone. */
export async function backUpOnce({ engine, key, settings, now }: County, folder: string): Promise<string | undefined> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `county-${civilDateAt(now().getTime())}.backup`;
  const before = (await readdir(folder)).filter((it) => NAME.test(it)).sort();
  if (before.includes(name)) return undefined;
  await backUp(engine, key, path.join(folder, name), now());
  for (const old of [...before, name].sort().slice(0, -settings.backupDays)) await rm(path.join(folder, old));
  return name;
}
