import { Segmented } from 'antd';
import { go } from '../../where.ts';

export type PointsView = 'lines' | 'scheme' | 'period';
const views = [
  { value: 'lines', label: '明细' },
  { value: 'scheme', label: '办法' },
  { value: 'period', label: '公示' },
] as const;

export const openPoints = (view: PointsView, id?: string): void =>
  go({ rail: 'pioneer', tab: 'points', ...(view === 'lines' ? {} : { page: view, ...(id && { id }) }) });

/** Three views of one tab: a filter beside the title, not a third level. */
export const PointsSwitch = ({ view }: { readonly view: PointsView }) => (
  <Segmented<PointsView> aria-label="看什么" value={view} options={[...views]} onChange={(chosen) => openPoints(chosen)} />
);
