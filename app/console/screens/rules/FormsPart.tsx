import { Button } from 'antd';
import { useRef, useState } from 'react';
import { PACK_FILE_LIMIT, type PackForm } from '../../../../src/domain/rule-pack/rule-pack.ts';
import { FORMS, type FormName } from '../../../../src/exchange/forms/all.ts';
import { SelectField } from '../../../parts/fields.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { type AnyRefusal, say } from '../../../words/refusals.ts';
import { bytes } from '../../../words/said.ts';
import type { PartProps } from './PackEditor.tsx';

const forms = (Object.keys(FORMS) as FormName[]).map((value) => ({ value, word: `${FORMS[value].number} ${FORMS[value].title}` }));

/** The superior's own Word or Excel files. Each is tried once before it goes out to every branch. */
export function FormsPart({ draft, set }: PartProps) {
  const file = useRef<HTMLInputElement>(null);
  const [form, setForm] = useState<FormName>();
  const [refusal, setRefusal] = useState<AnyRefusal>();
  const choose = async (chosen: File | undefined) => {
    if (!chosen || !form) return;
    const read = await readForm(chosen, form);
    setRefusal(read.ok ? undefined : read.refusal);
    if (!read.ok) return;
    const { entry, base64 } = read.value;
    const others = draft.forms.filter((one) => one.form !== entry.form || one.format !== entry.format);
    set({ forms: [...others, entry], files: { ...draft.files, [entry.fileId]: base64 } });
    setForm(undefined);
  };
  return (
    <section className="pack-part" aria-label="样表">
      <h3>样表</h3>
      {draft.forms.length > 0 && (
        <table className="plain-table pack-lines">
          <tbody>
            {draft.forms.map((one) => (
              <tr key={one.fileId}>
                <th scope="row">
                  {FORMS[one.form as FormName]?.title ?? one.form}
                  <span className="caption change-source">{one.fileName}</span>
                </th>
                <td>{one.format === 'docx' ? 'Word' : 'Excel'}</td>
                <td>{bytes(one.bytes)}</td>
                <td>
                  <Button
                    size="small"
                    type="text"
                    aria-label={`去掉${one.fileName}`}
                    onClick={() => set({ forms: draft.forms.filter(({ fileId }) => fileId !== one.fileId) })}
                  >
                    去掉
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="pack-add">
        <SelectField label="加一份样表" search value={form} options={forms} onChange={setForm} />
        <Button disabled={!form} onClick={() => file.current?.click()}>
          选文件
        </Button>
      </div>
      <input
        ref={file}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="选样表文件"
        accept=".docx,.xlsx"
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <p className="caption">写好占位符的 Word 或 Excel，每份最多 {bytes(PACK_FILE_LIMIT)}。支部自己换用的文件优先。</p>
      <Refusal said={refusal && say(refusal)} />
    </section>
  );
}

type Read =
  | { readonly ok: true; readonly value: { readonly entry: PackForm; readonly base64: string } }
  | { readonly ok: false; readonly refusal: AnyRefusal };

/** What no form could be filled into is said now, and not by every branch. */
async function readForm(file: File, form: FormName): Promise<Read> {
  const { name: fileName, size } = file;
  if (size > PACK_FILE_LIMIT) return { ok: false, refusal: { code: 'pack-file-too-large', fileName, bytes: size, limit: PACK_FILE_LIMIT } };
  const content = new Uint8Array(await file.arrayBuffer());
  const format = fileName.toLowerCase().endsWith('.docx') ? 'docx' : 'xlsx';
  const { checkTemplate } = await import('../../../../src/exchange/export/check-template.ts');
  const { known, fault } = await checkTemplate(content, FORMS[form], format);
  if (fault) return { ok: false, refusal: { code: 'template-broken', fileName, ...fault } };
  if (known.length === 0) return { ok: false, refusal: { code: 'template-without-placeholders', fileName } };
  const entry: PackForm = { form, format, fileId: crypto.randomUUID(), fileName, bytes: size };
  return { ok: true, value: { entry, base64: toBase64(content) } };
}

const toBase64 = (content: Uint8Array): string => btoa(Array.from(content, (byte) => String.fromCharCode(byte)).join(''));
