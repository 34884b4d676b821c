import type { Amount } from './amount.ts';

const thin = '\u2009';

/** An amount as it reads on a sheet: `9 条`, `61.0 %`, `6.4 万元`. Rounded only here, from exact numbers. */
export function amountText(amount: Amount): string {
  if (amount.is === 'count') return `${grouped(amount.value)} ${amount.unit}`;
  if (amount.is === 'hours') return `${tenths(amount.tenths)} 小时`;
  if (amount.is === 'money') return moneyText(amount.fen);
  if (amount.is === 'share') return amount.whole === 0 ? '—' : `${percentText(amount.part, amount.whole)} %`;
  if (amount.is === 'average') return amount.whole === 0 ? '—' : `${averageText(amount.part, amount.whole)} ${amount.unit}`;
  if (amount.is === 'date') return amount.on;
  if (amount.is === 'name') return amount.name;
  if (amount.is === 'fewer') return `<${amount.than}`;
  return '—';
}

/** One decimal; two below 10 %, where one would hide half of it. */
export function percentText(part: number, whole: number): string {
  if (part === 0) return '0';
  return Math.abs(part) * 10 < Math.abs(whole) ? ratio(part * 100, whole, 2) : ratio(part * 100, whole, 1);
}

/** Whole numbers stay whole, others get two decimals. */
export const averageText = (part: number, whole: number): string => (part % whole === 0 ? grouped(part / whole) : ratio(part, whole, 2));

/** Whole tenths of 万元 read better in 万, everything else is written out to the fen, so that no figure on a report is rounded. */
export function moneyText(fen: number): string {
  if (fen !== 0 && fen % 100_000 === 0 && Math.abs(fen) >= 1_000_000) return `${tenths(fen / 100_000)} 万元`;
  return `${yuanText(fen)} 元`;
}
export function yuanText(fen: number): string {
  const [sign, above] = fen < 0 ? ['−', -fen] : ['', fen];
  const rest = above % 100;
  return `${sign}${grouped(Math.trunc(above / 100))}${rest ? `.${String(rest).padStart(2, '0')}` : ''}`;
}

/** Half away from zero, from whole numbers; `decimals` are always shown. */
function ratio(part: number, whole: number, decimals: number): string {
  const scaled = BigInt(part) * 10n ** BigInt(decimals);
  const [below, sign] = [BigInt(Math.abs(whole)), part < 0 === whole < 0 ? '' : '−'];
  const above = scaled < 0n ? -scaled : scaled;
  const digits = String((2n * above + below) / (2n * below)).padStart(decimals + 1, '0');
  return `${sign}${grouped(Number(digits.slice(0, -decimals)))}.${digits.slice(-decimals)}`;
}
const tenths = (value: number): string =>
  value % 10 === 0 ? grouped(value / 10) : `${value < 0 ? '−' : ''}${grouped(Math.trunc(Math.abs(value) / 10))}.${Math.abs(value) % 10}`;
const grouped = (value: number): string => `${value < 0 ? '−' : ''}${String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, thin)}`;
