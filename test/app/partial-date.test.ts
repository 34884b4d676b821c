import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPartialDate } from '../../app/parts/PartialDateField.tsx';

test.each([
  ['2019-06-18', '2019-06-18'],
  ['20190618', '2019-06-18'],
  ['2019.6', '2019-06'],
  ['2019年6月', '2019-06'],
  ['2019年6月8日', '2019-06-08'],
  ['２０１９／６／１８', '2019-06-18'],
  ['201906', '2019-06'],
])('%s is read as %s', (typed, read) => expect(readPartialDate(typed)).toBe(read));

test.each(['85.7', '2019-13', '2019-02-30', '2019', '去年六月', ''])('“%s” is no date and is not guessed', (typed) =>
  expect(readPartialDate(typed)).toBeUndefined(),
);

test('what was read is read the same again', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = readPartialDate(typed);
      expect(read === undefined || readPartialDate(read) === read).toBe(true);
    }),
  );
});
