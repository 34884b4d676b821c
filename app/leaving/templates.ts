import type { Reply } from '../../electron/contract.ts';
import type { Facts } from '../../src/data/document.ts';
import type { FormTemplate } from '../../src/domain/form-template.ts';
import type { PackForm } from '../../src/domain/rule-pack/rule-pack.ts';
import type { FormName } from '../../src/exchange/forms/all.ts';
import { fromBase64 } from '../base64.ts';
import type { Refused } from '../parts/PrintPreview.tsx';

const standard = import.meta.glob<string>('../../assets/templates/*', { query: '?url', import: 'default', eager: true });

/** A file that stands in the place of the standard one: the branch chose it, or a superior's pack brings it. */
export type OwnFile = FormTemplate | PackForm;

/** The bytes of the template that a form is filled into: the superior's own file, or the standard one where there is none. */
export async function templateBytes(
  form: FormName,
  format: 'docx' | 'xlsx',
  own: OwnFile | undefined,
  facts: Facts,
): Promise<Reply<Uint8Array> | Refused> {
  if (!own) return { ok: true, value: await standardTemplate(form, format) };
  if ('fileId' in own) {
    const file = await facts.one('pack-file', own.fileId);
    if (!file) return { ok: false, refusal: { code: 'not-found', type: 'pack-file', id: own.fileId } };
    return { ok: true, value: fromBase64(file.body.base64) };
  }
  const kept = await window.shell.keptFile(own.attachment);
  return kept.ok ? { ok: true, value: fromBase64(kept.value.base64) } : kept;
}

export async function standardTemplate(form: FormName, format: 'docx' | 'xlsx'): Promise<Uint8Array> {
  const response = await fetch(standard[`../../assets/templates/${form}.${format}`]!);
  return new Uint8Array(await response.arrayBuffer());
}
