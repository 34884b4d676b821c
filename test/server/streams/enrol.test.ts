import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readCertificate } from '../../../src/server/streams/certificate.ts';
import { identityOf } from '../../../src/server/streams/identity.ts';
import type { Enrolment } from '../../../src/sync/enrolment.ts';
import { anOfferingPc } from '../../helpers/offers.ts';
import { TestCounty } from '../harness/county.ts';

let county: TestCounty;
let [root, township, branch] = ['', '', ''];
beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
  township = await county.organisation('township', root);
});
afterAll(() => county.close());
beforeEach(async () => {
  branch = await county.organisation('branch', township);
});

const branchKey = { generation: 1, wrapped: 'QUJD' };
let addresses = 0;
type Asked = { readonly stream?: string | null; readonly device?: string; readonly deviceKey?: string; readonly address?: string };
async function enrol(code: string, { stream = randomUUID(), device = randomUUID(), deviceKey, address }: Asked = {}) {
  addresses += 1;
  const key = deviceKey ?? Buffer.from(anOfferingPc('any').publicKey).toString('base64');
  const ledger = stream === null ? {} : { ledger: { stream, organisationName: '第一党支部', entries: 3, branchKey } };
  return county.ask(
    'POST',
    '/enrol',
    { protocol: 1, code, device, deviceKey: key, ...ledger },
    { address: address ?? `10.1.0.${addresses}` },
  );
}

test('the first PC brings its stream, and learns the county, its place in the tree and its role', async () => {
  const { code } = await county.enrolmentCode(branch, 'deputy');
  const stream = randomUUID();
  const { status, body } = await enrol(code, { stream });
  expect(status).toBe(200);
  const enrolment = body as unknown as Enrolment;
  const named = await county.engine.db.selectFrom('organisation').select(['id', 'name']).execute();
  const nameOf = (id: string) => named.find((it) => it.id === id)!.name;
  expect(enrolment).toMatchObject({
    county: { id: identityOf(county.county.key).county, name: nameOf(root), epoch: 1 },
    stream,
    organisation: { id: branch, name: nameOf(branch), type: 'branch', above: [nameOf(township), nameOf(root)] },
    role: 'deputy',
  });
  // What the county keeps: a ledger that was copied after the branch key was renewed learns it here.
  expect(enrolment.branchKey).toMatchObject({ generation: 1, wrapped: 'QUJD' });
  expect(readCertificate(identityOf(county.county.key), enrolment.certificate)).toMatchObject({ stream, role: 'deputy' });
  const { text, signature } = enrolment.certificate;
  expect(readCertificate(identityOf(county.county.key), { text: text.replace('deputy', 'secretary'), signature })).toBeUndefined();
});

test('neither code nor secret lies in the database as it was told', async () => {
  const { code } = await county.enrolmentCode(branch);
  const { body } = await enrol(code);
  const { db } = county.engine;
  const kept = JSON.stringify([
    await db.selectFrom('enrolment_code').selectAll().execute(),
    await db.selectFrom('device').selectAll().execute(),
  ]);
  for (const secret of [code, code.replaceAll('-', ''), String(body.secret)]) expect(kept).not.toContain(secret);
});

test('a further PC joins and gets the wrapped branch key; one that brings another ledger is told to join', async () => {
  const stream = randomUUID();
  const next = async () => (await county.enrolmentCode(branch)).code;
  expect((await enrol(await next(), { stream: null })).body).toMatchObject({ code: 'nothing-to-join' });
  await enrol(await next(), { stream });
  expect((await enrol(await next(), { stream: null })).body).toMatchObject({ stream, branchKey });
  expect((await enrol(await next())).body).toMatchObject({ code: 'branch-has-records', devices: 2 });
  expect((await enrol(await next(), { stream })).body).toMatchObject({ stream, role: 'secretary' });
});

test('a ledger belongs to one organisation, and a device enrols once', async () => {
  const [stream, device] = [randomUUID(), randomUUID()];
  await enrol((await county.enrolmentCode(branch)).code, { stream, device });
  const other = await county.organisation('branch', township);
  expect((await enrol((await county.enrolmentCode(other)).code, { stream })).body).toMatchObject({ code: 'ledger-of-another' });
  expect((await enrol((await county.enrolmentCode(branch)).code, { stream, device })).body).toEqual({ code: 'device-known' });
});

test('a code is good once, for 72 hours, until it is revoked; a refused enrolment does not use it up', async () => {
  const used = await county.enrolmentCode(branch);
  const stream = randomUUID();
  expect((await enrol(used.code, { stream: null })).body).toMatchObject({ code: 'nothing-to-join' });
  expect((await enrol(used.code, { stream })).status).toBe(200);
  expect((await enrol(used.code, { stream })).body).toMatchObject({ code: 'code-used' });

  const revoked = await county.enrolmentCode(branch);
  const { cookie } = await county.account('administrator', township);
  await county.ask('POST', `/api/enrolment-codes/${revoked.id}/revocation`, {}, { cookie });
  expect((await enrol(revoked.code, { stream })).body).toMatchObject({ code: 'code-revoked' });
  expect(await county.ask('POST', `/api/enrolment-codes/${used.id}/revocation`, {}, { cookie })).toMatchObject({
    body: { code: 'code-used' },
  });

  const late = await county.enrolmentCode(branch);
  county.pass(72 * 3_600_000);
  expect((await enrol(late.code, { stream })).status).toBe(200);
  const later = await county.enrolmentCode(branch);
  county.pass(72 * 3_600_000 + 1);
  expect((await enrol(later.code, { stream })).body).toMatchObject({ code: 'code-expired' });
});

test('of many PCs with one code exactly one comes in', async () => {
  const { code } = await county.enrolmentCode(branch);
  const stream = randomUUID();
  const answers = await Promise.all(Array.from({ length: 6 }, () => enrol(code, { stream })));
  expect(answers.map(({ status, body }) => (status === 200 ? 'in' : body.code)).toSorted()).toEqual([...Array(5).fill('code-used'), 'in']);
});

test('of many first PCs of one organisation exactly one brings its records', async () => {
  const codes = await Promise.all(Array.from({ length: 4 }, () => county.enrolmentCode(branch)));
  const answers = await Promise.all(codes.map(({ code }) => enrol(code)));
  const told = answers.map(({ status, body }) => (status === 200 ? 'in' : body.code)).toSorted();
  expect(told).toEqual([...Array(3).fill('branch-has-records'), 'in']);
});

test('whoever guesses codes is slowed down, and others are not', async () => {
  const address = '10.9.9.9';
  const told: unknown[] = [];
  for (let tries = 0; tries < 7; tries++) told.push((await enrol('AAAA-BBBB-CCCC', { address })).body.code);
  expect(told).toEqual([...Array(5).fill('code-unknown'), 'too-many-tries', 'too-many-tries']);
  const { code } = await county.enrolmentCode(branch);
  expect(await enrol(code, { address })).toMatchObject({ status: 429, body: { code: 'too-many-tries' } });
  expect((await enrol(code)).status).toBe(200);
});

test('an enrolment whose answer was lost is asked for again by the same device, until it was heard', async () => {
  const { code } = await county.enrolmentCode(branch);
  const pc = anOfferingPc(randomUUID());
  const asked = { stream: randomUUID(), device: pc.device, deviceKey: Buffer.from(pc.publicKey).toString('base64') };
  const [lost, again] = [await enrol(code, asked), await enrol(code, asked)];
  expect([lost.status, again.status]).toEqual([200, 200]);
  const other = { ...asked, deviceKey: Buffer.from(anOfferingPc('any').publicKey).toString('base64') };
  expect((await enrol(code, other)).body).toMatchObject({ code: 'code-used' });
  const { id, epoch } = (again.body as unknown as Enrolment).county;
  const head = { incarnation: 0, seq: 0, commitment: '0'.repeat(64) };
  const request = { protocol: 1, county: id, epoch, head, vector: {}, offers: [], mostBytes: 10_000 };
  const sync = (secret: unknown) =>
    county.ask('POST', '/sync', request, { headers: { authorization: `Bearer ${asked.stream}.${pc.device}.${secret}` } });
  expect((await sync(lost.body.secret)).status).toBe(401);
  expect((await sync(again.body.secret)).status).toBe(200);
  expect((await enrol(code, asked)).body).toMatchObject({ code: 'code-used' });
});

test('a key that is none is refused before anything is used up', async () => {
  const { code } = await county.enrolmentCode(branch);
  expect(await enrol(code, { deviceKey: 'QUJDRA==' })).toMatchObject({
    status: 400,
    body: { code: 'request-invalid', path: 'body/deviceKey' },
  });
  expect((await enrol(code)).status).toBe(200);
});

test('a code is not given out for an organisation that was closed, and is listed without its text', async () => {
  await county.engine.db.updateTable('organisation').set({ closed_on: '2026-01-01' }).where('id', '=', branch).execute();
  const { cookie } = await county.account('administrator', township);
  const issued = await county.ask('POST', '/api/enrolment-codes', { organisationId: branch, role: 'secretary' }, { cookie });
  expect(issued).toMatchObject({ status: 422, body: { code: 'tree-closed' } });
  const open = await county.organisation('branch', township);
  const { id, code } = await county.enrolmentCode(open, 'publicity');
  const { body } = await county.ask('GET', '/api/enrolment-codes', undefined, { cookie });
  expect((body.codes as object[])[0]).toMatchObject({ id, organisationId: open, role: 'publicity', usedAt: null });
  expect(JSON.stringify(body)).not.toContain(code);
});
