import type { Excuse } from '../../src/domain/obligation/duty.ts';

/** Who is excused from a rule, and why. */
export const excuseWord = (excuse: Excuse): string =>
  excuse.because === 'no-party-groups'
    ? '不要求。名册里没有分党小组。'
    : `不要求。正式党员 ${excuse.members} 人，不足 ${excuse.from} 人，不设支部委员会。`;
