import { TemplateHandler, UnopenedTagError } from 'easy-template-x';
import { unzipSync } from 'fflate';
import { openXlsx } from 'hucre';
import type { TemplateFault } from '../../domain/refusals/form-template.ts';
import { serialOf } from '../../domain/serial.ts';
import { type FilledForm, type Form, type Placeholder, placeholdersOf } from '../forms/form.ts';
import { fillDocx } from './fill-docx.ts';
import { fillXlsx } from './fill-xlsx.ts';
import { templateFault } from './template-fault.ts';

/** What a file that people brought as template holds: placeholders of the form, names that it does not know, and what cannot be filled. */
export type TemplateCheck = {
  readonly known: readonly string[];
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
  readonly fault?: TemplateFault;
};

/** Looks at a `.docx` or `.xlsx` before it becomes the template of a form, and tries it once: what cannot be filled is found out now. */
export async function checkTemplate(bytes: Uint8Array, form: Form, format: 'docx' | 'xlsx'): Promise<TemplateCheck> {
  const all = placeholdersOf(form).map(nameOf);
  try {
    const found = new Set(format === 'xlsx' ? await namesInWorkbook(bytes) : await namesInDocument(bytes));
    await (format === 'xlsx' ? fillXlsx(bytes, sample(form)) : fillDocx(bytes, sample(form)));
    return {
      known: all.filter((name) => found.has(name)),
      unknown: [...found].filter((name) => !all.includes(name)),
      missing: all.filter((name) => !found.has(name)),
    };
  } catch (error) {
    return { known: [], unknown: [], missing: all, fault: templateFault(error) };
  }
}

/** One empty line in every list. */
function sample(form: Form): FilledForm {
  const lists = form.blocks.flatMap((block) => (block.block === 'table' ? [[block.of, [{}]] as const] : []));
  return { form, unit: '', period: '', serial: serialOf(form.number, 'ffffffffff'), values: {}, rows: Object.fromEntries(lists) };
}

const nameOf = ({ name, of }: Placeholder): string => (of ? `${of}.${name}` : name);

async function namesInWorkbook(bytes: Uint8Array): Promise<readonly string[]> {
  const { sheets } = await openXlsx(bytes);
  if (!sheets.length) throw new Error('a workbook without sheets');
  const texts = sheets.flatMap((sheet) => sheet.rows.flat()).filter((value) => typeof value === 'string');
  return texts.flatMap((text) => [...text.matchAll(/\{\{([^{}]+)\}\}/g)].map((match) => match[1]!));
}

/** Whether the package has a part: the filler for Word would take a workbook, too. */
function holds(bytes: Uint8Array, part: string): boolean {
  let found = false;
  unzipSync(bytes, {
    filter: ({ name }) => {
      found ||= name === part;
      return false;
    },
  });
  return found;
}

/** In Word a list is opened and closed by tags; what stands between belongs to it. */
async function namesInDocument(bytes: Uint8Array): Promise<readonly string[]> {
  if (!holds(bytes, 'word/document.xml')) throw new Error('no Word document');
  const handler = new TemplateHandler({ delimiters: { tagStart: '{{', tagEnd: '}}' } });
  const lists: string[] = [];
  const names: string[] = [];
  for (const { rawText } of await handler.parseTags(bytes.slice().buffer as ArrayBuffer)) {
    const name = rawText.slice(2, -2).trim();
    if (name.startsWith('#')) lists.push(name.slice(1));
    else if (name.startsWith('/')) {
      // The filler itself would only leave the list out.
      if (lists.pop() === undefined) throw new UnopenedTagError(name.slice(1), rawText);
    } else names.push(lists.length ? `${lists.at(-1)}.${name}` : name);
  }
  return names;
}
