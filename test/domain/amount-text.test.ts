import { expect, test } from 'vitest';
import { amountText, averageText, moneyText, percentText } from '../../src/domain/amount-text.ts';

test('percentages show one decimal, two below ten, and are rounded only when they are shown', () => {
  expect(percentText(6, 8)).toBe('75.0');
  expect(percentText(29, 40)).toBe('72.5');
  expect(percentText(17, 334)).toBe('5.09');
  expect(percentText(11, 12)).toBe('91.7');
  expect(percentText(0, 7)).toBe('0');
  expect(percentText(999, 10_000)).toBe('9.99');
});

test('averages have two decimals unless they are whole', () => {
  expect(averageText(3940, 317)).toBe('12.43');
  expect(averageText(80, 20)).toBe('4');
  expect(amountText({ is: 'average', part: 5, whole: 0, unit: '条' })).toBe('—');
});

test('money is never rounded: 万元 only where a tenth of it is exact', () => {
  expect(moneyText(6_400_000)).toBe('6.4 万元');
  expect(moneyText(31_000_000)).toBe('31 万元');
  expect(moneyText(31_012_300)).toBe('310\u2009123 元');
  expect(moneyText(86_000)).toBe('860 元');
  expect(moneyText(12_345)).toBe('123.45 元');
  expect(moneyText(-3_410_000)).toBe('−34\u2009100 元');
  expect(moneyText(0)).toBe('0 元');
});
