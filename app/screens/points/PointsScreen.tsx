import { useWindow } from '../../where.ts';
import { LinesView } from './LinesView.tsx';
import { PeriodView } from './period/PeriodView.tsx';
import './points.css';
import { SchemeView } from './scheme/SchemeView.tsx';
import { usePoints } from './use-points.ts';

/** 先锋 › 积分: the lines, the scheme that values them (`scheme`), and the periods with their publication (`period`). */
export default function PointsScreen({ id = '' }: { readonly id?: string }) {
  const points = usePoints();
  const page = useWindow(({ where }) => where.page);
  if (!points) return null;
  if (page === 'scheme') return <SchemeView points={points} id={id} />;
  return page === 'period' ? <PeriodView points={points} id={id} /> : <LinesView points={points} />;
}
