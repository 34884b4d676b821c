import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useKeys } from '../keys.ts';
import type { AnyRefusal } from '../words/refusals.ts';
import { Refusal } from './Refusal.tsx';

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
  readonly exports?: readonly { readonly word: string; readonly run: () => Promise<AnyRefusal | undefined> }[];
  /** After the sheet was printed or saved; the place to write down what left. */
  readonly onLeft?: (how: 'printed' | 'pdf') => void;
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
  onLeft,
  onClose,
}: PrintPreviewProps) {
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<AnyRefusal>();
  const [saved, setSaved] = useState<string>();
  useKeys([
    { key: 'Escape', does: '关上预览', run: () => onClose() },
    { key: 'Ctrl+P', does: '打印', run: () => void act('print', print) },
  ]);
  const request = { suggestedName: fileName, html, landscape };
  const act = async (word: string, run: () => Promise<AnyRefusal | { code: 'cancelled' } | undefined>) => {
    setBusy(word);
    setRefusal(undefined);
    const answer = await run();
    setBusy(undefined);
    if (answer && answer.code !== 'cancelled') setRefusal(answer as AnyRefusal);
  };
  const print = async () => {
    const reply = await window.shell.print(request);
    if (!reply.ok) return reply.refusal;
    onLeft?.('printed');
  };
  const savePdf = async () => {
    const reply = await window.shell.printToPdf(request);
    if (!reply.ok) return reply.refusal;
    setSaved(reply.value.label);
    onLeft?.('pdf');
  };
  return (
    <div className="print-preview">
      <aside className="print-settings">
        <h1 className="song">{title}</h1>
        {settings}
        <p className="caption">{leaves}</p>
        <Refusal refusal={refusal} />
        {saved && <p role="status">已存到 {saved}</p>}
        <div className="print-actions">
          <Button type="primary" icon={<PrinterOutlined />} disabled={busy !== undefined} onClick={() => act('print', print)}>
            {busy === 'print' ? '正在打印' : '打印'}
          </Button>
          <Button disabled={busy !== undefined} onClick={() => act('pdf', savePdf)}>
            {busy === 'pdf' ? '正在存' : '存为 PDF'}
          </Button>
          {exports.map(({ word, run }) => (
            <Button key={word} disabled={busy !== undefined} onClick={() => act(word, run)}>
              {busy === word ? '正在导出' : word}
            </Button>
          ))}
          <Button type="text" onClick={onClose}>
            关上
          </Button>
        </div>
      </aside>
      <div className="print-desk">
        <iframe className={landscape ? 'sheet sheet-landscape' : 'sheet'} title="预览" sandbox="" srcDoc={html} />
      </div>
    </div>
  );
}
