import { acceptTemplate, TEMPLATE_LIMIT } from '../../../src/domain/form-template.ts';
import type { TemplateCheck } from '../../../src/exchange/export/check-template.ts';
import { FORMS, type FormName } from '../../../src/exchange/forms/all.ts';
import type { AnyRefusal } from '../../words/refusals.ts';

export type Format = 'docx' | 'xlsx';

/** A file that somebody chose for a form, looked at and not yet kept. */
export type CheckedFile = {
  readonly form: FormName;
  readonly format: Format;
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly check: TemplateCheck;
  readonly refusal?: AnyRefusal;
};

const nothing: TemplateCheck = { known: [], unknown: [], missing: [] };

/** What is too large is not even read; the libraries are loaded only now. */
export async function checkFile(file: File, form: FormName, format: Format): Promise<CheckedFile> {
  const content = file.size > TEMPLATE_LIMIT ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
  const { checkTemplate } = await import('../../../src/exchange/export/check-template.ts');
  const check = content.length > 0 ? await checkTemplate(content, FORMS[form], format) : nothing;
  const checked = { form, format, fileName: file.name, content, check };
  if (check.fault) return { ...checked, refusal: { code: 'template-broken', fileName: file.name, ...check.fault } };
  const accepted = acceptTemplate({ fileName: file.name, bytes: file.size }, check.known);
  return accepted.ok ? checked : { ...checked, refusal: accepted.refusal };
}
