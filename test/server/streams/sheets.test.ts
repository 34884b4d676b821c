import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serialOf } from '../../../src/domain/serial.ts';
import { anApplication, aSubmission } from '../../helpers/offers.ts';
import { TestCounty } from '../harness/county.ts';
import { TestPc } from '../harness/pc.ts';

let county: TestCounty;
let [park, beside, committee] = ['', '', ''];
let pc: TestPc;
const [report, application, taken] = [randomUUID(), randomUUID(), randomUUID()];
beforeAll(async () => {
  county = await TestCounty.open();
  const root = await county.organisation('county-committee', null);
  [park, beside] = [await county.organisation('park', root), await county.organisation('township', root)];
  committee = await county.organisation('composite-committee', root);
  pc = await TestPc.enrol(county, await county.organisation('branch', park, committee, '云杉支部'));
  pc.writes([aSubmission(report, '', { month: '2024-02', handedInOn: '2024-03-02' })], { verb: 'hand-in-report' });
  pc.writes([anApplication(application)], { verb: 'hand-in-group' });
  const offer = pc.writes([aSubmission(taken, '', { month: '2024-03' })], { verb: 'hand-in-report' });
  pc.writes([{ type: 'submission', id: taken, base: offer.header.writes[0]!.bodyHash, body: null }], { verb: 'take-back-report' });
  await pc.sync();
});
afterAll(() => county.close());

async function found(organisationId: string, serial: string): Promise<readonly object[]> {
  const { cookie } = await county.account('officer', organisationId);
  const { status, body } = await county.ask('GET', `/api/sheets/${encodeURIComponent(serial)}`, undefined, { cookie });
  expect(status).toBe(200);
  return body.sheets as object[];
}

test('the serial of a sheet, typed as it is read off the paper, leads to what the branch handed in, however old', async () => {
  const typed = serialOf('F-62', report).toLowerCase().replaceAll('-', ' ');
  const sheet = { id: report, stream: pc.stream, organisationName: '云杉支部', form: 'F-62', subject: '2024-02', version: 1 };
  expect(await found(park, typed)).toMatchObject([sheet]);
  // On the approval that was printed the number is that of another form.
  expect(await found(park, serialOf('F-02', application))).toMatchObject([{ id: application, form: 'F-01' }]);
});

test('nobody finds by a serial what they would not see in a list', async () => {
  expect(await found(beside, serialOf('F-62', report))).toEqual([]);
  // The second line reads along.
  expect(await found(committee, serialOf('F-62', report))).toMatchObject([{ id: report }]);
  expect(await found(park, serialOf('F-62', taken))).toEqual([]);
  expect(await found(park, serialOf('F-62', randomUUID()))).toEqual([]);
});

test('what is no serial finds nothing', async () => {
  const serial = serialOf('F-62', report);
  const wrong = serial.slice(0, 4) + (serial[4] === '7' ? '8' : '7') + serial.slice(5);
  for (const typed of [wrong, '62', '%', `${report.slice(0, 8)}`]) expect(await found(park, typed)).toEqual([]);
});
