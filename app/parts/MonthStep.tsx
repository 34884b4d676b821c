import { Button } from 'antd';
import { type Month, shiftMonth } from '../../src/domain/civil-date.ts';

type MonthStepProps = { readonly month: Month; readonly latest: Month; readonly onChoose: (month: Month) => void };

/** ‹ 2026 年 11 月 › in the head of a page. */
export const MonthStep = ({ month, latest, onChoose }: MonthStepProps) => (
  <span className="period">
    <Button type="text" size="small" onClick={() => onChoose(shiftMonth(month, -1))} aria-label="上个月">
      ‹
    </Button>
    {Number(month.slice(0, 4))} 年 {Number(month.slice(5))} 月
    <Button type="text" size="small" onClick={() => onChoose(shiftMonth(month, 1))} disabled={month >= latest} aria-label="下个月">
      ›
    </Button>
  </span>
);
