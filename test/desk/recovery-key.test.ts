import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newRecoveryKey, readRecoveryKey } from '../../electron/desk/recovery-key.ts';

test('a recovery key is eight groups of five digits, and reads as itself', () => {
  const key = newRecoveryKey();
  expect(key).toMatch(/^(\d{5}-){7}\d{5}$/);
  expect(readRecoveryKey(key)).toEqual({ key });
});

test('it is read with blanks, full-width digits or nothing between the groups', () => {
  const key = newRecoveryKey();
  const fullWidth = key.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replaceAll('-', '　');
  for (const typed of [key.replaceAll('-', ' '), key.replaceAll('-', ''), fullWidth, ` ${key}\n`])
    expect(readRecoveryKey(typed)).toEqual({ key });
});

const place = fc.record({ group: fc.nat(7), digit: fc.nat(4), by: fc.integer({ min: 1, max: 9 }) });

test('one wrong digit is found in its group', () => {
  fc.assert(
    fc.property(place, ({ group, digit, by }) => {
      const groups = newRecoveryKey().split('-');
      const digits = [...groups[group]!];
      digits[digit] = String((Number(digits[digit]) + by) % 10);
      groups[group] = digits.join('');
      expect(readRecoveryKey(groups.join(' '))).toEqual({ group: group + 1 });
    }),
  );
});

test('two neighbouring digits in each other’s place are found in their group', () => {
  fc.assert(
    fc.property(fc.nat(7), fc.nat(3), (group, digit) => {
      const groups = newRecoveryKey().split('-');
      const digits = [...groups[group]!];
      fc.pre(digits[digit] !== digits[digit + 1]);
      [digits[digit], digits[digit + 1]] = [digits[digit + 1]!, digits[digit]!];
      groups[group] = digits.join('');
      expect(readRecoveryKey(groups.join(' '))).toEqual({ group: group + 1 });
    }),
  );
});

test('two groups in each other’s place are found at the first of them', () => {
  fc.assert(
    fc.property(fc.nat(6), fc.nat(6), (first, step) => {
      const second = Math.min(7, first + 1 + (step % (7 - first)));
      const groups = newRecoveryKey().split('-');
      fc.pre(groups[first]!.slice(0, 4) !== groups[second]!.slice(0, 4));
      [groups[first], groups[second]] = [groups[second]!, groups[first]!];
      expect(readRecoveryKey(groups.join('-'))).toEqual({ group: first + 1 });
    }),
  );
});

test('a missing, a short and a ninth group are named', () => {
  const groups = newRecoveryKey().split('-');
  expect(readRecoveryKey(groups.slice(0, 6).join('-'))).toEqual({ group: 7 });
  expect(readRecoveryKey([...groups.slice(0, 2), groups[2]!.slice(1), ...groups.slice(3)].join('-'))).toEqual({ group: 3 });
  expect(readRecoveryKey([...groups, '12345'].join('-'))).toEqual({ group: 8 });
  expect(readRecoveryKey('')).toEqual({ group: 1 });
});
