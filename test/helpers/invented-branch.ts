import type { Organisation } from '../../src/domain/organisation.ts';

export const organisation: Organisation = {
  v: 1,
  id: '0f6c1c52-7f51-4d0e-9f0a-2a4b7e3c1d10',
  name: '云岭机械第一党支部',
  organisationType: 'branch',
  enterprise: '云岭机械有限公司',
  region: '云岭县',
  superiorName: '云岭工业园党委',
  employees: 120,
};
export const PASSWORD = 'four words in a row';
