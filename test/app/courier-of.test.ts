import { expect, test } from 'vitest';
import { filesOf } from '../../app/live/courier-of.ts';

const file = (number: number, upTo: number, groups: readonly { readonly stream: string; readonly upTo: number }[] = []) => ({
  number,
  at: `2026-11-1${number}T08:00:00.000Z`,
  label: 'U',
  file: `file ${number}`,
  count: 1,
  upTo,
  groups,
});
const act = (document: string, seq: number, stream?: string) => ({
  id: `act of ${document}`,
  verb: 'plan-activity',
  at: '2026-11-10T08:00:00.000Z',
  role: 'secretary',
  seq,
  ...(stream !== undefined && { stream }),
  documents: [{ type: 'activity', id: document, class: 'B' }],
  purges: 0,
});

test('an act is in the first file that reaches it in its own stream, whatever places other streams have', () => {
  const files = [file(1, 40, [{ stream: 'group-1', upTo: 3 }]), file(2, 41, [{ stream: 'group-1', upTo: 5 }])];
  const acts = [
    act('own', 41),
    act('early', 3, 'group-1'),
    act('late', 5, 'group-1'),
    act('later', 6, 'group-1'),
    act('elsewhere', 1, 'group-2'),
  ];
  const numberOf = filesOf(files, acts);
  expect(['own', 'early', 'late', 'later', 'elsewhere'].map((id) => numberOf(id)?.number)).toEqual([2, 1, 2, undefined, undefined]);
  expect(numberOf('cut off', '2026-11-12T07:00:00.000Z')?.number).toBe(2);
});
