import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestCounty } from './harness/county.ts';

const PASSWORD = '青山不改绿水长流后会有期';
const OTHER = '海内存知己天涯若比邻来年';
let county: TestCounty;
beforeEach(async () => {
  county = await TestCounty.open();
});
afterEach(() => county.close());

const MINUTE = 60_000;
const setUp = async (change: object = {}) => {
  const { token } = await county.setUpLink();
  const body = { token, countyName: '云岭县委两新工委', login: 'lin.yue', name: '林月', password: PASSWORD, ...change };
  return { token, answer: await county.ask('POST', '/api/set-up', body) };
};
const signIn = (password: string, more: object = {}, login = 'lin.yue') => county.ask('POST', '/api/session', { login, password, ...more });
const codeFor = (secret: string, at = county.county.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

/** The first administrator with a second factor in force, as every administrator has to be before anything else. */
async function administrator() {
  const { answer } = await setUp();
  const { cookie } = answer;
  const { body } = await county.ask('POST', '/api/session/second-factor', {}, { cookie });
  const secret = String(body.secret);
  const confirmed = await county.ask('PUT', '/api/session/second-factor', { code: codeFor(secret), password: PASSWORD }, { cookie });
  expect(confirmed.status).toBe(200);
  return { cookie, secret, root: String(answer.body.organisationId), id: String(answer.body.accountId) };
}

test('the one-time link makes the first administrator and the county committee once, and never again', async () => {
  const { token, answer } = await setUp();
  expect(answer.status).toBe(200);
  const { body } = await county.ask('GET', '/api/session', undefined, { cookie: answer.cookie });
  expect(body).toMatchObject({
    login: 'lin.yue',
    role: 'administrator',
    secondFactor: 'missing',
    organisationId: answer.body.organisationId,
  });
  const again = { token, countyName: '别处', login: 'other', name: '别人', password: PASSWORD };
  expect((await county.ask('POST', '/api/set-up', again)).body).toEqual({ code: 'invitation-unknown' });
  expect((await setUp({ login: 'second' })).answer.body).toEqual({ code: 'set-up-done' });
});

test('a refused set-up leaves its link good', async () => {
  const { token, answer } = await setUp({ password: '太短' });
  expect(answer.body).toEqual({ code: 'console-password-short', length: 2, least: 12 });
  const body = { token, countyName: '云岭县委两新工委', login: 'lin.yue', name: '林月', password: PASSWORD };
  expect((await county.ask('POST', '/api/set-up', body)).status).toBe(200);
});

test('a link is void after its time', async () => {
  const { token } = await county.setUpLink();
  county.pass(72 * 60 * MINUTE + 1);
  const body = { token, countyName: '云岭', login: 'lin.yue', name: '林月', password: PASSWORD };
  expect((await county.ask('POST', '/api/set-up', body)).body).toMatchObject({ code: 'invitation-over' });
});

test('an administrator without a second factor may do nothing but set it up', async () => {
  const { answer } = await setUp();
  const { body } = await county.ask('GET', '/api/accounts', undefined, { cookie: answer.cookie });
  expect(body).toEqual({ code: 'second-factor-missing', role: 'administrator' });
  const { cookie } = await administratorFrom(answer.cookie);
  expect((await county.ask('GET', '/api/accounts', undefined, { cookie })).status).toBe(200);
});
async function administratorFrom(cookie: string | undefined) {
  const { body } = await county.ask('POST', '/api/session/second-factor', {}, { cookie });
  await county.ask('PUT', '/api/session/second-factor', { code: codeFor(String(body.secret)), password: PASSWORD }, { cookie });
  return { cookie };
}

test('signing in needs the code of the second factor, and no code is good twice', async () => {
  const { secret } = await administrator();
  county.pass(MINUTE);
  expect((await signIn(PASSWORD)).body).toEqual({ code: 'second-factor-needed' });
  expect((await signIn(PASSWORD, { code: '000000' })).body).toMatchObject({ code: 'second-factor-wrong' });
  const code = codeFor(secret);
  expect((await signIn(PASSWORD, { code })).status).toBe(200);
  expect((await signIn(PASSWORD, { code })).body).toMatchObject({ code: 'second-factor-wrong' });
});

test('after five wrong passwords even the right one waits, longer each time, and existing logins are told from others by nothing', async () => {
  await setUp();
  const tries: unknown[] = [];
  for (let index = 0; index < 6; index += 1) tries.push((await signIn('wrong')).body);
  expect(tries.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => ({ code: 'sign-in-wrong' })));
  expect(tries[5]).toEqual({ code: 'sign-in-slowed', waitSeconds: 15, failures: 5 });
  expect((await signIn(PASSWORD)).body).toMatchObject({ code: 'sign-in-slowed' });
  const strangers: unknown[] = [];
  for (let index = 0; index < 6; index += 1) strangers.push((await signIn('wrong', {}, 'nobody')).body);
  expect(strangers).toEqual(tries);
  county.pass(16_000);
  expect((await signIn('wrong')).body).toEqual({ code: 'sign-in-wrong' });
  expect((await signIn(PASSWORD)).body).toEqual({ code: 'sign-in-slowed', waitSeconds: 30, failures: 6 });
  county.pass(31_000);
  expect((await signIn(PASSWORD)).status).toBe(200);
});

test('a session ends after idling, lasts while it is used, and ends for good after twelve hours', async () => {
  const { cookie } = await administrator();
  const ask = async () => (await county.ask('GET', '/api/session', undefined, { cookie })).body.code;
  county.pass(31 * MINUTE);
  expect(await ask()).toBe('session-over');
  expect(await ask()).toBe('session-needed');
});
test('a session lasts while it is used, and ends for good after twelve hours', async () => {
  const { cookie } = await administrator();
  const codes = new Set<unknown>();
  for (let minutes = 0; minutes <= 11 * 60; minutes += 20) {
    county.pass(20 * MINUTE);
    codes.add((await county.ask('GET', '/api/session', undefined, { cookie })).body.code);
  }
  expect([...codes]).toEqual([undefined]);
  for (let rest = 0; rest < 3; rest += 1) {
    county.pass(20 * MINUTE);
    codes.add((await county.ask('GET', '/api/session', undefined, { cookie })).body.code);
  }
  expect([...codes]).toContain('session-over');
});

test('a new password ends all other sessions and keeps this one', async () => {
  const { cookie, secret } = await administrator();
  county.pass(MINUTE);
  const other = await signIn(PASSWORD, { code: codeFor(secret) });
  const weak = await county.ask('PUT', '/api/session/password', { before: PASSWORD, after: 'Admin2026Admin!' }, { cookie });
  expect(weak.body).toEqual({ code: 'console-password-common' });
  const own = await county.ask('PUT', '/api/session/password', { before: PASSWORD, after: '我是林月林月林月林月的密码' }, { cookie });
  expect(own.body).toEqual({ code: 'console-password-holds-name', held: '林月' });
  expect((await county.ask('PUT', '/api/session/password', { before: PASSWORD, after: OTHER }, { cookie })).status).toBe(200);
  expect((await county.ask('GET', '/api/session', undefined, { cookie: other.cookie })).body).toEqual({ code: 'session-needed' });
  expect((await county.ask('GET', '/api/session', undefined, { cookie })).status).toBe(200);
});

test('an account is opened with a link, taken up with a password of one’s own, and a new link voids both', async () => {
  const { cookie, root } = await administrator();
  const opened = { login: 'Zhou.An', name: '周安', role: 'officer', organisationId: root };
  const { body } = await county.ask('POST', '/api/accounts', opened, { cookie });
  expect((await county.ask('POST', '/api/accounts', opened, { cookie })).body).toEqual({ code: 'login-taken', login: 'zhou.an' });
  const taken = await county.ask('POST', '/api/invitation', { token: body.token, password: OTHER });
  expect(taken.status).toBe(200);
  expect((await signIn(OTHER, {}, 'zhou.an')).status).toBe(200);
  const again = await county.ask('POST', `/api/accounts/${body.id}/invitation`, {}, { cookie });
  expect((await signIn(OTHER, {}, 'zhou.an')).body).toEqual({ code: 'sign-in-wrong' });
  expect((await county.ask('GET', '/api/session', undefined, { cookie: taken.cookie })).body).toEqual({ code: 'session-needed' });
  expect((await county.ask('POST', '/api/invitation', { token: again.body.token, password: PASSWORD })).status).toBe(200);
});

test('the last administrator of the county cannot go, nor can anybody end or change themselves', async () => {
  const { cookie, root, id } = await administrator();
  expect((await county.ask('POST', `/api/accounts/${id}/closing`, {}, { cookie })).body).toEqual({ code: 'account-own' });
  const demoted = { name: '林月', role: 'reader', organisationId: root };
  expect((await county.ask('PUT', `/api/accounts/${id}`, demoted, { cookie })).body).toEqual({ code: 'account-own' });
  const second = await county.account('administrator', root);
  expect((await county.ask('POST', `/api/accounts/${id}/closing`, {}, { cookie: second.cookie })).status).toBe(200);
  expect((await county.ask('GET', '/api/session', undefined, { cookie })).body).toEqual({ code: 'session-needed' });
  expect((await signIn(PASSWORD)).body).toEqual({ code: 'sign-in-wrong' });
});

test('of two administrators who end each other at the same moment one stays', async () => {
  const root = await county.organisation('county-committee', null);
  const [one, other] = [await county.account('administrator', root), await county.account('administrator', root)];
  await Promise.all([
    county.ask('POST', `/api/accounts/${other.id}/closing`, {}, { cookie: one.cookie }),
    county.ask('POST', `/api/accounts/${one.id}/closing`, {}, { cookie: other.cookie }),
  ]);
  const open = await county.engine.db.selectFrom('account').select('id').where('closed_at', 'is', null).execute();
  expect(open).toHaveLength(1);
});

test('lists of accounts and of the audit end at one’s own scope', async () => {
  const { cookie, root } = await administrator();
  const township = await county.organisation('township', root);
  const inside = await county.account('administrator', township);
  const { body } = await county.ask('GET', '/api/accounts', undefined, { cookie: inside.cookie });
  expect((body.accounts as { id: string }[]).map((it) => it.id)).toEqual([inside.id]);
  const all = await county.ask('GET', '/api/accounts', undefined, { cookie });
  expect(all.body.accounts).toHaveLength(2);
  const auditor = await county.account('auditor', township);
  const audit = await county.ask('GET', '/api/audit', undefined, { cookie: auditor.cookie });
  expect(audit.body).toEqual({ counts: { done: 0, refused: 0 }, lines: [], more: false });
});

test('every act and every refusal stands in the audit, with who, about whom, from where, and no name or password', async () => {
  const { cookie, root, id } = await administrator();
  await signIn('wrong', {}, 'nobody');
  await county.ask('POST', '/api/accounts', { login: 'zhou.an', name: '周安', role: 'officer', organisationId: root }, { cookie });
  const auditor = await county.account('auditor', root);
  await county.ask(
    'POST',
    '/api/accounts',
    { login: 'x', name: '某某', role: 'officer', organisationId: root },
    { cookie: auditor.cookie },
  );
  const { body } = await county.ask('GET', '/api/audit', undefined, { cookie: auditor.cookie });
  const lines = body.lines as Record<string, unknown>[];
  expect(lines.map(({ act, outcome, code }) => [act, outcome, code]).reverse()).toEqual([
    ['POST /api/set-up', 'done', null],
    ['POST /api/session/second-factor', 'done', null],
    ['PUT /api/session/second-factor', 'done', null],
    ['POST /api/session', 'refused', 'sign-in-wrong'],
    ['POST /api/accounts', 'done', null],
    ['POST /api/accounts', 'refused', 'authority-missing'],
  ]);
  expect(lines.at(-1)).toMatchObject({ accountId: id, organisationId: root, address: '127.0.0.1', role: 'administrator' });
  const kept = JSON.stringify(await county.engine.db.selectFrom('audit').selectAll().execute());
  for (const word of ['周安', '某某', '林月', PASSWORD]) expect(kept).not.toContain(word);
});

test('nobody can change or remove a line of the audit', async () => {
  await setUp();
  for (const attempt of [sql`update audit set act = 'x'`, sql`delete from audit`, sql`truncate audit`])
    await expect(attempt.execute(county.engine.db)).rejects.toThrow('the audit is only added to');
});

test('the database holds no password, no session and no second factor that could be used', async () => {
  const { cookie, secret } = await administrator();
  const dump = JSON.stringify(
    await Promise.all(
      (['account', 'session', 'invitation'] as const).map((table) => county.engine.db.selectFrom(table).selectAll().execute()),
    ),
  );
  for (const word of [PASSWORD, secret, cookie!.split('=')[1]!]) expect(dump).not.toContain(word);
  expect(dump).toContain('scrypt$');
});
