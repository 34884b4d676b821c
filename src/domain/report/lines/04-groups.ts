import { paperLine, standing, times } from './paper-line.ts';

export const groupsLine = paperLine(
  4,
  '自主党小组',
  [
    standing('active', '在册', '个'),
    times('new', '新建', '个'),
    times('dissolved', '撤销', '个'),
    standing('members', '党员', '人'),
    standing('others', '非党员', '人'),
    times('activities', '活动'),
    times('guests', '组外参加', '人次'),
  ],
  { compared: ['active', 'activities'] },
);
