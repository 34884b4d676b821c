import { paperLine, times } from './paper-line.ts';

export const ticketsLine = paperLine(9, '会客厅工单', [times('raised', '提出', '件'), times('closed', '办结', '件')], {
  compared: ['raised', 'closed'],
});
