import { type ReactNode, useMemo, useState } from 'react';
import type { RecordReference } from '../../src/domain/amount.ts';
import type { DepartureManner } from '../../src/domain/departure.ts';
import { templateInUse } from '../../src/domain/form-template.ts';
import { packFormOn } from '../../src/domain/rule-pack/offers.ts';
import type { FormName } from '../../src/exchange/forms/all.ts';
import type { FilledForm, Form } from '../../src/exchange/forms/form.ts';
import { partOf, partsOf, ROWS_PER_PART } from '../../src/exchange/print/parts.ts';
import { sheetPage } from '../../src/exchange/print/sheet.ts';
import { toBase64 } from '../base64.ts';
import { useToday } from '../live/clock.ts';
import { useDesk } from '../live/desk.ts';
import { useDocs } from '../live/documents.ts';
import { usePacks } from '../live/parameters.ts';
import { SelectField, TextField } from '../parts/fields.tsx';
import { type Export, type Leaving, PrintPreview, type Refused } from '../parts/PrintPreview.tsx';
import { leave } from './leave.ts';
import { type OwnFile, templateBytes } from './templates.ts';

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
  const packs = usePacks();
  const today = useToday();
  const desk = useDesk();
  const [receiver, setReceiver] = useState(props.receiver);
  const parts = useMemo(() => (html ? [] : partsOf(filled)), [html, filled]);
  const [chosen, setPart] = useState(0);
  const part = Math.min(chosen, Math.max(0, parts.length - 1));
  const onSheet = useMemo(() => partOf(filled, part), [filled, part]);
  const page = useMemo(() => html ?? sheetPage(onSheet), [html, onSheet]);
  const rows = parts.length > 1 ? parts[part] : undefined;
  const onPaper = rows ? rows.to - rows.from + 1 : count;
  const { form } = filled;
  const changeReceiver = (written: string) => {
    setReceiver(written);
    props.onReceiver?.(written.trim().replace(/^本单位$/, ''));
  };
  const leaving = (manner: DepartureManner, send: () => Promise<Leaving>, recordCount = onPaper): Promise<Leaving> =>
    leave(
      desk.context(),
      {
        form: form.number,
        title: form.title,
        receiver: receiver.trim() || '本单位',
        manner,
        recordCount,
        fields,
        masked: filled.masked ?? false,
        ...(about ? { about } : {}),
      },
      send,
    );
  const saveAs = async (format: 'docx' | 'xlsx', own: OwnFile | undefined): Promise<Leaving> => {
    const template = name && (await templateBytes(name, format, own, desk.live.facts));
    if (template && !template.ok) return template;
    // Word takes a page's time per page, as paper does; a workbook takes everything.
    const [taken, records] = format === 'docx' ? [onSheet, onPaper] : [filled, count];
    const bytes = await fillOrRefuse(format, template?.value ?? (await makeTemplate(form)), taken, own);
    if (!bytes.ok) return bytes;
    const file = { suggestedName: fileNameOf(taken), extension: format, base64: toBase64(bytes.value) };
    return leaving('file', () => window.shell.saveFile(file), records);
  };
  const exportAs = (format: 'docx' | 'xlsx', word: string): Export => {
    const own = name && (templateInUse(templates?.map(({ body }) => body) ?? [], name, format) ?? packFormOn(packs, today, name, format));
    const standard = { word: `用标准样表${word}`, run: () => saveAs(format, undefined) };
    return { word, run: () => saveAs(format, own), ...(own ? { otherwise: standard } : {}) };
  };

  return (
    <PrintPreview
      title={form.title}
      html={page}
      landscape={form.landscape}
      fileName={fileNameOf(filled)}
      leaves={`纸上有 ${onPaper} ${unit}的${fields.join('、')}。${stays ?? ''}交出前会记下来：给谁、几${unit}、哪些栏目。`}
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
          {rows && (
            <>
              <SelectField
                label="打印哪一段"
                value={String(part)}
                options={parts.map(({ from, to }, at) => ({ value: String(at), word: `第 ${from} 至 ${to} 行` }))}
                onChange={(at) => setPart(Number(at ?? 0))}
              />
              <p className="caption">
                一共 {parts.at(-1)?.to} 行，一次打印、存 PDF{name && '、导出 Word'}最多 {ROWS_PER_PART} 行。要全部，请导出
                Excel；只要一个月、一个人的，先在列表里筛好再打印。
              </p>
            </>
          )}
        </>
      }
      leaving={leaving}
      exports={html ? [] : [...(name ? [exportAs('docx', '导出 Word')] : []), exportAs('xlsx', '导出 Excel')]}
      onClose={onClose}
    />
  );
}

const makeTemplate = async (form: Form): Promise<Uint8Array> =>
  (await import('../../src/exchange/make-templates/xlsx.ts')).makeXlsxTemplate(form);

/** The libraries for Word and Excel are loaded only when somebody exports. What a superior's own file stumbles over is said by its name. */
async function fillOrRefuse(
  format: 'docx' | 'xlsx',
  template: Uint8Array,
  filled: FilledForm,
  own: OwnFile | undefined,
): Promise<{ readonly ok: true; readonly value: Uint8Array } | Refused> {
  try {
    return { ok: true, value: await fill(format, template, filled) };
  } catch (error) {
    if (!own) throw error;
    const { templateFault } = await import('../../src/exchange/export/template-fault.ts');
    return { ok: false, refusal: { code: 'template-broken', fileName: own.fileName, ...templateFault(error) } };
  }
}

async function fill(format: 'docx' | 'xlsx', template: Uint8Array, filled: FilledForm): Promise<Uint8Array> {
  if (format === 'docx') return (await import('../../src/exchange/export/fill-docx.ts')).fillDocx(template, filled);
  return (await import('../../src/exchange/export/fill-xlsx.ts')).fillXlsx(template, filled);
}

/** Form, title and period; never a person's name. */
const fileNameOf = ({ form, period }: FilledForm): string => `${form.number} ${form.title} ${period}`.replaceAll(/[\\/:*?"<>|]/g, '-');
