import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSerial, serialOf } from '../../src/domain/serial.ts';

const anyId = fc.uuid();

test('a serial leads back to the form and the record it was printed for', () => {
  fc.assert(
    fc.property(anyId, fc.integer({ min: 10, max: 99 }), (id, form) => {
      const read = readSerial(serialOf(`F-${form}`, id));
      expect(read).toMatchObject({ formNumber: `F-${form}` });
      expect(id.startsWith(read!.recordPrefix)).toBe(true);
    }),
  );
});

test('one mistyped character is found', () => {
  fc.assert(
    fc.property(anyId, fc.integer({ min: 3, max: 10 }), fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTVWXYZ'), (id, at, character) => {
      const serial = serialOf('F-62', id);
      const typed = serial.slice(0, at) + character + serial.slice(at + 1);
      fc.pre(typed !== serial);
      expect(readSerial(typed)).toBeUndefined();
    }),
  );
});

test('a serial is read as people type it', () => {
  const serial = serialOf('F-62', '00000000-1000-4000-8000-000000000000');
  expect(readSerial(` ${serial.toLowerCase().replaceAll('0', 'o')} `)).toEqual(readSerial(serial));
  expect(readSerial(serial.replaceAll('-', ''))).toEqual(readSerial(serial));
  expect(readSerial(`６２-${serial.slice(3)}`)).toEqual(readSerial(serial));
});

test('what is no serial is none', () => {
  for (const text of ['', '033', '62', '张三', '62-????????-?']) expect(readSerial(text)).toBeUndefined();
});
