import { Button } from 'antd';

type YearStepProps = { readonly year: string; readonly latest?: string; readonly onChoose: (year: string) => void };

/** ‹ 2026 年 › in a head. */
export const YearStep = ({ year, latest, onChoose }: YearStepProps) => (
  <span className="period">
    <Button type="text" size="small" onClick={() => onChoose(`${Number(year) - 1}`)} aria-label="上一年">
      ‹
    </Button>
    {year} 年
    <Button
      type="text"
      size="small"
      onClick={() => onChoose(`${Number(year) + 1}`)}
      disabled={latest !== undefined && year >= latest}
      aria-label="下一年"
    >
      ›
    </Button>
  </span>
);
