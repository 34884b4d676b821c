import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freePort } from '../server/harness/postgres.ts';
import { CountyProcess } from '../server/harness/process.ts';

/** The example that administrators copy, with this machine's ports and a certificate made for tests. */
const EXAMPLE = 'src/server/proxy/nginx.conf';
const certificate = (name: string) => path.resolve('test/server/fixtures', name);
const MOST_A_MINUTE = 40;

const folder = mkdtempSync(path.join(tmpdir(), 'county-nginx-'));
let county: CountyProcess;
let nginx: ChildProcess;
let [countyPort, securePort, plainPort] = [0, 0, 0];
beforeAll(async () => {
  [countyPort, securePort, plainPort] = [await freePort(), await freePort(), await freePort()];
  county = await CountyProcess.start({
    COUNTY_FOLDER: path.join(folder, 'county'),
    COUNTY_PORT: String(countyPort),
    COUNTY_PUBLIC_URL: `https://localhost:${securePort}`,
    COUNTY_PROXIES: '127.0.0.1',
    COUNTY_REQUESTS_PER_MINUTE: String(MOST_A_MINUTE),
  });
  writeFileSync(path.join(folder, 'nginx.conf'), whole(readFileSync(EXAMPLE, 'utf8')));
  nginx = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-g', 'daemon off;'], {
    stdio: 'inherit',
    // Debian keeps it outside of the path.
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  });
  await vi.waitFor(async () => expect((await ask('/health')).status).toBe(200), { timeout: 20_000, interval: 200 });
}, 180_000);
afterAll(async () => {
  nginx?.kill('SIGTERM');
  await county?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Each line that is changed must be there, so that the example cannot drift away from what is tried. */
function whole(example: string): string {
  const swaps = [
    ['server 127.0.0.1:4870;', `server 127.0.0.1:${countyPort};`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${securePort} ssl http2;`],
    ['listen 80;', `listen 127.0.0.1:${plainPort};`],
    ['/etc/nginx/county/chain.pem', certificate('localhost.crt')],
    ['/etc/nginx/county/key.pem', certificate('localhost.key')],
  ] as const;
  const own = swaps.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, example);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n');
  // Started by root its workers would be somebody else, whom the folder is closed to.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  return `${user}pid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${paths}\n${own}\n}\n`;
}

type Asking = { readonly from?: string; readonly claims?: string; readonly body?: Buffer; readonly origin?: string };
const ask = (url: string, { from = '127.0.0.1', claims, body, origin }: Asking = {}) =>
  new Promise<{ status: number; text: string; cookies: readonly string[] }>((resolve, reject) => {
    const headers = {
      ...(claims && { 'x-forwarded-for': claims }),
      ...(origin && { origin }),
      ...(body && { 'content-type': 'application/json', 'content-length': body.length }),
    };
    const asked = request(
      {
        ...{ host: '127.0.0.1', port: securePort, path: url, servername: 'localhost', localAddress: from, agent: false },
        ...{ ca: readFileSync(certificate('localhost.crt')), method: body ? 'POST' : 'GET' },
        headers: { ...headers, host: `localhost:${securePort}` },
      },
      (answer) => {
        let text = '';
        answer.on('data', (data: Buffer) => (text += data));
        answer.on('end', () => resolve({ status: answer.statusCode!, text, cookies: answer.headers['set-cookie'] ?? [] }));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
const json = (body: object) => Buffer.from(JSON.stringify(body));

test('behind the nginx of the example the first administrator signs in, and the cookie is kept to https', async () => {
  const token = await county.setUpToken();
  const body = { token, countyName: '云岭县委两新工委', login: 'lin.yue', name: '林月', password: '青山不改绿水长流后会有期' };
  const origin = `https://localhost:${securePort}`;
  const { status, cookies } = await ask('/api/set-up', { body: json(body), origin, from: '127.0.0.5' });
  expect(status).toBe(200);
  expect(cookies[0]).toMatch(/^__Host-.*; Secure/);
  expect((await ask('/api/set-up', { body: json(body), origin: 'https://elsewhere.example', from: '127.0.0.5' })).status).toBe(403);
});

test('the county counts requests by whoever asks, whatever the caller claims to be, and not by nginx', async () => {
  const answers: number[] = [];
  for (let at = 0; at < MOST_A_MINUTE + 5; at += 1)
    answers.push((await ask('/api/session', { from: '127.0.0.2', claims: `10.0.0.${at}` })).status);
  expect(answers.at(-1)).toBe(429);
  expect((await ask('/api/session', { from: '127.0.0.3' })).status).not.toBe(429);
});

test('what a desk or a console may send goes through, more is refused by nginx, and figures are for the machine alone', async () => {
  const sent = (megabytes: number) =>
    ask('/api/organisations/import/preview', { body: Buffer.alloc(megabytes * 1_000_000, ' '), from: '127.0.0.4' });
  // The county itself answers, that nobody is signed in or that this is no workbook: nginx held nothing back.
  const within = await sent(45);
  expect(within.status, within.text).toBeLessThan(413);
  expect(JSON.parse(within.text)).toEqual(expect.objectContaining({ code: expect.any(String) }));
  // More than this address takes is refused by the county, which nginx passes on each time.
  for (let round = 0; round < 10; round += 1) {
    const tooMuch = await ask('/api/session', { body: Buffer.alloc(12_000_000, ' '), from: `127.0.1.${round + 1}` });
    expect([tooMuch.status, JSON.parse(tooMuch.text)]).toEqual([413, { code: 'request-too-large', limit: expect.any(Number) }]);
  }
  const beyond = await sent(52);
  expect([beyond.status, beyond.text]).toEqual([413, expect.stringContaining('nginx')]);
  expect((await ask('/metrics')).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${countyPort}/metrics`)).status).toBe(200);
});

test('whoever comes without https is led there', async () => {
  const { status, headers } = await fetch(`http://127.0.0.1:${plainPort}/welcome`, { redirect: 'manual' });
  expect([status, headers.get('location')]).toEqual([301, expect.stringMatching(/^https:\/\/127\.0\.0\.1\/welcome$/)]);
});
