import type { CivilDate } from './civil-date.ts';
import { done, type Outcome, refuse } from './outcome.ts';

/** A superior's own Word or Excel file that a form is filled into instead of the standard one. The file is an attachment of the ledger. */
export type FormTemplate = {
  readonly v: 1;
  readonly id: string;
  /** Name of the form's template files: `monthly-report`. */
  readonly form: string;
  readonly format: 'docx' | 'xlsx';
  readonly fileName: string;
  readonly attachment: string;
  readonly bytes: number;
  readonly state: 'in-use' | 'replaced';
  readonly since: CivilDate;
};

/** The largest file that becomes a template, in bytes. */
export const TEMPLATE_LIMIT = 2_500_000;

/** The template in use for a form and format, if it is not the standard one. */
export const templateInUse = (templates: readonly FormTemplate[], form: string, format: 'docx' | 'xlsx'): FormTemplate | undefined =>
  templates.find((template) => template.form === form && template.format === format && template.state === 'in-use');

/** A file becomes the template of a form if it holds at least one of its placeholders; `known` are those found in it. */
export function acceptTemplate<T extends Pick<FormTemplate, 'fileName' | 'bytes'>>(template: T, known: readonly string[]): Outcome<T> {
  if (template.bytes > TEMPLATE_LIMIT) return refuse({ code: 'template-too-large', bytes: template.bytes, limit: TEMPLATE_LIMIT });
  if (!known.length) return refuse({ code: 'template-without-placeholders', fileName: template.fileName });
  return done(template);
}
