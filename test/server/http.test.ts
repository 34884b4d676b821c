import { request } from 'node:http';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withoutContents } from '../../src/server/http/log.ts';
import { readRest } from '../../src/server/http/unread.ts';
import { TestCounty } from './harness/county.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await TestCounty.open();
});
afterAll(() => county.close());
const raw = (request: object) => county.app.inject(request);

test('a body with a field too many, a number as text or a missing field is refused by place, and what was sent is not repeated', async () => {
  const tries: [object, string][] = [
    [{ login: 'x', password: 'y', extra: 'secret-word' }, 'body'],
    [{ login: 5, password: 'y' }, 'body/login'],
    [{ login: 'x' }, 'body'],
  ];
  for (const [body, path] of tries) {
    const answer = await county.ask('POST', '/api/session', body);
    expect([answer.status, answer.body.code, answer.body.path]).toEqual([400, 'request-invalid', path]);
    expect(JSON.stringify(answer.body)).not.toContain('secret-word');
  }
});

test.each([
  [{ payload: '{"login":', headers: { 'content-type': 'application/json' } }, 400, 'request-invalid'],
  [{ payload: 'x=y', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 400, 'request-invalid'],
  [
    { payload: JSON.stringify({ login: 'x'.repeat(2_000_000) }), headers: { 'content-type': 'application/json' } },
    413,
    'request-too-large',
  ],
  [{ payload: '{"__proto__":{"a":1}}', headers: { 'content-type': 'application/json' } }, 400, 'request-invalid'],
])('what cannot be read is refused and is no fault of the county (%#)', async (request, status, code) => {
  const answer = await raw({ method: 'POST', url: '/api/session', ...request });
  expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
});

test('what is too large is refused once all of it came, so that a proxy that still sends does not find the connection closed', async () => {
  const { port } = new URL(await county.app.listen({ port: 0, host: '127.0.0.1' }));
  const headers = { 'content-type': 'application/json', 'content-length': 3_000_000 };
  const sending = request({ host: '127.0.0.1', port, method: 'POST', path: '/api/session', headers, agent: false });
  const refused = new Promise((resolve) => sending.once('response', ({ statusCode }) => resolve(statusCode)));
  await new Promise((sent) => sending.write(Buffer.alloc(2_000_000, ' '), sent));
  // For something that must not happen: the answer would be here at once.
  const early = await Promise.race([refused, new Promise((later) => setTimeout(later, 300, 'nothing yet'))]);
  expect(early).toBe('nothing yet');
  sending.end(Buffer.alloc(1_000_000, ' '));
  expect(await refused).toBe(413);
});

test('of what is refused no more is read than a proxy lets through, and nobody slow is waited for', async () => {
  const endless = new Readable({ read: () => endless.push(Buffer.alloc(60_000)) });
  await readRest(endless, { bytes: 1_000_000, ms: 60_000 });
  endless.destroy();
  const stuck = new PassThrough();
  stuck.write('begun');
  await readRest(stuck, { bytes: 1_000_000, ms: 20 });
  const through = new PassThrough();
  through.end('all of it');
  await readRest(through, { bytes: 1_000_000, ms: 60_000 });
  await readRest(through, { bytes: 1_000_000, ms: 60_000 });
  expect([stuck.readableEnded, through.readableEnded]).toEqual([false, true]);
});

test('an address that is none answers that it is none', async () => {
  expect((await county.ask('GET', '/api/nothing')).body).toEqual({ code: 'address-unknown' });
});

test('a page of another site cannot act here, one’s own and a program can', async () => {
  const from = (headers: Record<string, string>) => county.ask('POST', '/api/session', { login: 'x', password: 'y' }, { headers });
  expect((await from({ 'sec-fetch-site': 'cross-site' })).body).toEqual({ code: 'request-foreign' });
  expect((await from({ 'sec-fetch-site': 'same-site' })).body).toEqual({ code: 'request-foreign' });
  expect((await from({ origin: 'https://elsewhere.example' })).body).toEqual({ code: 'request-foreign' });
  expect((await from({ origin: 'null' })).body).toEqual({ code: 'request-foreign' });
  expect((await from({ origin: 'http://localhost:80', 'sec-fetch-site': 'same-origin' })).body).toEqual({ code: 'sign-in-wrong' });
  expect((await from({})).body).toEqual({ code: 'sign-in-wrong' });
});

test('an answer cannot be framed, sniffed or kept, and scripts come from here alone', async () => {
  const { headers } = await raw({ url: '/api/openapi.json' });
  expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  expect(headers['content-security-policy']).toContain("default-src 'self'");
});

test('the session’s cookie is out of reach of scripts and other sites, and kept to encrypted connections where there is one', async () => {
  const cookieOf = async (at: TestCounty) => {
    const { token } = await at.setUpLink();
    const payload = { token, countyName: '云岭', login: 'lin.yue', name: '林月', password: '青山不改绿水长流后会有期' };
    return (await at.app.inject({ method: 'POST', url: '/api/set-up', payload })).cookies[0];
  };
  expect(await cookieOf(county)).toMatchObject({ name: 'county', httpOnly: true, sameSite: 'Strict', path: '/' });
  const behind = await TestCounty.open({ publicUrl: 'https://county.example' });
  expect(await cookieOf(behind)).toMatchObject({ name: '__Host-county', httpOnly: true, secure: true, sameSite: 'Strict', path: '/' });
  await behind.close();
});

test('whoever asks too often is asked to wait, and told how long', async () => {
  const tight = await TestCounty.open({ requestsPerMinute: 3 });
  const asked = [];
  for (let index = 0; index < 4; index += 1) asked.push(await tight.ask('GET', '/health'));
  expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(asked[3]!.body).toMatchObject({ code: 'requests-too-many', waitSeconds: expect.any(Number) });
  expect((await tight.ask('GET', '/health', undefined, { address: '10.0.0.9' })).status).toBe(200);
  await tight.close();
});

test('figures go to the addresses that the settings name, by route and without any id', async () => {
  await county.ask('GET', `/api/organisations/${crypto.randomUUID()}`);
  const { body } = await county.ask('GET', '/metrics');
  expect(body.text).toContain('route="/api/organisations/:id"');
  expect(body.text).toContain('county_database_busy');
  expect((await county.ask('GET', '/metrics', undefined, { address: '10.0.0.9' })).status).toBe(403);
});

test('ready says no while tables are missing, and health goes on', async () => {
  const broken = await TestCounty.open();
  await broken.engine.db.deleteFrom('kysely_migration').execute();
  expect(await broken.ask('GET', '/ready')).toMatchObject({ status: 503, body: { ready: false, database: true, migrated: false } });
  expect((await broken.ask('GET', '/health')).status).toBe(200);
  await broken.close();
});

test('of a database’s error the log keeps code and place, and nothing that was written', () => {
  const error = Object.assign(new Error('invalid input: "张三"'), { code: '22P02', table: 'account' });
  const kept = JSON.stringify(withoutContents(error));
  expect(kept).toContain('22P02');
  expect(kept).not.toContain('张三');
});
