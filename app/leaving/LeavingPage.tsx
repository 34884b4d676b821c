import { type ReactNode, useMemo, useState } from 'react';
import type { FileReply } from '../../electron/contract.ts';
import { recordDeparture } from '../../src/commands/record-departure.ts';
import type { RecordReference } from '../../src/domain/amount.ts';
import type { DepartureManner } from '../../src/domain/departure.ts';
import type { FormName } from '../../src/exchange/forms/all.ts';
import type { FilledForm, Form } from '../../src/exchange/forms/form.ts';
import { sheetPage } from '../../src/exchange/print/sheet.ts';
import { useDesk } from '../live/desk.ts';
import { useDocs } from '../live/documents.ts';
import { TextField } from '../parts/fields.tsx';
import { PrintPreview, type Refused } from '../parts/PrintPreview.tsx';
import { templateBytes, toBase64 } from './templates.ts';

export type LeavingPageProps = {
  /** Of the templates; a list as a screen shows it has none, and leaves as Excel alone. */
  readonly name?: FormName;
  readonly filled: FilledForm;
  /** Who gets it, as far as it is known: the superior of a report. An empty one is asked for. */
  readonly receiver: string;
  /** Told what stands there; '' is the unit itself. */
  readonly onReceiver?: (receiver: string) => void;
  /** The fields by name that stand on the sheet: 姓名、岗位. */
  readonly fields: readonly string[];
  /** How many records stand on it, and what they are counted in: 31 人. */
  readonly count: number;
  readonly unit: string;
  /** What deliberately stays: 电话、身份证号不打印. */
  readonly stays?: string;
  readonly about?: RecordReference;
  /** Another document than the sheet of the form, such as plates. */
  readonly html?: string;
  /** More to choose before it leaves: names on plates. */
  readonly settings?: ReactNode;
  readonly onClose: () => void;
};

/**
 * Everything that leaves this PC on paper or as a file passes here: what is on the sheet, for whom, which fields. It is
 * written down before it leaves.
 */
export function LeavingPage({ name, filled, fields, count, unit, stays, about, html, settings, onClose, ...props }: LeavingPageProps) {
  const templates = useDocs('form-template');
  const desk = useDesk();
  const [receiver, setReceiver] = useState(props.receiver);
  const page = useMemo(() => html ?? sheetPage(filled), [html, filled]);
  const { form } = filled;
  const changeReceiver = (written: string) => {
    setReceiver(written);
    props.onReceiver?.(written.trim().replace(/^本单位$/, ''));
  };
  const leave = async (manner: DepartureManner) =>
    recordDeparture(desk.context(), {
      form: form.number,
      title: form.title,
      receiver: receiver.trim() || '本单位',
      manner,
      recordCount: count,
      fields,
      masked: filled.masked ?? false,
      ...(about ? { about } : {}),
    });

  const saveAs = async (format: 'docx' | 'xlsx'): Promise<FileReply | Refused> => {
    const template = name && (await templateBytes(name, format, templates?.map((document) => document.body) ?? []));
    if (template && !template.ok) return template;
    const bytes = await fill(format, template?.value ?? (await makeTemplate(form)), filled);
    const kept = await leave('file');
    if (!kept.ok) return kept;
    return window.shell.saveFile({ suggestedName: fileNameOf(filled), extension: format, base64: toBase64(bytes) });
  };

  return (
    <PrintPreview
      title={form.title}
      html={page}
      landscape={form.landscape}
      fileName={fileNameOf(filled)}
      leaves={`纸上有 ${count} ${unit}的${fields.join('、')}。${stays ?? ''}交出前会记下来：给谁、几${unit}、哪些栏目。`}
      settings={
        <>
          <TextField
            label="交给"
            hint="不填就是本单位自用"
            value={receiver}
            onChange={changeReceiver}
            maxLength={60}
            placeholder="本单位"
          />
          {settings}
        </>
      }
      beforeLeaving={async (how) => {
        const kept = await leave(how === 'printed' ? 'print' : 'pdf');
        return kept.ok ? undefined : kept;
      }}
      exports={
        html ? [] : [...(name ? [{ word: '导出 Word', run: () => saveAs('docx') }] : []), { word: '导出 Excel', run: () => saveAs('xlsx') }]
      }
      onClose={onClose}
    />
  );
}

const makeTemplate = async (form: Form): Promise<Uint8Array> =>
  (await import('../../src/exchange/make-templates/xlsx.ts')).makeXlsxTemplate(form);

/** The libraries for Word and Excel are loaded only when somebody exports. */
async function fill(format: 'docx' | 'xlsx', template: Uint8Array, filled: FilledForm): Promise<Uint8Array> {
  if (format === 'docx') return (await import('../../src/exchange/export/fill-docx.ts')).fillDocx(template, filled);
  return (await import('../../src/exchange/export/fill-xlsx.ts')).fillXlsx(template, filled);
}

/** Form, title and period; never a person's name. */
const fileNameOf = ({ form, period }: FilledForm): string => `${form.number} ${form.title} ${period}`.replaceAll(/[\\/:*?"<>|]/g, '-');
