import { useMemo } from 'react';
import type { Submission } from '../../../../src/domain/report/submission.ts';
import { submittedReportSheet } from '../../../../src/exchange/fill/monthly-report.ts';
import { sheetPage } from '../../../../src/exchange/print/sheet.ts';
import { PrintPreview } from '../../../parts/PrintPreview.tsx';
import { printSheet } from '../../leaving/print.ts';

type ReportPrintProps = { readonly submission: Submission; readonly onClose: () => void };

/** The report as it was handed in, on the branch's own form. */
export function ReportPrint({ submission, onClose }: ReportPrintProps) {
  const { organisation, receiver, month, id } = submission;
  const filled = useMemo(
    () => submittedReportSheet({ organisation: { name: organisation, superiorName: receiver }, month, reportId: id }, submission, []),
    [submission, organisation, receiver, month, id],
  );
  const html = useMemo(() => sheetPage(filled), [filled]);
  return (
    <PrintPreview
      title="月报"
      settings={null}
      leaves={`${organisation} ${month} 月报，按上报时的样子。`}
      html={html}
      landscape={filled.form.landscape}
      fileName={`月报 ${month}`}
      print={printSheet}
      onClose={onClose}
    />
  );
}
