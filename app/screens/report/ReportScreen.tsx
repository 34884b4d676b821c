import { useState } from 'react';
import type { MonthlyReport } from '../../../src/domain/report/monthly-report.ts';
import { monthToReport } from '../../../src/domain/report/of-month.ts';
import { useToday } from '../../live/clock.ts';
import { useDesk } from '../../live/desk.ts';
import { useDocs } from '../../live/documents.ts';
import { ReportOfMonth } from './ReportOfMonth.tsx';

/** 上报 › 月报, opened on the month that is to be reported next. */
export default function ReportScreen() {
  const documents = useDocs('monthly-report');
  return documents ? <NextReport reports={documents.map(({ body }) => body)} /> : null;
}

/** Handed in, the month stays on the screen. */
function NextReport({ reports }: { readonly reports: readonly MonthlyReport[] }) {
  const today = useToday();
  const { since } = useDesk();
  const [month] = useState(() => monthToReport(reports, since ?? today, today));
  return <ReportOfMonth month={month} />;
}
