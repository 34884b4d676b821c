import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Announcement } from '../../../src/domain/announcement.ts';
import type { Row } from '../../../src/sync/protocol.ts';
import { TestCounty } from '../harness/county.ts';
import { everythingIn } from '../harness/everything.ts';
import { TestPc } from '../harness/pc.ts';

let county: TestCounty;
let [root, township, beside, officer] = ['', '', '', ''];
let [pc, other]: TestPc[] = [];
beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
  [township, beside] = [await county.organisation('township', root), await county.organisation('township', root)];
  officer = (await county.account('officer', root)).cookie;
  [pc, other] = [await newPc(township), await newPc(beside)];
});
afterAll(() => county.close());
const newPc = async (above: string) => TestPc.enrol(county, await county.organisation('branch', above));
const write = (body: object, cookie = officer) =>
  county.ask('POST', '/api/announcements', { title: '关于报送月报的通知', text: '请于五日前报送。', ...body }, { cookie });

type Body = Announcement | { readonly base64: string } | null;
async function noticesOf(of: TestPc, organisationId: string): Promise<readonly Body[]> {
  const notices = (await of.sync()).streams[organisationId];
  if (notices?.state !== 'rows') return [];
  return notices.rows.flatMap(bodiesOf);
}
const bodiesOf = ({ offer }: Row) =>
  (offer as unknown as { bodies: { open: { body: string } }[] }).bodies.map(({ open }): Body => JSON.parse(open.body));
type Listed = { id: string; title: string; withdrawnAt: string | null; organisationIds: string[]; read: object };
async function listed(id: string, cookie = officer): Promise<Listed | undefined> {
  const { body } = await county.ask('GET', '/api/announcements', undefined, { cookie });
  return (body.announcements as Listed[]).find((one) => one.id === id);
}
const shown = (of: TestPc, notice: string, ticket = randomUUID().replaceAll('-', '')) =>
  of.sync(of.request(of.offered, { reads: [{ notice, ticket }] }));

test('an announcement reaches the chosen organisations and those below them with its file, and nobody beside', async () => {
  const file = { fileName: '报送样表.xlsx', base64: Buffer.from('PK invented').toString('base64') };
  const { body } = await write({ organisationIds: [township], validUntil: '2026-07-01', file });
  const came = await noticesOf(pc!, township);
  expect(came).toMatchObject([
    { fileName: '报送样表.xlsx', base64: file.base64 },
    { notice: body.id, validUntil: '2026-07-01', file: { fileName: '报送样表.xlsx', bytes: 11 } },
  ]);
  expect(await noticesOf(other!, beside)).toEqual([]);
  expect(await listed(String(body.id))).toMatchObject({ organisationIds: [township], read: { is: 'fewer', than: 5 } });
});

test('whoever is chosen together with somebody above reads it once', async () => {
  const own = await county.organisation('township', root);
  const branch = await county.organisation('branch', own);
  const { body } = await write({ organisationIds: [branch, own] });
  expect((await listed(String(body.id)))?.organisationIds).toEqual([own]);
});

test('nobody announces to organisations beside or above their own, or with a file that a PC would run', async () => {
  const { cookie } = await county.account('officer', township);
  for (const organisation of [beside, root])
    expect((await write({ organisationIds: [township, organisation] }, cookie)).body).toMatchObject({ code: 'authority-missing' });
  const file = { fileName: '通知.exe', base64: 'AAAA' };
  expect((await write({ file })).body).toEqual({ code: 'field-invalid', field: 'file', found: '通知.exe' });
  expect((await write({ validUntil: '2026-06-14' })).body).toMatchObject({ code: 'field-invalid', field: 'validUntil' });
});

test('a ticket counts once, fewer than five are not told apart, and no table says which PC drew one', async () => {
  const id = String((await write({ organisationIds: [township] })).body.id);
  const ticket = 'ab'.repeat(16);
  await shown(pc!, id, ticket);
  await shown(pc!, id, ticket);
  const further = [await newPc(township), await newPc(township), await newPc(township)];
  for (const one of further) await shown(one, id);
  expect((await listed(id))?.read).toEqual({ is: 'fewer', than: 5 });
  await shown(await newPc(township), id);
  expect((await listed(id))?.read).toEqual({ is: 'count', value: 5 });
  const everything = await everythingIn(county);
  const holding = everything.filter((row) => row.includes(ticket));
  expect(holding).toHaveLength(1);
  expect(holding[0]).not.toContain(pc!.stream);
  expect(holding[0]).not.toContain(pc!.pc.device);
});

test('a PC to which it was not said does not count', async () => {
  const id = String((await write({ organisationIds: [township] })).body.id);
  await shown(other!, id);
  await shown(pc!, randomUUID());
  const rows = await county.engine.db.selectFrom('announcement_read').selectAll().where('announcement_id', '=', id).execute();
  expect(rows).toEqual([]);
});

test('a withdrawn announcement and its file are gone from the PCs, once, and by its issuer alone', async () => {
  const own = await county.organisation('township', root);
  const reader = await newPc(own);
  const file = { fileName: '名额.pdf', base64: 'AAAA' };
  const id = String((await write({ organisationIds: [own], file })).body.id);
  const end = (cookie = officer) => county.ask('POST', `/api/announcements/${id}/withdrawal`, {}, { cookie });
  expect((await end((await county.account('officer', own)).cookie)).body).toMatchObject({ code: 'authority-missing' });
  expect((await end()).status).toBe(200);
  expect((await end()).body).toMatchObject({ code: 'wrong-state', state: 'withdrawn' });
  expect((await noticesOf(reader, own)).slice(-2)).toEqual([null, null]);
  expect((await listed(id))?.withdrawnAt).not.toBeNull();
});
