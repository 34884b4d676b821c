import { paperLine, standing, times } from './paper-line.ts';

export const tasksLine = paperLine(
  5,
  '任务申领',
  [times('claimed', '申领', '项'), times('done', '完成', '项'), standing('open', '在办', '项')],
  {
    compared: ['done', 'claimed'],
  },
);
