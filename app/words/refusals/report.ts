import type { ReportRefusal } from '../../../src/domain/refusals/report.ts';
import type { Words } from '../said.ts';

export const reportWords: Words<ReportRefusal> = {
  'report-none': () => ({ what: '这一步没有办成。' }),
};
