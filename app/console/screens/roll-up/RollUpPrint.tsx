import { useMemo } from 'react';
import { amountText } from '../../../../src/domain/amount-text.ts';
import { lineOf } from '../../../../src/domain/report/lines.ts';
import { figureId } from '../../../../src/domain/report/report-figures.ts';
import { rollUpSheet } from '../../../../src/exchange/fill/report-roll-up.ts';
import { sheetPage } from '../../../../src/exchange/print/sheet.ts';
import { PrintPreview } from '../../../parts/PrintPreview.tsx';
import { DOCX, download, XLSX } from '../../leaving/download.ts';
import { printSheet } from '../../leaving/print.ts';
import { countyTemplate } from '../../leaving/templates.ts';
import { circledNumber, sumChange, sumText } from '../../words/sums.ts';
import type { RolledPart, RollUp } from './roll-up.ts';

type RollUpPrintProps = { readonly rolled: RollUp; readonly whole: RolledPart; readonly onClose: () => void };

/** 汇总 leaves as it is shown: on paper, as a workbook, as a document. */
export function RollUpPrint({ rolled, whole, onClose }: RollUpPrintProps) {
  const filled = useMemo(() => sheetOf(rolled, whole), [rolled, whole]);
  const html = useMemo(() => sheetPage(filled), [filled]);
  const fileName = `月报汇总 ${whole.name} ${rolled.month}`;
  const workbook = async () => {
    const { fillXlsx } = await import('../../../../src/exchange/export/fill-xlsx.ts');
    download(`${fileName}.xlsx`, await fillXlsx(await countyTemplate('report-roll-up', 'xlsx'), filled), XLSX);
    return { ok: true, value: null } as const;
  };
  const document = async () => {
    const { fillDocx } = await import('../../../../src/exchange/export/fill-docx.ts');
    download(`${fileName}.docx`, await fillDocx(await countyTemplate('report-roll-up', 'docx'), filled), DOCX);
    return { ok: true, value: null } as const;
  };
  return (
    <PrintPreview
      title="月报汇总"
      settings={null}
      leaves={`${whole.name} ${rolled.month}，${whole.coverage.counted} 个组织的月报相加。只有组织的数，没有人名。`}
      html={html}
      fileName={fileName}
      exports={[
        { word: '导出 Excel', run: workbook },
        { word: '导出 Word', run: document },
      ]}
      print={printSheet}
      onClose={onClose}
    />
  );
}

function sheetOf({ figures, month, dueOn, parts }: RollUp, whole: RolledPart) {
  const lines = figures.map((figure, at) => {
    const id = figureId(figure);
    const [sum, stated] = [whole.sums[id], whole.stated[id]];
    return {
      line: figures[at - 1]?.line === figure.line ? '' : `${circledNumber(figure.line)} ${lineOf(figure.line).title}`,
      figure: figure.title,
      computed: sumText(sum),
      stated: stated ? amountText(stated.amount) : '',
      change: sumChange(sum, whole.before?.sums[id]),
      source: sum ? `${sum.of} 份月报` : '',
    };
  });
  return rollUpSheet({ unit: whole.name, month, dueOn, coverage: whole.coverage, lines, parts });
}
