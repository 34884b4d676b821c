import { expect, test } from 'vitest';
import { slotsFor } from '../../app/parts/slots.ts';

const rows = (ids: string) => [...ids].map((id) => ({ id }));
const after = (first: string, then: string) => [...slotsFor(rows(then), slotsFor(rows(first), new Map()))];

test('what stays keeps its place, and what comes takes over from what goes', () => {
  expect(after('abcd', 'bxcy')).toEqual([
    ['b', 1],
    ['x', 0],
    ['c', 2],
    ['y', 3],
  ]);
});

test('no two are drawn in one place, however many come', () => {
  const slots = after('abc', 'cdefgh').map(([, slot]) => slot);
  expect(new Set(slots).size).toBe(6);
});
