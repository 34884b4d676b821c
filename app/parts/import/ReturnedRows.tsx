import { Button } from 'antd';
import { useState } from 'react';
import type { AnyRefusal } from '../../words/refusals.ts';
import { Refusal } from '../Refusal.tsx';
import type { ImportSubject, Reading } from './subject.ts';
import type { ChosenTable } from './use-sources.ts';

/** Where the file went, or why it went nowhere; neither if somebody thought better of it. */
export type Saved = { readonly label?: string | undefined; readonly refusal?: AnyRefusal | undefined };
type ReturnedRowsProps = {
  readonly subject: ImportSubject;
  readonly reading: Reading;
  readonly tables: readonly ChosenTable[];
  readonly save: (name: string, bytes: Uint8Array) => Promise<Saved>;
};

/** 没导入的行, with the reason, as a workbook that can be mended and chosen again. */
export function ReturnedRows({ subject, reading, tables, save }: ReturnedRowsProps) {
  const [saved, setSaved] = useState<Saved>({});
  const returned = tables.map(({ table }) => ({
    table,
    rows: reading.rows.filter((row) => row.sheet === table.sheet && row.comesBack).map((row) => ({ number: row.number, reason: row.says })),
  }));
  const count = returned.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return null;
  const run = async () => {
    const { returnedRowsWorkbook } = await import('../../../src/exchange/import/returned-rows.ts');
    setSaved(await save(`${subject.book}没导入的行`, await returnedRowsWorkbook(returned)));
  };
  return (
    <>
      <p>
        有 {count} 行没导入或没导全。<Button onClick={() => void run()}>下载没导入的行</Button>
      </p>
      <p className="caption">里面是原表的内容，第一列写着原因；改好再选它就行，用完删掉。</p>
      {saved.label && <p role="status">已存到 {saved.label}</p>}
      <Refusal refusal={saved.refusal} />
    </>
  );
}
