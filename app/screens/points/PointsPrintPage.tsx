import { useMemo } from 'react';
import { pointsSheet } from '../../../src/exchange/fill/points.ts';
import { LeavingPage } from '../../leaving/LeavingPage.tsx';
import { useToday } from '../../live/clock.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { useWindow } from '../../where.ts';
import { usePoints } from './use-points.ts';

/** F-19 as the branch's own ledger: every posted line with what counts of it, for those who keep the books. */
export default function PointsPrintPage() {
  const points = usePoints();
  const organisation = useOrganisation();
  const today = useToday();
  const close = useWindow((window) => window.close);
  const filled = useMemo(() => {
    if (!points || !organisation) return undefined;
    const lines = points.rows.map(({ line, name, item }) => ({ line, name, item })).toReversed();
    return pointsSheet(organisation, lines, today);
  }, [points, organisation, today]);
  if (!filled || !points) return null;
  return (
    <LeavingPage
      name="points"
      filled={filled}
      receiver=""
      fields={['姓名', '项目', '分值', '事由', '状态']}
      count={points.rows.length}
      unit="笔"
      stays="按日期排，不按分数排。"
      onClose={close}
    />
  );
}
