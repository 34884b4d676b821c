import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STANDING_WORDS } from '../../src/exchange/import/roster/fields.ts';
import { readAmount } from '../../src/exchange/import/values/amount.ts';
import { readChoice } from '../../src/exchange/import/values/choice.ts';
import { readDate } from '../../src/exchange/import/values/date.ts';
import { checkCharacterOf, readIdNumber } from '../../src/exchange/import/values/id-number.ts';
import { plainName, readName, sameName } from '../../src/exchange/import/values/name.ts';
import { readPhone } from '../../src/exchange/import/values/phone.ts';
import { plainText, readText } from '../../src/exchange/import/values/plain-text.ts';
import type { Cell, DateShown } from '../../src/exchange/import/workbook.ts';

const text = (words: string): Cell => ({ kind: 'text', text: words });
const number = (value: number, shown = String(value)): Cell => ({ kind: 'number', text: shown, value });
const serial = (days: number, shows: DateShown = 'day'): Cell => ({ kind: 'date', text: 'as shown', serial: days, shows });
const setting = { date1904: false, typed: true, today: '2026-11-02' };
const dateOf = (cell: Cell, change = {}) => {
  const outcome = readDate(cell, { ...setting, ...change });
  return outcome.ok ? outcome.value : outcome.refusal.code;
};

test('a date is as precise as it was written', () => {
  for (const words of ['1985.7', '1985年7月', '1985-07', '1985/7', '198507', '１９８５．７', '1985年07月份', ' 1985 年 7 月 '])
    expect([words, dateOf(text(words))]).toEqual([words, '1985-07']);
  for (const words of [
    '1985年7月1日',
    '19850701',
    '1985/7/1',
    '1985.07.01',
    '1985-7-1 00:00:00',
    '1985-07-01T00:00',
    '1985年7月1号',
    '一九八五年七月一日',
  ])
    expect([words, dateOf(text(words))]).toEqual([words, '1985-07-01']);
  expect(dateOf(text('二〇〇八年十二月二十一日'))).toBe('2008-12-21');
  expect(dateOf(text('二○一○年十月三十日'))).toBe('2010-10-30');
  expect(dateOf(number(19850701))).toBe('1985-07-01');
  expect(dateOf(number(198507))).toBe('1985-07');
  expect(dateOf(number(1985.07, '1985.07'))).toBe('1985-07');
  expect(dateOf(number(1985.1, '1985.10'))).toBe('1985-10');
});

test('serials count from 1900 with Excel’s 29 February, or from 1904', () => {
  expect(dateOf(serial(31229))).toBe('1985-07-01');
  expect(dateOf(serial(31229.75))).toBe('1985-07-01');
  expect(dateOf(serial(29767), { date1904: true })).toBe('1985-07-01');
  expect(dateOf(serial(59))).toBe('1900-02-28');
  expect(dateOf(serial(60))).toBe('date-impossible');
  expect(dateOf(serial(61))).toBe('1900-03-01');
  expect(dateOf(number(31229))).toBe('1985-07-01');
  expect(dateOf(serial(0))).toBe('date-impossible');
});

test('a day that the format does not show was never meant', () => {
  expect(dateOf(serial(31229, 'month'))).toBe('1985-07');
  expect(dateOf(serial(31229, 'year'))).toBe('date-year-only');
  expect(dateOf(serial(31229, 'no-year'))).toBe('date-without-year');
});

test('what cannot be known is reported and never guessed', () => {
  expect(dateOf(text('85.7'))).toBe('date-two-digit-year');
  expect(dateOf(text('850701'))).toBe('date-two-digit-year');
  expect(dateOf(text("'85年7月"))).toBe('date-two-digit-year');
  expect(dateOf(text('1985'))).toBe('date-year-only');
  expect(dateOf(number(1985))).toBe('date-year-only');
  expect(dateOf(text('1985.13'))).toBe('date-impossible');
  expect(dateOf(text('1985-02-30'))).toBe('date-impossible');
  expect(dateOf(text('19850700'))).toBe('date-impossible');
  expect(dateOf(text('2027-01'))).toBe('date-in-future');
  expect(dateOf(text('2026-11-03'))).toBe('date-in-future');
  expect(dateOf(text('2026-11-02'))).toBe('2026-11-02');
  expect(dateOf(text('1885.7'))).toBe('date-too-early');
  expect(dateOf(text('7/1/1985'))).toBe('date-unreadable');
  expect(dateOf(text('2008.7-2010.7'))).toBe('date-unreadable');
  expect(dateOf({ kind: 'error', text: '#N/A' })).toBe('cell-error');
  for (const nothing of ['', '-', '——', '/', '无', '　']) expect(dateOf(text(nothing))).toBeUndefined();
});

test('October loses its zero as a number, so 1985.1 is nobody’s month', () => {
  expect(dateOf(number(1985.1))).toBe('date-month-ambiguous');
  expect(dateOf(text('1985.1'), { typed: false })).toBe('date-month-ambiguous');
  expect(dateOf(text('1985.1'))).toBe('1985-01');
  expect(dateOf(text('1985.10'), { typed: false })).toBe('1985-10');
});

test('an ID number must be whole, and its check character right', () => {
  const seventeen = '99010119850701001';
  const whole = seventeen + checkCharacterOf(seventeen);
  expect(whole).toBe('990101198507010011');
  const wide = whole.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  for (const words of [whole, ` ${whole} `, `'${whole}`, wide, '990101 19850701 0011', '\u200b990101198507010011']) {
    expect(readIdNumber(text(words))).toEqual({ ok: true, value: { number: whole, birth: '1985-07-01', gender: 'male' } });
  }
  expect(readIdNumber(text('99010119850701002x'))).toMatchObject({ ok: true, value: { number: '99010119850701002X', gender: 'female' } });
  expect(readIdNumber(text('990101198507010012'))).toMatchObject({ refusal: { code: 'id-checksum', expected: '1', found: '2' } });
  expect(readIdNumber(text('990101198513010011'))).toMatchObject({ refusal: { code: 'id-date-impossible', found: '19851301' } });
  expect(readIdNumber(text('99010119850701001'))).toMatchObject({ refusal: { code: 'id-length', length: 17 } });
  expect(readIdNumber(text('990101850701001'))).toMatchObject({ refusal: { code: 'id-old' } });
  expect(readIdNumber(text('990101********0011'))).toMatchObject({ refusal: { code: 'id-masked' } });
});

test('an ID number that became a number is ruined, even where zeros make it look whole', () => {
  expect(readIdNumber(number(990101198507010000, '9.90101E+17'))).toMatchObject({ refusal: { code: 'id-ruined', found: '9.90101E+17' } });
  expect(readIdNumber(number(990101198507010000, '990101198507010000'))).toMatchObject({ refusal: { code: 'id-ruined' } });
  expect(readIdNumber(text('3.30324198507011E+017'))).toMatchObject({ refusal: { code: 'id-ruined' } });
});

test('a telephone number is one number, however it was typed', () => {
  for (const cell of [
    number(13800000001),
    number(13800000001, '13,800,000,001'),
    number(13800000001, '1.38E+10'),
    text('+86 138-0000-0001'),
    text('0086 13800000001'),
    text('１３８０００００００１'),
    text('(138) 0000 0001'),
  ]) {
    expect(readPhone(cell)).toEqual({ ok: true, value: '13800000001' });
  }
  expect(readPhone(text('0577—8800 0001'))).toEqual({ ok: true, value: '0577-88000001' });
  expect(readPhone(text('010-88000001'))).toEqual({ ok: true, value: '010-88000001' });
  expect(readPhone(text('13800000001/13800000002'))).toMatchObject({ refusal: { code: 'phone-several' } });
  expect(readPhone(text('1.38E+10'))).toMatchObject({ refusal: { code: 'phone-ruined' } });
  expect(readPhone(text('1380000'))).toMatchObject({ refusal: { code: 'phone-unreadable' } });
});

test('a name loses its blanks and keeps every character', () => {
  const nameOf = (words: string) => {
    const outcome = readName(text(words));
    return outcome.ok ? outcome.value : outcome.refusal.code;
  };
  expect(nameOf('王　小 明')).toBe('王小明');
  expect(nameOf('王\u00a0小\u200b明\ufeff')).toBe('王小明');
  for (const dot of ['·', '•', '・', '‧', ' · ', '.', '．', '●']) expect(nameOf(`买买提${dot}艾力`)).toBe('买买提·艾力');
  for (const kept of ['𬱖文𠮷', '陳淑芬', '王䶮', '神\ufa19太郎', '欧阳娜娜', 'John Smith', 'ئالىم']) expect(nameOf(kept)).toBe(kept);
  expect(nameOf('张?')).toBe('name-damaged');
  expect(nameOf('张□明')).toBe('name-damaged');
  expect(nameOf('张**')).toBe('name-damaged');
  expect(nameOf('张三（组长）')).toBe('name-unlikely');
  expect(nameOf('12')).toBe('name-unlikely');
  expect(nameOf('长'.repeat(41))).toBe('too-long');
  expect(nameOf('—')).toBeUndefined();
  expect(sameName('葛\u{e0100}城')).toBe(sameName('葛城'));
});

test('a closed list knows its words whole: 非党员 is no 党员', () => {
  const standingOf = (words: string) => {
    const outcome = readChoice(text(words), STANDING_WORDS);
    return outcome.ok ? outcome.value : outcome.refusal;
  };
  expect(standingOf('中共预备党员')).toBe('probationary');
  expect(standingOf('正 式 党 员')).toBe('full');
  expect(standingOf('非党员')).toBe('employee');
  expect(standingOf('')).toBeUndefined();
  expect(standingOf('先进分子')).toEqual({
    code: 'choice-unknown',
    found: '先进分子',
    known: ['正式党员', '预备党员', '入党积极分子', '入党申请人', '职工'],
  });
});

test('an amount is whole hundredths, and what has more digits is reported', () => {
  const amountOf = (cell: Cell) => {
    const outcome = readAmount(cell, 2);
    return outcome.ok ? outcome.value : outcome.refusal.code;
  };
  expect(amountOf(number(12.3, '12.299999'))).toBe(1230);
  expect(amountOf(text('￥1,200.50 元'))).toBe(120_050);
  expect(amountOf(text('30万元'))).toBe(30_000_000);
  expect(amountOf(text('-2分'))).toBe(-200);
  expect(amountOf(text('0.125'))).toBe('number-unreadable');
  expect(amountOf(text('约 3 万'))).toBe('number-unreadable');
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string(),
  fc.stringMatching(/^[0-9.年月日/-]{0,14}$/),
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  anyText.map((words): Cell => ({ kind: 'text', text: words })),
  fc.tuple(fc.double(), anyText).map(([value, shown]): Cell => ({ kind: 'number', value, text: shown })),
  fc
    .tuple(fc.double(), fc.constantFrom<DateShown>('day', 'month', 'year', 'time', 'no-year'))
    .map(([days, shows]): Cell => ({ kind: 'date', serial: days, shows, text: '' })),
  anyText.map((words): Cell => ({ kind: 'error', text: words })),
);

test('whatever stands in a cell, every value is understood or refused, never thrown', () => {
  fc.assert(
    fc.property(anyCell, fc.boolean(), fc.boolean(), (cell, date1904, typed) => {
      for (const read of [readName, readPhone, readIdNumber]) expect(read(cell)).toHaveProperty('ok');
      expect(readDate(cell, { ...setting, date1904, typed })).toHaveProperty('ok');
      expect(readText(cell, 60)).toHaveProperty('ok');
      expect(readAmount(cell, 2)).toHaveProperty('ok');
      expect(readChoice(cell, STANDING_WORDS)).toHaveProperty('ok');
    }),
    { numRuns: 3_000 },
  );
});

test('what was understood once is understood the same again', () => {
  fc.assert(
    fc.property(anyText, (words) => {
      expect(plainText(plainText(words))).toBe(plainText(words));
      expect(plainName(plainName(words))).toBe(plainName(words));
      for (const read of [readName, readPhone, (cell: Cell) => readDate(cell, setting)]) {
        const once = read(text(words));
        if (once.ok && typeof once.value === 'string') expect(read(text(once.value))).toEqual(once);
      }
    }),
    { numRuns: 3_000 },
  );
});

test('a date that was understood is a real one and not in the future', () => {
  fc.assert(
    fc.property(anyCell, (cell) => {
      const outcome = readDate(cell, setting);
      if (!outcome.ok || outcome.value === undefined) return;
      expect(outcome.value).toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
      expect(outcome.value <= setting.today).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

test('one wrong digit in an ID number is always found', () => {
  const seventeen = fc.tuple(
    fc.integer({ min: 100_000, max: 999_999 }),
    fc.date({ min: new Date('1950-01-01'), max: new Date('2005-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  );
  fc.assert(
    fc.property(seventeen, fc.nat(16), fc.integer({ min: 1, max: 9 }), ([region, birth, order], at, by) => {
      const digits = `${region}${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
      const whole = digits + checkCharacterOf(digits);
      const wrong = `${whole.slice(0, at)}${(Number(whole[at]) + by) % 10}${whole.slice(at + 1)}`;
      expect(readIdNumber(text(whole)).ok).toBe(true);
      expect(readIdNumber(text(wrong)).ok).toBe(false);
    }),
  );
});
