import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeName } from '../../electron/file-name.ts';

test.each([
  ['月报 2026-11', 'docx', '月报 2026-11.docx'],
  ['名册.xlsx', 'xlsx', '名册.xlsx'],
  ['../../etc/passwd', 'pdf', '_.._etc_passwd.pdf'],
  ['C:\\台账\\a?b*c', 'csv', 'C__台账_a_b_c.csv'],
  ['con', 'pdf', '_con.pdf'],
  ['...', 'pdf', '未命名.pdf'],
  ['名\u200b册\n', 'csv', '名_册_.csv'],
])('%s is saved as a name that every system takes', (suggested, extension, name) => {
  expect(safeName(suggested, extension)).toBe(name);
});

test('whatever a record is called, its file stays in the folder, has its kind and a length that a stick takes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 })), (suggested) => {
      const name = safeName(suggested, 'xlsx');
      expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.xlsx$/u);
      expect(name).not.toMatch(/^[.\s]/);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }),
  );
});
