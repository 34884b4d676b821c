import { Button } from 'antd';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import type { ImportRefusal } from '../../../src/exchange/import/refusals.ts';
import type { Workbook } from '../../../src/exchange/import/workbook.ts';
import { bytes } from '../../words/said.ts';
import { InboxOutlined } from '../icons.tsx';
import { Refusal } from '../Refusal.tsx';
import type { ImportDraft } from './draft.ts';
import { type ReadBook, readBlock, readFile } from './read-file.ts';
import type { ImportSubject } from './subject.ts';

type FileStepProps = {
  readonly subject: ImportSubject;
  readonly book: Workbook | undefined;
  readonly draft: ImportDraft;
  readonly onBook: (read: ReadBook, file: NonNullable<ImportDraft['file']>) => void;
};

const ENCODINGS = { 'utf-8': 'UTF-8', gb18030: 'GB18030', 'utf-16': 'UTF-16' } as const;

/** 选文件: a file, dropped or chosen, or a block copied out of WPS. It is read in a thread that can be killed. */
export function FileStep({ subject, book, draft, onBook }: FileStepProps) {
  const [reading, setReading] = useState<string>();
  const [refusal, setRefusal] = useState<ImportRefusal>();
  const field = useRef<HTMLInputElement>(null);
  const read = async (name: string, size: number, reply: ReturnType<typeof readFile>) => {
    setReading(name);
    setRefusal(undefined);
    const outcome = await reply;
    setReading(undefined);
    if (outcome.ok) onBook(outcome.value, { name, bytes: size });
    else setRefusal(outcome.refusal);
  };
  const choose = (file: File | undefined) => file && void read(file.name, file.size, readFile(file));
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    choose(event.dataTransfer.files[0]);
  };
  const pasted = (event: ClipboardEvent) => {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text) void read('粘贴的表格', text.length * 2, readBlock(text));
  };
  return (
    <>
      <h2>选一份{subject.book}</h2>
      {!book && draft.file && <p className="import-again">上次选的是“{draft.file.name}”，再选一次就接着做，前面对好的都在。</p>}
      <div className="import-drop" onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
        <InboxOutlined aria-hidden="true" />
        <p>把文件拖到这里，或者</p>
        <Button onClick={() => field.current?.click()} disabled={reading !== undefined}>
          选文件
        </Button>
        <input
          ref={field}
          type="file"
          aria-label={`选一份${subject.book}`}
          className="visually-hidden"
          tabIndex={-1}
          accept=".xlsx,.xls,.ods,.csv,.et,.txt"
          onChange={(event) => {
            choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <p className="caption">Excel、WPS、LibreOffice 的表格和 CSV 都行，最大 30 MB</p>
      </div>
      <textarea
        className="import-paste"
        aria-label="粘贴表格"
        placeholder="也可以在 WPS 里选中表格复制，点这里按 Ctrl V"
        rows={1}
        value=""
        readOnly
        autoComplete="off"
        spellCheck={false}
        onPaste={pasted}
      />
      {reading && <p role="status">正在读“{reading}”…</p>}
      <Refusal refusal={refusal} />
      {book && !reading && (
        <p role="status">
          已读“{book.name}”：{book.sheets.length} 张表
          {draft.file && draft.file.bytes > 0 && `，${bytes(draft.file.bytes)}`}
          {book.encoding && `，文字编码 ${ENCODINGS[book.encoding]}`}。原文件不改动，也不存进来。
        </p>
      )}
    </>
  );
}
