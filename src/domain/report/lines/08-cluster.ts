import { paperLine, times } from './paper-line.ts';

export const clusterLine = paperLine(
  8,
  '联建片',
  [
    { key: 'secretaries-meeting', title: '书记例会', takes: 'date', together: 'latest' },
    { key: 'theme-day', title: '片区主题党日', takes: 'date', together: 'latest' },
    { key: 'red-flag', title: '流动红旗', takes: 'name', together: 'latest' },
    times('venue-uses', '共用阵地'),
  ],
  { compared: ['venue-uses'] },
);
