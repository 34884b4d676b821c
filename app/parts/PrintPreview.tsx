import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { FileReply, Reply } from '../../electron/contract.ts';
import { useKeys } from '../keys.ts';
import type { AnyRefusal } from '../words/refusals.ts';
import { PrinterOutlined } from './icons.tsx';
import { Refusal } from './Refusal.tsx';
import { SheetDesk } from './SheetDesk.tsx';

export type Refused = { readonly ok: false; readonly refusal: AnyRefusal };

/** How it ended: printed, saved with a name, cancelled, refused. */
export type Leaving = FileReply | Reply<null> | Refused;
/** `otherwise` is the way on when it was refused, such as the standard form instead of the superior's own. */
export type Export = Action & { readonly otherwise?: Action };
type Action = { readonly word: string; readonly run: () => Promise<Leaving> };

export type PrintPreviewProps = {
  /** 打印花名册. */
  readonly title: string;
  /** 份数, 纸张, 打码, 盖章位, 附件. */
  readonly settings: ReactNode;
  /** Says what leaves: 将打印 31 人的姓名和岗位；电话不打印. */
  readonly leaves: string;
  /** A whole document with its own styles, as it is printed. */
  readonly html: string;
  readonly landscape?: boolean;
  /** Of the file, without extension and without names of persons. */
  readonly fileName: string;
  /** 导出 Word, 导出 Excel. */
  readonly exports?: readonly Export[];
  /** What is done around the leaving itself, such as writing it down first; a refusal keeps it here. */
  readonly leaving?: (how: 'print' | 'pdf', leave: () => Promise<Leaving>) => Promise<Leaving>;
  /** Who prints, where it is not the shell of the desk: the browser of the console, which saves a PDF by itself. */
  readonly print?: (html: string) => Promise<Leaving>;
  readonly onClose: () => void;
};

/** Pattern G: what is on screen is what is on the sheet. */
export function PrintPreview({
  title,
  settings,
  leaves,
  html,
  landscape = false,
  fileName,
  exports = [],
  leaving = (_how, leave) => leave(),
  print: printOtherwise,
  onClose,
}: PrintPreviewProps) {
  const [busy, setBusy] = useState<string>();
  const [refused, setRefused] = useState<{ readonly refusal: AnyRefusal; readonly otherwise: Action | undefined }>();
  const [saved, setSaved] = useState<string>();
  useKeys([
    { key: 'Escape', does: '关上预览', run: () => onClose() },
    { key: 'Ctrl+P', does: '打印', run: () => void act('print', print) },
  ]);
  const request = { suggestedName: fileName, html, landscape };
  const act = async (word: string, run: Action['run'], otherwise?: Action) => {
    setBusy(word);
    setRefused(undefined);
    setSaved(undefined);
    const reply = await run()
      .catch((error: unknown): Refused => ({ ok: false, refusal: { code: 'export-failed', title, found: String(error) } }))
      .finally(() => setBusy(undefined));
    if (!reply.ok) return reply.refusal.code === 'cancelled' ? undefined : setRefused({ refusal: reply.refusal, otherwise });
    if (reply.value) setSaved(reply.value.label);
  };
  const print = () => leaving('print', () => (printOtherwise ? printOtherwise(html) : window.shell.print(request)));
  const savePdf = () => leaving('pdf', () => window.shell.printToPdf(request));
  const { refusal, otherwise } = refused ?? {};
  return (
    <div className="print-preview">
      <aside className="print-settings">
        <h1 className="song">{title}</h1>
        {settings}
        <p className="caption">{leaves}</p>
        <Refusal
          refusal={refusal}
          actions={
            otherwise && (
              <Button size="small" onClick={() => act(otherwise.word, otherwise.run)}>
                {otherwise.word}
              </Button>
            )
          }
        />
        {saved && <p role="status">已存到 {saved}</p>}
        <div className="print-actions">
          <Button type="primary" icon={<PrinterOutlined />} disabled={busy !== undefined} onClick={() => act('print', print)}>
            {busy === 'print' ? '正在打印' : '打印'}
          </Button>
          {!printOtherwise && (
            <Button disabled={busy !== undefined} onClick={() => act('pdf', savePdf)}>
              {busy === 'pdf' ? '正在存' : '存为 PDF'}
            </Button>
          )}
          {exports.map(({ word, run, otherwise: wayOn }) => (
            <Button key={word} disabled={busy !== undefined} onClick={() => act(word, run, wayOn)}>
              {busy === word ? '正在导出' : word}
            </Button>
          ))}
          <Button type="text" onClick={onClose}>
            关上
          </Button>
        </div>
      </aside>
      <SheetDesk html={html} landscape={landscape} />
    </div>
  );
}
