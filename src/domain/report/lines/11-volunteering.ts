import { paperLine, times } from './paper-line.ts';

export const volunteeringLine = paperLine(
  11,
  '志愿服务与双报到',
  [times('events', '志愿服务'), { key: 'hours', title: '时长', takes: 'hours', together: 'sum' }, times('check-ins', '双报到', '人次')],
  { compared: ['events', 'hours', 'check-ins'] },
);
