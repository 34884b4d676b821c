import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useStandardTemplate as backToStandard } from '../../../src/commands/use-template.ts';
import type { FormTemplate } from '../../../src/domain/form-template.ts';
import type { OfferedForm } from '../../../src/domain/rule-pack/offers.ts';
import { FORMS, type FormName } from '../../../src/exchange/forms/all.ts';
import { toBase64 } from '../../base64.ts';
import { standardTemplate } from '../../leaving/templates.ts';
import { useCommand } from '../../live/command.ts';
import { FactList } from '../../parts/Facts.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import type { AnyRefusal } from '../../words/refusals.ts';
import { bytes } from '../../words/said.ts';
import { type CheckedFile, checkFile, type Format } from './template-check.ts';
import { UseTemplate } from './UseTemplate.tsx';

export const formatWords = { docx: 'Word', xlsx: 'Excel' } as const satisfies Record<Format, string>;

type FormatCardProps = {
  readonly form: FormName;
  readonly format: Format;
  readonly own: FormTemplate | undefined;
  /** What a superior's pack brings for it. */
  readonly above: OfferedForm | undefined;
  readonly mayChange: boolean;
};

/** Which file a form is filled into when it leaves as Word, or as Excel. */
export function FormatCard({ form, format, own, above, mayChange }: FormatCardProps) {
  const field = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<CheckedFile>();
  const [saved, setSaved] = useState<string>();
  const [refusal, setRefusal] = useState<AnyRefusal>();
  const standard = useCommand(backToStandard);
  const word = formatWords[format];
  const { number, title } = FORMS[form];
  const choose = async (chosen: File | undefined) => chosen && setFile(await checkFile(chosen, form, format));
  const exportStandard = async () => {
    const base64 = toBase64(await standardTemplate(form, format));
    const reply = await window.shell.saveFile({ suggestedName: `${number} ${title} 样表`, extension: format, base64 });
    setSaved(reply.ok ? reply.value.label : undefined);
    setRefusal(reply.ok || reply.refusal.code === 'cancelled' ? undefined : reply.refusal);
  };
  return (
    <section className="past" aria-label={`${word} 样表`}>
      <h3>{word}</h3>
      <FactList rows={[{ label: '现在用', value: inUse(own, above) }]} />
      <div className="template-acts">
        <Button size="small" onClick={exportStandard}>
          导出标准样表
        </Button>
        {mayChange && (
          <Button size="small" onClick={() => field.current?.click()}>
            换用上级的文件
          </Button>
        )}
        {mayChange && own && (
          <Button size="small" disabled={standard.busy} onClick={() => standard.run({ form, format })}>
            用回标准样表
          </Button>
        )}
      </div>
      <input
        ref={field}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={`选上级的 ${word} 文件`}
        accept={`.${format}`}
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {saved && (
        <p className="caption" role="status">
          已存到 {saved}
        </p>
      )}
      <Refusal refusal={refusal ?? standard.refusal} />
      {file && <UseTemplate file={file} onClose={() => setFile(undefined)} />}
    </section>
  );
}

function inUse(own: FormTemplate | undefined, above: OfferedForm | undefined): string {
  const given = above && `${above.fileName}，${bytes(above.bytes)}，${above.pack.issuer}规则包第 ${above.pack.version} 版`;
  if (own) return `${own.fileName}，${bytes(own.bytes)}，${own.since} 起${given ? `；上级发的是 ${given}` : ''}`;
  return given ?? '标准样表';
}
