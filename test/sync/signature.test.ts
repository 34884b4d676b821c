import { expect, test } from 'vitest';
import type { Verdict } from '../../src/ledger/verdict.ts';
import { isVerdictSigned, signVerdict } from '../../src/sync/signature.ts';
import { anAuthor } from '../helpers/entries.ts';

const county = anAuthor('county');
const verdict: Verdict = {
  county: 'county-1',
  epoch: 1,
  stream: 'branch-1',
  seq: 7,
  hash: 'a'.repeat(64),
  device: 'device-1',
  incarnation: 1,
  deviceSeq: 3,
  entry: 'entry-1',
  commitment: 'b'.repeat(64),
  outcome: 'refused',
  refusal: { code: 'base-old', document: 'idea-1', current: null },
  receivedAt: '2026-03-02T08:00:00Z',
};

test('a verdict is the county’s in every one of its words', async () => {
  const signature = await signVerdict(county.deviceKey, verdict);
  expect(isVerdictSigned(county.publicKey, { ...verdict }, signature)).toBe(true);
  expect(isVerdictSigned(anAuthor('county').publicKey, verdict, signature)).toBe(false);
  const changes: Partial<Verdict>[] = [
    { epoch: 2 },
    { stream: 'branch-2' },
    { seq: 8 },
    { hash: 'c'.repeat(64) },
    { deviceSeq: 4 },
    { commitment: 'c'.repeat(64) },
    { outcome: 'accepted' },
    { refusal: { code: 'base-old', document: 'idea-1', current: 'd'.repeat(64) } },
    { receivedAt: '2026-03-03T08:00:00Z' },
  ];
  for (const change of changes)
    expect(isVerdictSigned(county.publicKey, { ...verdict, ...change }, signature), JSON.stringify(change)).toBe(false);
});
