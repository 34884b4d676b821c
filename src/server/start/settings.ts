import { homedir } from 'node:os';
import path from 'node:path';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';

/** How this county is run. `folder` holds the key, the logs, and with PGlite the database. */
export type Settings = {
  readonly folder: string;
  readonly databaseUrl: string | undefined;
  readonly connections: number;
  readonly host: string;
  readonly port: number;
  readonly certificate: { readonly chain: string; readonly key: string } | undefined;
  /** What people type, when it is not this machine's own address: behind a reverse proxy. */
  readonly publicUrl: string | undefined;
  /** Addresses whose `X-Forwarded-*` are believed. */
  readonly proxies: readonly string[];
  /** Where a backup is written every day; nowhere without it. */
  readonly backupFolder: string | undefined;
  readonly backupDays: number;
  readonly logFolder: string;
  readonly logDays: number;
  readonly sessionIdleMinutes: number;
  readonly requestsPerMinute: number;
  readonly metricsFrom: readonly string[];
};

export type SettingsProblem = { readonly name: string; readonly found: string; readonly expected: string };
type Given = Readonly<Record<string, string | undefined>>;

const inUserFolder = (env: Given) =>
  path.join(env.XDG_DATA_HOME ?? (process.platform === 'win32' ? env.LOCALAPPDATA : undefined) ?? path.join(homedir(), '.local/share'));

/** Where everything lies that no setting says otherwise. The one file with settings is looked for here. */
export const folderOf = (env: Given): string => path.resolve(env.COUNTY_FOLDER ?? path.join(inUserFolder(env), 'pioneer-county'));

/** Every name that the environment and `county.json` may use. */
export const NAMES = [
  'COUNTY_FOLDER',
  'DATABASE_URL',
  'COUNTY_CONNECTIONS',
  'COUNTY_HOST',
  'COUNTY_PORT',
  'COUNTY_CERTIFICATE',
  'COUNTY_CERTIFICATE_KEY',
  'COUNTY_PUBLIC_URL',
  'COUNTY_PROXIES',
  'COUNTY_BACKUP_FOLDER',
  'COUNTY_BACKUP_DAYS',
  'COUNTY_LOG_FOLDER',
  'COUNTY_LOG_DAYS',
  'COUNTY_SESSION_IDLE_MINUTES',
  'COUNTY_REQUESTS_PER_MINUTE',
  'COUNTY_METRICS_FROM',
] as const;
type Name = (typeof NAMES)[number];

/** The environment goes before the file. All problems are told at once, so that nobody starts five times. */
export function readSettings(env: Given, file: Given): Outcome<Settings, readonly SettingsProblem[]> {
  const problems: SettingsProblem[] = Object.keys(file)
    .filter((name) => !NAMES.includes(name as Name))
    .map((name) => ({ name, found: file[name] ?? '', expected: `county.json 里只能写：${NAMES.join('、')}` }));
  const text = (name: Name) => env[name]?.trim() || file[name]?.trim() || undefined;
  const wrong = (name: Name, expected: string) => void problems.push({ name, found: text(name) ?? '', expected });
  const whole = (name: Name, usual: number, least: number, most: number): number => {
    const value = text(name);
    if (value === undefined) return usual;
    const read = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (!(read >= least && read <= most)) wrong(name, `${least} 到 ${most} 之间的整数`);
    return read;
  };
  const url = (name: Name, schemes: readonly string[]) => {
    const value = text(name);
    if (value !== undefined && !(URL.canParse(value) && schemes.includes(new URL(value).protocol)))
      wrong(name, `以 ${schemes.map((scheme) => `${scheme}//`).join(' 或 ')} 开头的地址`);
    return value;
  };
  const list = (name: Name, usual: readonly string[]) =>
    text(name)
      ?.split(/[\s,，]+/)
      .filter(Boolean) ?? usual;

  const folder = folderOf(env);
  const [chain, key] = [text('COUNTY_CERTIFICATE'), text('COUNTY_CERTIFICATE_KEY')];
  if (Boolean(chain) !== Boolean(key)) wrong(chain ? 'COUNTY_CERTIFICATE_KEY' : 'COUNTY_CERTIFICATE', '证书和私钥要成对填写');
  const settings: Settings = {
    folder,
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    connections: whole('COUNTY_CONNECTIONS', 10, 1, 200),
    host: text('COUNTY_HOST') ?? '127.0.0.1',
    port: whole('COUNTY_PORT', 4870, 0, 65_535),
    certificate: chain && key ? { chain: path.resolve(folder, chain), key: path.resolve(folder, key) } : undefined,
    publicUrl: url('COUNTY_PUBLIC_URL', ['https:', 'http:'])?.replace(/\/+$/, ''),
    proxies: list('COUNTY_PROXIES', []),
    backupFolder: resolved(folder, text('COUNTY_BACKUP_FOLDER')),
    backupDays: whole('COUNTY_BACKUP_DAYS', 30, 2, 3_650),
    logFolder: path.resolve(folder, text('COUNTY_LOG_FOLDER') ?? 'logs'),
    // Network logs are kept for six months at least (网络安全法 第二十一条).
    logDays: whole('COUNTY_LOG_DAYS', 200, 180, 3_650),
    sessionIdleMinutes: whole('COUNTY_SESSION_IDLE_MINUTES', 30, 5, 240),
    requestsPerMinute: whole('COUNTY_REQUESTS_PER_MINUTE', 1_200, 10, 1_000_000),
    metricsFrom: list('COUNTY_METRICS_FROM', ['127.0.0.1', '::1']),
  };
  return problems.length > 0 ? refuse(problems) : done(settings);
}

const resolved = (folder: string, place: string | undefined) => (place === undefined ? undefined : path.resolve(folder, place));

/** Cookies are kept to encrypted connections wherever the console is reached by one. */
export const isEncrypted = ({ certificate, publicUrl }: Settings): boolean =>
  certificate !== undefined || publicUrl?.startsWith('https:') === true;
