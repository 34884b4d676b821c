import { expect, test } from 'vitest';
import { enrolmentCode, readEnrolmentCode } from '../../src/domain/county/enrolment-code.ts';
import { chance } from '../helpers/ledger.ts';

test('a code has twelve signs in three groups, none of which is taken for another', () => {
  const signs = new Set<string>();
  for (let seed = 0; seed < 500; seed++) {
    const code = enrolmentCode(chance(`code ${seed}`));
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    for (const sign of readEnrolmentCode(code)) signs.add(sign);
  }
  expect(signs.size).toBe(32);
});

test('a code is read as people type it', () => {
  for (const typed of ['K7MX-2QRT-9HWB', 'k7mx 2qrt 9hwb', ' K7MX2QRT9HWB ', 'Ｋ７ＭＸ—2QRT—9HWB'])
    expect(readEnrolmentCode(typed)).toBe('K7MX2QRT9HWB');
});
