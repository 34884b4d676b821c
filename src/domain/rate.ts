export const isRate = (text: string): boolean => /^\d{1,3}(\.\d{1,6})?$/.test(text);

/** A decimal string times an amount, rounded to the fen, half away from zero. */
export function shareOf(fen: number, rate: string): number {
  const [, whole = '0', fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(rate) ?? [];
  return Number(divideRounded(BigInt(fen) * BigInt(whole + fraction), 10n ** BigInt(fraction.length)));
}

/** Half away from zero, as people round money on paper. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const sign = dividend < 0n === divisor < 0n ? 1n : -1n;
  const [above, below] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  return (sign * (2n * above + below)) / (2n * below);
}
