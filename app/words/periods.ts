import { type Period, periodKindOf } from '../../src/domain/obligation/period.ts';

/** `2026 年 3 月`, `2026 年第一季度`, `2026 年上半年`, `2026 年`. */
export function periodWord(period: Period): string {
  const year = `${period.slice(0, 4)} 年`;
  switch (periodKindOf(period)) {
    case 'month':
      return `${year} ${Number(period.slice(5))} 月`;
    case 'quarter':
      return `${year}第${'一二三四'[Number(period.at(-1)) - 1]}季度`;
    case 'half-year':
      return `${year}${period.endsWith('1') ? '上' : '下'}半年`;
    default:
      return year;
  }
}
