import { TemplateHandler } from 'easy-template-x';
import { openXlsx } from 'hucre';
import { type Form, type Placeholder, placeholdersOf } from '../forms/form.ts';

/** What a file that people brought as template holds: placeholders of the form, and names that the form does not know. */
export type TemplateCheck = { readonly known: readonly string[]; readonly unknown: readonly string[]; readonly missing: readonly string[] };

/** Looks at a `.docx` or `.xlsx` before it becomes the template of a form. A file that cannot be opened has no placeholders. */
export async function checkTemplate(bytes: Uint8Array, form: Form): Promise<TemplateCheck> {
  const found = new Set(await namesIn(bytes));
  const all = placeholdersOf(form).map(nameOf);
  return {
    known: all.filter((name) => found.has(name)),
    unknown: [...found].filter((name) => !all.includes(name)),
    missing: all.filter((name) => !found.has(name)),
  };
}

const nameOf = ({ name, of }: Placeholder): string => (of ? `${of}.${name}` : name);

async function namesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const inWorkbook = await namesInWorkbook(bytes).catch(() => undefined);
  return inWorkbook ?? (await namesInDocument(bytes).catch(() => []));
}

/** `undefined` for a file without sheets, such as a Word document. */
async function namesInWorkbook(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  const { sheets } = await openXlsx(bytes);
  if (!sheets.length) return undefined;
  const texts = sheets.flatMap((sheet) => sheet.rows.flat()).filter((value) => typeof value === 'string');
  return texts.flatMap((text) => [...text.matchAll(/\{\{([^{}]+)\}\}/g)].map((match) => match[1]!));
}

/** In Word a list is opened and closed by tags; what stands between belongs to it. */
async function namesInDocument(bytes: Uint8Array): Promise<readonly string[]> {
  const handler = new TemplateHandler({ delimiters: { tagStart: '{{', tagEnd: '}}' } });
  const lists: string[] = [];
  const names: string[] = [];
  for (const { rawText } of await handler.parseTags(bytes.slice().buffer as ArrayBuffer)) {
    const name = rawText.slice(2, -2).trim();
    if (name.startsWith('#')) lists.push(name.slice(1));
    else if (name.startsWith('/')) lists.pop();
    else names.push(lists.length ? `${lists.at(-1)}.${name}` : name);
  }
  return names;
}
