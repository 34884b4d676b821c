import { expect, test } from 'vitest';
import { groundToPurge, keepLonger, keptUntil } from '../../src/domain/retention.ts';
import { aPerson } from '../helpers/people.ts';
import { aStep } from '../helpers/steps.ts';

const gone = aPerson({ presence: 'left', presenceOn: '2025-10-01', notice: 'given' });
const because = aStep({ on: '2026-11-02', reason: '转接手续还没有回执' });
const { reason: _reason, ...silent } = because;

test('whoever is gone is due after the retention, unless somebody kept them longer, and then on that day', () => {
  expect(groundToPurge(gone, 12, '2026-11-02')).toBe('retention-over');
  const kept = keepLonger(gone, '2027-01-31', because);
  if (!kept.ok) throw new Error('not kept');
  expect(keptUntil(kept.value, 12)).toBe('2027-01-31');
  expect(groundToPurge(kept.value, 12, '2027-01-30')).toBeUndefined();
  expect(groundToPurge(kept.value, 12, '2027-01-31')).toBe('retention-over');
  expect(keptUntil(kept.value, 24)).toBe('2027-10-01');
});

test('longer is kept for a reason, until a day to come, and never against a withdrawal or of somebody who is here', () => {
  expect(keepLonger(gone, '2027-01-31', silent)).toMatchObject({ refusal: { code: 'field-missing' } });
  expect(keepLonger(gone, '2026-11-02', because)).toMatchObject({ refusal: { code: 'field-invalid' } });
  expect(keepLonger({ ...gone, notice: 'withdrawn' }, '2027-01-31', because)).toMatchObject({
    refusal: { code: 'person-not-kept-longer' },
  });
  expect(keepLonger(aPerson({ presence: 'here' }), '2027-01-31', because)).toMatchObject({ refusal: { code: 'person-not-kept-longer' } });
});
