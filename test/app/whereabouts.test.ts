import { expect, test } from 'vitest';
import { rosterTabs, rowOf, whereabouts } from '../../app/screens/people/roster-rows.tsx';
import type { Doc } from '../../src/data/document.ts';
import { aPerson } from '../helpers/people.ts';

test('the roster says of whoever is away when the branch was last in touch, and of those who are here nothing', () => {
  expect(whereabouts(aPerson())).toBe('');
  expect(whereabouts(aPerson({ presence: 'mobile' }))).toBe('流动，还没有联系');
  expect(whereabouts(aPerson({ presence: 'mobile', contactedOn: ['2026-03-01', '2026-09-01'] }))).toBe('流动，2026-09-01 联系');
  expect(whereabouts(aPerson({ presence: 'transferred' }))).toBe('已转出');
});

test('mobile members are still members and are listed by themselves as well', () => {
  const row = rowOf({ id: 'person-1', body: aPerson({ presence: 'mobile' }), at: '' } as Doc<'person'>);
  expect(rosterTabs.filter(({ has }) => has(row)).map(({ word }) => word)).toEqual(['党员', '流动']);
});
