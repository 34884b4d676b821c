import { expect, test } from 'vitest';
import { changeOrganisation, type Organisation } from '../../src/domain/organisation.ts';

const branch: Organisation = {
  v: 1,
  id: 'branch',
  name: '恒川精密机械党支部',
  organisationType: 'branch',
  enterprise: '恒川精密机械有限公司',
  region: '云岭县',
  superiorName: '云岭工业园党委',
  employees: 320,
};

test('an organisation without a superior has nobody to report to and is refused', () => {
  expect(changeOrganisation(branch, { ...branch, superiorName: '  ' })).toEqual({
    ok: false,
    refusal: { code: 'field-missing', field: 'superiorName' },
  });
});

test('blanks around a name are taken off, and its identity stays', () => {
  expect(changeOrganisation(branch, { ...branch, name: ' 恒川机械党支部 ' })).toMatchObject({
    ok: true,
    value: { id: 'branch', name: '恒川机械党支部' },
  });
});

test.each([-1, 1.5])('%s employees are refused', (employees) => {
  expect(changeOrganisation(branch, { ...branch, employees })).toMatchObject({ ok: false, refusal: { code: 'field-invalid' } });
});
