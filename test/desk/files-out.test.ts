import { expect, test } from 'vitest';
import { filesOut } from '../../electron/desk/line/courier/state.ts';

const out = (number: number, upTo: number, groups: readonly { readonly stream: string; readonly upTo: number }[]) => ({
  number,
  at: '2026-11-11T08:00:00.000Z',
  label: 'U',
  file: `file ${number}`,
  count: 1,
  upTo,
  groups,
});
const drawer = { setting: () => JSON.stringify({ last: 2, out: [out(1, 7, [{ stream: 'group-1', upTo: 3 }]), out(2, 9, [])] }) };
/** All of the group waits; of the branch's own what is behind the eighth. */
const standing = (stream = 'branch') => ({
  head: { incarnation: 1, seq: stream === 'branch' ? 9 : 3, commitment: '' },
  waiting: stream === 'branch' ? 1 : 3,
});

test('where there is no line the newest file that only asks is out as well, until an answer to it or to a later one was taken', () => {
  const asking = (number: number) => ({ ...out(number, 0, []), count: 0 });
  const numbers = (heard: number | undefined, asks: boolean) => {
    const kept = { setting: () => JSON.stringify({ last: 4, out: [out(2, 9, []), asking(3), asking(4)], heard }) };
    return filesOut(kept, { standing }, { own: 'branch', asks }).map(({ number }) => number);
  };
  expect(numbers(undefined, true)).toEqual([2, 4]);
  expect(numbers(3, true)).toEqual([2, 4]);
  expect(numbers(4, true)).toEqual([2]);
  expect(numbers(undefined, false)).toEqual([2]);
});

test('a file is out until the county acknowledged it, and not for what waits in a group that the enterprise left', () => {
  const numbers = (left: readonly string[]) =>
    filesOut(drawer, { standing }, { own: 'branch', left: new Set(left) }).map(({ number }) => number);
  expect(numbers([])).toEqual([1, 2]);
  expect(numbers(['group-1'])).toEqual([2]);
});
