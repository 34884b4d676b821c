import { useMemo } from 'react';
import { shownRows } from '../../../src/exchange/fill/shown-list.ts';
import type { FilledForm } from '../../../src/exchange/forms/form.ts';
import { shownListForm } from '../../../src/exchange/forms/shown-list.ts';
import { sheetPage } from '../../../src/exchange/print/sheet.ts';
import type { ShownPageProps } from '../../parts/leaving-way.ts';
import { type Leaving, PrintPreview } from '../../parts/PrintPreview.tsx';
import { useInside, useOrganisationNames } from '../session.ts';
import { todayHere } from '../today.ts';
import { download, XLSX } from './download.ts';
import { printSheet } from './print.ts';

/** A list of the console leaves as it is shown, on paper or as a workbook. */
export default function ShownPage({ form: number, title, unit, shown, onClose }: ShownPageProps) {
  const { session } = useInside();
  const organisation = useOrganisationNames()(session.organisationId);
  const filled = useMemo((): FilledForm => {
    const form = shownListForm(number, title, shown.columns, organisation);
    const rows = shown.rows.map(({ cells }) => cells);
    const sheet = shownRows(form, { rows, filter: shown.filter, masked: shown.masked }, todayHere());
    return { form, unit: organisation, serial: '', draft: false, values: {}, ...sheet };
  }, [number, title, shown, organisation]);
  const html = useMemo(() => sheetPage(filled), [filled]);
  const fileName = `${title} ${todayHere()}`;
  const exportWorkbook = async (): Promise<Leaving> => {
    const { makeXlsxTemplate } = await import('../../../src/exchange/make-templates/xlsx.ts');
    const { fillXlsx } = await import('../../../src/exchange/export/fill-xlsx.ts');
    download(`${fileName}.xlsx`, await fillXlsx(await makeXlsxTemplate(filled.form), filled), XLSX);
    return { ok: true, value: null };
  };
  return (
    <PrintPreview
      title={title}
      settings={null}
      leaves={`共 ${shown.rows.length} ${unit}，按现在的筛选和次序。`}
      html={html}
      landscape={filled.form.landscape ?? false}
      fileName={fileName}
      exports={[{ word: '导出 Excel', run: exportWorkbook }]}
      print={printSheet}
      onClose={onClose}
    />
  );
}
