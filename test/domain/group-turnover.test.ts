import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ParticipantState } from '../../src/domain/group/group.ts';
import { participantsOn } from '../../src/domain/group/statistics.ts';
import { turnoverOf } from '../../src/domain/group/turnover.ts';
import { aGroup, anApproval } from '../helpers/groups.ts';
import { aStep } from '../helpers/steps.ts';

/** One time of one person in the group, from a day to another. */
function aTime(who: string, from: string, until?: string) {
  const step = (to: ParticipantState, on: string) => ({ ...aStep({ on }), to });
  const steps = [step('invited', from), step('confirmed', from), ...(until ? [step('left', until)] : [])];
  return { who, state: steps.at(-1)!.to, steps };
}
const approvedOn = (on: string, ...participants: readonly ReturnType<typeof aTime>[]) =>
  aGroup({ approval: { ...anApproval, on }, participants });
const groupOf = (...participants: readonly ReturnType<typeof aTime>[]) => approvedOn('2025-01-10', ...participants);

test('whoever was there before the year and is there after it stayed, also after a break', () => {
  const group = groupOf(
    aTime('stays', '2025-03-01'),
    aTime('breaks', '2025-03-01', '2026-04-01'),
    aTime('breaks', '2026-06-01'),
    aTime('goes', '2025-12-31', '2026-12-31'),
  );
  expect(turnoverOf(group, '2026-01-01', '2026-12-31')).toMatchObject({ stayed: ['stays', 'breaks'], left: ['goes'], joined: [] });
});

test('whoever came on the first day of the year joined in it, and one who passed through came and went', () => {
  const group = groupOf(aTime('first', '2026-01-01'), aTime('passes', '2026-02-01', '2026-03-01'), aTime('late', '2027-01-01'));
  expect(turnoverOf(group, '2026-01-01', '2026-12-31')).toEqual({
    began: [],
    stayed: [],
    joined: ['first', 'passes'],
    left: ['passes'],
    ended: ['first'],
  });
});

test('in a group that was approved in the year everybody came in it, also who had said yes before', () => {
  const group = approvedOn(
    '2026-01-08',
    aTime('early', '2025-12-20'),
    aTime('gone', '2025-12-20', '2025-12-30'),
    aTime('later', '2026-02-01'),
  );
  expect(turnoverOf(group, '2026-01-01', '2026-12-31')).toMatchObject({ began: [], joined: ['early', 'later'], left: [] });
  expect(turnoverOf(group, '2027-01-01', '2027-12-31')).toMatchObject({ began: ['early', 'later'], joined: [] });
});

test('what began and came less what went is what is there, whatever the days', () => {
  const day = fc
    .integer({ min: 1, max: 36 })
    .map((at) => `${2025 + Math.floor((at - 1) / 12)}-${String(((at - 1) % 12) + 1).padStart(2, '0')}-15`);
  const time = fc
    .tuple(fc.constantFrom('a', 'b', 'c', 'd'), day, fc.option(day, { nil: undefined }))
    .map(([who, from, until]) => aTime(who, from, until && until > from ? until : undefined));
  fc.assert(
    fc.property(fc.array(time, { maxLength: 9 }), (times) => {
      const group = groupOf(...times);
      const { began, stayed, joined, left, ended } = turnoverOf(group, '2026-01-01', '2026-12-31');
      expect(began.length + joined.length - left.length).toBe(ended.length);
      expect(new Set(ended)).toEqual(new Set(participantsOn(group, '2026-12-31')));
      expect(stayed.every((who) => began.includes(who) && !left.includes(who))).toBe(true);
    }),
  );
});
