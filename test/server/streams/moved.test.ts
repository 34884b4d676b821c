import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCertificate, scopeOf } from '../../../src/sync/certificate.ts';
import type { EnrolmentCertificate } from '../../../src/sync/enrolment.ts';
import { TestCounty } from '../harness/county.ts';
import { TestPc } from '../harness/pc.ts';

let county: TestCounty;
let [root, from, to, branch] = ['', '', '', ''];
let pc: TestPc;
beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
  from = await county.organisation('township', root, null, '城关镇');
  to = await county.organisation('township', root, null, '开发区');
  branch = await county.organisation('branch', from);
  pc = await TestPc.enrol(county, branch);
});
afterAll(() => county.close());

const certifiedBy = ({ card }: TestPc, certificate: EnrolmentCertificate) =>
  readCertificate({ id: card.id, publicKey: Buffer.from(card.publicKey, 'base64') }, certificate);
const knowing = (certificate: EnrolmentCertificate) => pc.request([], { scope: scopeOf(certifiedBy(pc, certificate)!) });
async function says(township: string, title: string): Promise<void> {
  const { cookie } = await county.account('officer', township);
  const { status } = await county.ask('POST', '/api/announcements', { title, text: '请办理。' }, { cookie });
  expect(status).toBe(200);
}

test('a PC whose branch was moved is told so by a new certificate, hears the new superior and the old one no longer', async () => {
  await says(from, '原上级的通知');
  const before = await pc.sync(knowing(pc.enrolment.certificate));
  expect([before.certificate, Object.keys(before.streams).toSorted()]).toEqual([undefined, [pc.stream, from].toSorted()]);
  pc.vector = { [from]: before.streams[from]!.last };

  const { cookie } = await county.account('administrator', root);
  const moved = { superiorId: to, sectoralId: null, on: county.today };
  expect((await county.ask('PUT', `/api/organisations/${branch}/lines`, moved, { cookie })).status).toBe(200);
  await says(from, '给别人的通知');
  await says(to, '新上级的通知');
  const after = await pc.sync(knowing(pc.enrolment.certificate));
  expect(Object.keys(after.streams).toSorted()).toEqual([pc.stream, to].toSorted());
  const certified = certifiedBy(pc, after.certificate!);
  expect(certified).toMatchObject({ device: pc.pc.device, stream: pc.stream, deviceKey: Buffer.from(pc.pc.publicKey).toString('base64') });
  expect(certified!.organisations.map(({ id }) => id)).toEqual([branch, to, root]);

  // Who knows it is not told again, and comes back by it to a county that lost everything.
  expect((await pc.sync(knowing(after.certificate!))).certificate).toBeUndefined();
  const lost = await TestCounty.open();
  await lost.organisation('county-committee', null);
  expect((await lost.ask('POST', '/enrol/again', { protocol: 1, ...after.certificate! })).status).toBe(200);
  const townships = await lost.engine.db.selectFrom('organisation').select('name').where('type', '=', 'township').execute();
  expect(townships).toEqual([{ name: '开发区' }]);
  await lost.close();
});

test('a superior that got another name is known by it at the next request', async () => {
  const { cookie } = await county.account('administrator', root);
  const known = (await pc.sync(knowing(pc.enrolment.certificate))).certificate!;
  const renamed = { name: '经济开发区', on: county.today };
  expect((await county.ask('PUT', `/api/organisations/${to}/name`, renamed, { cookie })).status).toBe(200);
  const told = (await pc.sync(knowing(known))).certificate!;
  expect(certifiedBy(pc, told)?.organisations[1]).toMatchObject({ id: to, name: '经济开发区' });
});
