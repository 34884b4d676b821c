import { Segmented } from 'antd';
import { usePreference } from '../../live/draft.ts';
import { LinesView } from './LinesView.tsx';
import './points.css';
import { PublicityView } from './PublicityView.tsx';
import { SchemeView } from './SchemeView.tsx';
import { usePoints } from './use-points.ts';

type View = 'lines' | 'scheme' | 'publicity';
const views = [
  { value: 'lines', label: '明细' },
  { value: 'scheme', label: '办法' },
  { value: 'publicity', label: '公示' },
] as const;

/** 先锋 › 积分: the lines, the scheme that values them, and the publication of grades. */
export default function PointsScreen() {
  const points = usePoints();
  const [view, setView] = usePreference<View>('points-view', 'lines');
  if (!points) return null;
  const choice = <Segmented<View> options={[...views]} value={view} onChange={setView} aria-label="看什么" />;
  if (view === 'scheme') return <SchemeView points={points} choice={choice} />;
  return view === 'publicity' ? <PublicityView points={points} choice={choice} /> : <LinesView points={points} choice={choice} />;
}
