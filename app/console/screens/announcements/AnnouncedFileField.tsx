import { Button } from 'antd';
import { useRef, useState } from 'react';
import { isAnnouncedFile } from '../../../../src/domain/announcement.ts';
import { PACK_FILE_LIMIT } from '../../../../src/domain/rule-pack/rule-pack.ts';
import { toBase64 } from '../../../base64.ts';
import { Refusal } from '../../../parts/Refusal.tsx';
import { bytes, type Said } from '../../../words/said.ts';
import { type Draft, FILE_KINDS } from './announcement.ts';

type AnnouncedFileFieldProps = { readonly value: Draft['file']; readonly onChange: (file: Draft['file']) => void };

/** One file at most, small enough for the slowest line. */
export function AnnouncedFileField({ value, onChange }: AnnouncedFileFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<Said>();
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const fault = faultOf(file);
    setSaid(fault);
    if (!fault) onChange({ fileName: file.name, bytes: file.size, base64: toBase64(new Uint8Array(await file.arrayBuffer())) });
  };
  return (
    <div className="field">
      <span>
        附件 <span className="caption">可以不带；一件，最多 {bytes(PACK_FILE_LIMIT)}</span>
      </span>
      <span className="pack-add">
        <Button onClick={() => input.current?.click()}>{value ? '换一件' : '选文件'}</Button>
        {value && (
          <>
            <span>
              {value.fileName} <span className="caption">{bytes(value.bytes)}</span>
            </span>
            <Button type="text" aria-label={`去掉${value.fileName}`} onClick={() => onChange(undefined)}>
              去掉
            </Button>
          </>
        )}
      </span>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="选附件"
        accept={FILE_KINDS}
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Refusal said={said} />
    </div>
  );
}

function faultOf({ name, size }: File): Said | undefined {
  if (!isAnnouncedFile(name))
    return { what: `“${name}”不能随通知发。`, rule: '只发文档、表格和图片。', next: '换成 Word、Excel、PDF 或图片。' };
  if (size === 0) return { what: `“${name}”是空的。`, next: '换一个文件。' };
  if (size > PACK_FILE_LIMIT)
    return {
      what: `“${name}”太大。`,
      figures: `最多 ${bytes(PACK_FILE_LIMIT)}，这件 ${bytes(size)}。`,
      next: '存成 PDF 或压小图片再选。',
    };
  return undefined;
}
