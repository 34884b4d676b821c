import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benefitAsRuled, netBenefitFen } from '../../src/domain/idea/benefit.ts';
import { gradeOf, proposeReward } from '../../src/domain/idea/reward.ts';
import { DEFAULTS } from '../../src/domain/parameter-defaults.ts';
import { divideRounded, shareOf } from '../../src/domain/rate.ts';
import { aBenefit, anIdea, taking } from '../helpers/ideas.ts';

const saved = (fen: number) => ({ costBeforeFen: fen, costAfterFen: 0, volumeMilli: 1000, unit: '年', oneOffFen: 0 });
const verified = (fen: number, measuredMonths = 12) =>
  anIdea({ state: 'verified', actual: { ...saved(fen), measuredMonths, verifiedBy: '财务部', verifiedOn: '2026-11-11' } });
const table = DEFAULTS['idea-reward-table'].value;

test('COMP-12: 300 000 yuan a year is grade 3 of the old table, and 60 000 yuan at 20 %', () => {
  expect(gradeOf(30_000_000, table)).toMatchObject({ grade: 3, leastFen: 50_000, mostFen: 150_000 });
  expect(shareOf(30_000_000, '0.20')).toBe(6_000_000);
  expect(proposeReward(verified(30_000_000), { payer: 'enterprise', method: 'rate', rate: '0.20' }, [], taking())).toMatchObject({
    ok: true,
    value: { state: 'reward-proposed', reward: { fen: 6_000_000, netFen: 30_000_000, payer: 'enterprise', method: 'rate', rate: '0.20' } },
  });
});

test('the lower bound belongs to the grade, one fen less to the one below', () => {
  expect(gradeOf(10_000_000, table)?.grade).toBe(3);
  expect(gradeOf(9_999_999, table)?.grade).toBe(4);
  expect(gradeOf(100_000_000, table)?.grade).toBe(1);
  expect(gradeOf(0, table)).toBeUndefined();
});

test('volume times difference less the one-off cost', () => {
  expect(netBenefitFen(aBenefit())).toBe(31_000_000);
  expect(netBenefitFen(aBenefit({ oneOffYears: 2 }))).toBe(34_410_000 - 1_705_000);
});

test('what was measured is annualised first, and the one-off cost is taken off once', () => {
  const measured = aBenefit({ volumeMilli: 31_000, oneOffFen: 1_000_000 });
  expect(netBenefitFen(measured, 2)).toBe(185_000 * 31 * 6 - 1_000_000);
  expect(netBenefitFen({ ...saved(100), oneOffFen: 0 }, 7)).toBe(171);
});

test('the branch rules whether a one-off cost is taken off at once or in yearly shares', () => {
  expect(benefitAsRuled(aBenefit({ oneOffYears: 3 }), 'whole')).toEqual({ ok: true, value: aBenefit() });
  expect(benefitAsRuled(aBenefit({ oneOffYears: 3 }), 'yearly-share')).toMatchObject({ value: { oneOffYears: 3 } });
  expect(benefitAsRuled(aBenefit(), 'yearly-share')).toMatchObject({ refusal: { code: 'field-missing', field: 'oneOffYears' } });
});

test('a net benefit of zero or less has no grade and no reward', () => {
  const loss = verified(0);
  for (const proposal of [
    { payer: 'union', method: 'rate', rate: '0.1' },
    { payer: 'union', method: 'table', fen: 10 },
  ] as const)
    expect(proposeReward(loss, proposal, [], taking())).toEqual({ ok: false, refusal: { code: 'idea-no-benefit', netFen: 0 } });
});

test('by table the amount lies inside the grade, by rate the rate lies under the limit', () => {
  const idea = verified(30_000_000);
  const byTable = (fen: number) => proposeReward(idea, { payer: 'party', method: 'table', fen }, [], taking());
  expect(byTable(150_000)).toMatchObject({ ok: true, value: { reward: { grade: 3, fen: 150_000 } } });
  expect(byTable(150_001)).toMatchObject({ refusal: { code: 'idea-reward-outside', grade: 3, leastFen: 50_000, mostFen: 150_000 } });
  const byRate = (rate: string) => proposeReward(idea, { payer: 'party', method: 'rate', rate }, [], taking());
  expect(byRate('0.2001')).toMatchObject({ refusal: { code: 'idea-reward-rate-over', rate: '0.2001', limit: '0.20' } });
  expect(byRate('two')).toMatchObject({ refusal: { code: 'field-invalid', field: 'rate' } });
});

test("a branch's cap stops a rate that would give more", () => {
  const cap = {
    v: 1,
    id: 'p',
    key: 'idea-reward-cap',
    value: 1_000_000,
    unit: 'fen',
    source: '职代会',
    validFrom: '2026-01-01',
    setOn: '2026-01-01',
    setBy: 'x',
  } as const;
  expect(proposeReward(verified(30_000_000), { payer: 'enterprise', method: 'rate', rate: '0.2' }, [cap], taking())).toMatchObject({
    refusal: { code: 'idea-reward-over-cap', fen: 6_000_000, capFen: 1_000_000, source: '职代会' },
  });
});

test('rounding is half away from zero, for every dividend and divisor', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (dividend, divisor) => {
      const rounded = divideRounded(dividend, divisor);
      const away = 2n * (dividend - rounded * divisor);
      expect(away <= divisor && away >= -divisor).toBe(true);
      expect(divideRounded(-dividend, divisor)).toBe(-rounded);
    }),
  );
});
