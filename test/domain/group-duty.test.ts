import { describe, expect, test } from 'vitest';
import { type GroupDutyFacts, groupDuties } from '../../src/domain/obligation/group-duty.ts';
import { anAppraisal } from '../helpers/appraisals.ts';
import { anActiveGroup } from '../helpers/groups.ts';
import { aStep } from '../helpers/steps.ts';

const handedIn = (month: string, on: string) => ({
  v: 1 as const,
  id: `r${month}`,
  groupId: 'group-1',
  month,
  difficulties: '',
  nextMonth: '',
  state: 'handed-in' as const,
  steps: [{ ...aStep({ on }), to: 'handed-in' as const }],
});
const facts = (change: Partial<GroupDutyFacts> = {}): GroupDutyFacts => ({
  groups: [anActiveGroup()],
  reports: [handedIn('2026-04', '2026-05-05'), handedIn('2026-05', '2026-06-06')],
  appraisals: [],
  since: '2026-01-01',
  dueDay: 5,
  soonDays: 7,
  ...change,
});

describe('what a group owes', () => {
  test('a report for each whole month since its approval, by the fifth of the next; late is told and not counted', () => {
    const [duties] = groupDuties(facts(), '2026', '2026-07-01');
    expect(duties?.months).toEqual(['none', 'none', 'none', 'done', 'late', 'soon', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(duties).toMatchObject({ done: 1, owed: 2 });
    expect(groupDuties(facts(), '2026', '2026-07-06')[0]?.months[5]).toBe('missing');
  });
  test('one appraisal a year, done once next year’s list stands', () => {
    const adjusted = (on: string) => anAppraisal({ state: 'adjusted', steps: [{ ...aStep({ on }), to: 'adjusted' }] });
    const on = (today: string, appraisals = facts().appraisals) => groupDuties(facts({ appraisals }), '2026', today)[0]?.appraisal;
    expect([on('2026-11-30'), on('2026-12-01'), on('2027-01-01')]).toEqual(['ahead', 'soon', 'missing']);
    expect(on('2027-02-01', [anAppraisal({ state: 'decided' })])).toBe('missing');
    expect([on('2027-02-01', [adjusted('2026-12-31')]), on('2027-02-01', [adjusted('2027-01-12')])]).toEqual(['done', 'late']);
  });
  test('nothing before the ledger began, before it was approved, or of a group that ended in that time', () => {
    expect(groupDuties(facts(), '2025', '2026-07-01')).toEqual([]);
    expect(groupDuties(facts({ since: '2026-05-20' }), '2026', '2026-07-01')[0]?.months.slice(3, 6)).toEqual(['none', 'none', 'soon']);
    const ended = anActiveGroup({
      state: 'dissolved',
      dissolutions: [
        { ground: 'no-activity', proposedOn: '2026-06-01', participants: 4, months: 6, outcome: 'confirmed', decidedOn: '2026-06-10' },
      ],
    });
    const [duties] = groupDuties(facts({ groups: [ended] }), '2026', '2026-12-31');
    expect(duties?.months.slice(3, 7)).toEqual(['done', 'late', 'none', 'none']);
    expect(duties?.appraisal).toBe('none');
  });
});
