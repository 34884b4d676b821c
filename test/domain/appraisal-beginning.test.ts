import { describe, expect, test } from 'vitest';
import { appraisalOf, doublesOf, type GroupAppraisal } from '../../src/domain/appraisal/appraisal.ts';
import { dueAppraisals } from '../../src/domain/appraisal/due.ts';
import { whoIsAsked } from '../../src/domain/appraisal/renewal.ts';
import { openAppraisal } from '../../src/domain/appraisal/steps.ts';
import { anAppraisal, groupOf } from '../helpers/appraisals.ts';
import { anActiveGroup, anApproval, aParticipant } from '../helpers/groups.ts';
import { aStep } from '../helpers/steps.ts';

describe('beginning', () => {
  const given = (change: object = {}) => ({
    group: groupOf(3),
    asked: ['person-1'],
    others: [],
    days: 60,
    step: aStep({ on: '2026-11-02' }),
    ...change,
  });
  const open = (year: string, change: object = {}) => openAppraisal({ id: 'a', year }, given(change));
  test('from sixty days before the year ends, once a year, for a group that was there', () => {
    expect(open('2026')).toMatchObject({ ok: true, value: { state: 'collecting', renewals: [{ who: 'person-1' }] } });
    expect(open('2026', { step: aStep({ on: '2026-11-01' }) })).toMatchObject({
      refusal: { code: 'appraisal-too-early', opens: '2026-11-02' },
    });
    expect(open('2025')).toMatchObject({ refusal: { code: 'appraisal-not-there' } });
    expect(open('2026', { others: [anAppraisal()] })).toMatchObject({ refusal: { code: 'appraisal-exists' } });
    expect(open('2026', { others: [anAppraisal({ state: 'cancelled' })] })).toMatchObject({ ok: true });
    expect(open('2026', { asked: [] })).toMatchObject({ refusal: { code: 'appraisal-nobody' } });
    expect(open('2026', { group: anActiveGroup({ state: 'dissolved' }) })).toMatchObject({ refusal: { code: 'wrong-state' } });
    expect(open('26')).toMatchObject({ refusal: { code: 'field-invalid' } });
    expect(appraisalOf([anAppraisal({ state: 'cancelled' })], 'group-1', '2026')).toBeUndefined();
  });
  test('of two that PCs began apart the one that got farther counts, then the lower id, in whatever order they arrive', () => {
    const decided = anAppraisal({ id: 'b', state: 'decided' });
    const [begun, scoring] = [anAppraisal({ id: 'a' }), anAppraisal({ id: 'c', state: 'scoring' })];
    const cancelled = anAppraisal({ id: 'd', state: 'cancelled' });
    for (const all of [
      [begun, decided, scoring, cancelled],
      [cancelled, scoring, decided, begun],
    ]) {
      expect(appraisalOf(all, 'group-1', '2026')?.id).toBe('b');
      expect(doublesOf(all, 'group-1', '2026').map(({ id }) => id)).toEqual(['c', 'a']);
    }
    const twin = anAppraisal({ id: '0' });
    expect([appraisalOf([begun, twin], 'group-1', '2026'), appraisalOf([twin, begun], 'group-1', '2026')]).toEqual([twin, twin]);
    expect(doublesOf([begun, anAppraisal({ id: 'e', year: '2025' })], 'group-1', '2026')).toEqual([]);
  });
  test('asks those who took part at the year’s end and have not left', () => {
    const joined = (who: string, on: string, until?: string) => ({
      ...aParticipant(who),
      steps: [{ ...aStep({ on }), to: 'confirmed' as const }, ...(until ? [{ ...aStep({ on: until }), to: 'left' as const }] : [])],
    });
    const group = anActiveGroup({
      participants: [
        joined('a', '2026-03-01'),
        joined('b', '2026-03-01', '2026-12-30'),
        joined('c', '2027-01-05'),
        joined('d', '2026-05-01'),
      ],
    });
    const presenceOf = (who: string) => (who === 'd' ? ('left' as const) : undefined);
    expect(whoIsAsked(group, '2026', { on: '2027-01-10', presenceOf })).toEqual(['a']);
    expect(whoIsAsked(group, '2026', { on: '2026-12-01', presenceOf: () => 'here' })).toEqual(['a', 'b', 'd']);
  });
});

test('owed are the year that is nearly over and the one before, of groups that were there and are not finished', () => {
  const since = '2025-06-01';
  const group = anActiveGroup({ approval: { ...anApproval, on: '2025-08-01' } });
  const young = anActiveGroup({ id: 'young' });
  const due = (today: string, appraisals: readonly GroupAppraisal[] = []) =>
    dueAppraisals([group, young, anActiveGroup({ id: 'gone', state: 'dissolved' })], appraisals, { today, since, days: 60 }).map(
      (it) => `${it.group.id} ${it.year} ${it.state ?? 'not begun'}`,
    );
  expect(due('2026-11-01')).toEqual(['group-1 2025 not begun']);
  expect(
    due('2026-11-02', [anAppraisal({ year: '2025', state: 'adjusted' }), anAppraisal({ groupId: 'young', state: 'scoring' })]),
  ).toEqual(['group-1 2026 not begun', 'young 2026 scoring']);
  expect(dueAppraisals([group], [], { today: '2026-01-10', since: '2026-01-01', days: 60 })).toEqual([]);
});
