import { Button } from 'antd';
import type { PackForm } from '../../../../src/domain/rule-pack/rule-pack.ts';
import { Refusal } from '../../../parts/Refusal.tsx';
import { bytes } from '../../../words/said.ts';
import { type Answered, ask } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { download } from '../../leaving/download.ts';

/** The files that a version brings, to look at. */
export function FormFiles({ forms }: { readonly forms: readonly PackForm[] }) {
  const open = useAct(async ({ fileId, fileName }: PackForm) => {
    const answer: Answered<{ readonly base64: string }> = await ask('GET', `/api/rule-packs/files/${fileId}`);
    if (answer.ok)
      download(
        fileName,
        Uint8Array.from(atob(answer.value.base64), (sign) => sign.charCodeAt(0)),
        'application/octet-stream',
      );
    return answer;
  });
  return (
    <section className="past" aria-label="样表">
      <h3>样表</h3>
      <ul className="pack-files">
        {forms.map((form) => (
          <li key={form.fileId}>
            <span>{form.fileName}</span>
            <span className="caption">{bytes(form.bytes)}</span>
            <Button size="small" disabled={open.busy} onClick={() => void open.run(form)}>
              下载
            </Button>
          </li>
        ))}
      </ul>
      <Refusal said={open.said} />
    </section>
  );
}
