import { useMemo } from 'react';
import { isReport } from '../../../src/domain/submission.ts';
import { draftReportSheet, submittedReportSheet } from '../../../src/exchange/fill/monthly-report.ts';
import { LeavingPage } from '../../leaving/LeavingPage.tsx';
import { bodies } from '../../live/bodies.ts';
import { useDesk } from '../../live/desk.ts';
import { useDocs } from '../../live/documents.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { useWindow } from '../../where.ts';
import { useReport } from './use-report.ts';

/** F-62 of a month: the last version that was handed in, or the draft. */
export default function ReportPrintPage({ id: month }: { readonly id: string }) {
  const shown = useReport(month);
  const organisation = useOrganisation();
  const submissions = useDocs('submission');
  const { session } = useDesk();
  const close = useWindow((window) => window.close);
  const filled = useMemo(() => {
    if (!shown || !organisation || !submissions) return undefined;
    const { report, view } = shown;
    const sheet = { organisation, month, reportId: report?.id ?? session.actor.orgId };
    const last = report?.versions.at(-1);
    const submission =
      last &&
      bodies(submissions)
        .filter(isReport)
        .find(({ id }) => id === last.submissionId);
    return submission && report?.state !== 'draft'
      ? submittedReportSheet(sheet, submission, view.lines)
      : draftReportSheet({ ...sheet, paragraph: report?.paragraph ?? '' }, view.lines);
  }, [shown, organisation, submissions, month, session]);
  if (!filled || !shown || !organisation) return null;
  return (
    <LeavingPage
      name="monthly-report"
      filled={filled}
      receiver={filled.draft ? '' : String(filled.values.接收单位 ?? '')}
      fields={['各行数字', '亮点与困难']}
      count={12}
      unit="行"
      stays={filled.draft ? '这是草稿，只供本单位核对；要报上级，先按“预览并上报”。' : '没有人名和单条记录。'}
      {...(shown.report ? { about: { type: 'monthly-report', id: shown.report.id } as const } : {})}
      onClose={close}
    />
  );
}
