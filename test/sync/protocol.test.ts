import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { requestIn } from '../../src/sync/courier/content.ts';
import type { CourierHeader } from '../../src/sync/courier/header.ts';
import { enrolmentAgainSchema, enrolmentRequestSchema } from '../../src/sync/enrolment.ts';
import { offerOf } from '../../src/sync/offer.ts';
import { returnedRowsSchema, type SyncAnswer, type SyncRequest, syncAnswerSchema, syncRequestSchema } from '../../src/sync/protocol.ts';
import { aBranchKey, anAuthor } from '../helpers/entries.ts';

// As the county judges: nothing is coerced, filled in or taken away.
const ajv = new Ajv({ allErrors: false, strict: false });
const isRequest = ajv.compile(syncRequestSchema);
const isAnswer = ajv.compile(syncAnswerSchema);
const isEnrolment = ajv.compile(enrolmentRequestSchema);

const verdict = {
  county: 'county-1',
  epoch: 1,
  stream: 'branch-1',
  seq: 1,
  hash: 'b'.repeat(64),
  device: 'device-1',
  incarnation: 1,
  deviceSeq: 1,
  entry: 'entry-1',
  commitment: 'c'.repeat(64),
  outcome: 'refused',
  refusal: { code: 'base-old', document: 'idea-1', current: null },
  receivedAt: '2026-03-02T08:00:00Z',
} as const;

function aRequest(): SyncRequest {
  const author = anAuthor('branch-1');
  const offering = { branchKey: aBranchKey(), deviceKey: author.deviceKey, isTakenBack: () => false };
  const entries = [
    author.write([{ type: 'golden-idea', id: 'idea-1', body: { title: '改进夹具' } }]),
    author.write([{ type: 'disclosure', id: 'disclosure-1', body: {} }]),
    author.write([], { purges: ['idea-1'] }),
  ];
  return {
    protocol: 1,
    county: 'county-1',
    epoch: 1,
    head: { incarnation: 1, seq: 3, commitment: 'a'.repeat(64) },
    vector: { 'branch-1': { seq: 0, hash: '0'.repeat(64) } },
    offers: entries.map((entry) => offerOf(entry, offering)),
    mostBytes: 1_000_000,
  };
}

test('what a desk composes is what the county takes for a request', () => {
  expect(isRequest(aRequest()), JSON.stringify(isRequest.errors)).toBe(true);
});

test('what a newer desk says besides shuts it out of no county, by line or by stick; what it offers is as strict as ever', () => {
  const request = aRequest();
  expect(isRequest({ ...request, saidLater: [1] })).toBe(true);
  const header = { device: 'device-1', number: 1 } as CourierHeader;
  expect(requestIn({ whose: { device: 'device-1', number: 1 }, request: { ...request, saidLater: [1] } }, header)).toMatchObject({
    ok: true,
  });
  const [offer] = request.offers;
  expect(isRequest({ ...request, offers: [{ ...offer, saidLater: 1 }] })).toBe(false);
});

test('what no desk composes is not taken for a request', () => {
  const request = aRequest();
  const [offer] = request.offers;
  const wrong: object[] = [
    { ...request, protocol: 2 },
    { ...request, mostBytes: '1000000' },
    { ...request, vector: { 'branch-1': { seq: -1, hash: '0'.repeat(64) } } },
    { ...request, offers: [{ ...offer, signature: 'not base64!' }] },
    { ...request, offers: [{ ...offer, bodies: [{ open: { salt: '', body: '{}' } }] }] },
    { ...request, offers: Array(201).fill(offer) },
  ];
  for (const each of wrong) expect(isRequest(each), JSON.stringify(each).slice(0, 200)).toBe(false);
});

function anAnswer(): SyncAnswer {
  const { offers } = aRequest();
  const last = { seq: 1, hash: verdict.hash };
  const row = { verdict, signature: 'c2lnbmVk', ...(offers[0] && { offer: offers[0] }) };
  return {
    protocol: 1,
    county: 'county-1',
    epoch: 1,
    at: '2026-03-02T08:00:01.250Z',
    streams: { 'branch-1': { state: 'rows', rows: [row], last }, 'branch-2': { state: 'behind', last: { seq: 0, hash: '0'.repeat(64) } } },
    fork: { incarnation: 1, seq: 3, commitment: 'd'.repeat(64) },
  };
}

test('a desk takes what a county composes, and nothing that is shaped otherwise', () => {
  const answer = anAnswer();
  expect(isAnswer(answer), JSON.stringify(isAnswer.errors)).toBe(true);
  const wrong: object[] = [
    { ...answer, protocol: 2 },
    { ...answer, county: '' },
    { ...answer, streams: { 'branch-1': { state: 'rows' } } },
    { ...answer, streams: { 'branch-1': { state: 'behind', last: { seq: '1', hash: 'b'.repeat(64) } } } },
    { ...answer, fork: { incarnation: 1 } },
  ];
  for (const each of wrong) expect(isAnswer(each), JSON.stringify(each).slice(0, 200)).toBe(false);
});

test('a PC enrols with a ledger of its own or without one', () => {
  const joining = { protocol: 1, code: 'K7QM-2R4T', device: 'device-1', deviceKey: 'MCowBQYDK2VwAyEA' };
  const branchKey = { generation: 1, wrapped: 'c2VhbGVk' };
  expect(isEnrolment(joining)).toBe(true);
  expect(isEnrolment({ ...joining, ledger: { stream: 'branch-1', organisationName: '示例支部', entries: 812, branchKey } })).toBe(true);
  expect(isEnrolment({ ...joining, ledger: { stream: 'branch-1', organisationName: '示例支部', entries: 812 } })).toBe(false);
});

test('rows that are given back bring their verdict, signature and offer', () => {
  const isReturned = ajv.compile(returnedRowsSchema);
  const [offer] = aRequest().offers;
  const row = { verdict, signature: 'c2lnbmVk', offer };
  expect(isReturned({ protocol: 1, stream: 'branch-1', rows: [row] })).toBe(true);
  expect(isReturned({ protocol: 1, stream: 'branch-1', rows: [{ ...row, offer: undefined }] })).toBe(false);
  expect(isReturned({ protocol: 1, stream: 'branch-1', rows: [] })).toBe(false);
});

test('a PC shows the certificate of its enrolment as it got it', () => {
  const isAgain = ajv.compile(enrolmentAgainSchema);
  expect(isAgain({ protocol: 1, text: '{"county":"county-1"}', signature: 'c2lnbmVk' })).toBe(true);
  expect(isAgain({ protocol: 1, text: '', signature: 'c2lnbmVk' })).toBe(false);
});
