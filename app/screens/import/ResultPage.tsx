import { Button } from 'antd';
import { useState } from 'react';
import type { FileReply } from '../../../electron/contract.ts';
import { returnedRowsWorkbook } from '../../../src/exchange/import/returned-rows.ts';
import { toBase64 } from '../../leaving/templates.ts';
import { CheckCircleOutlined } from '../../parts/icons.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { go } from '../../where.ts';
import type { AnyRefusal } from '../../words/refusals.ts';
import { countsSaid } from './counts.ts';
import type { Subject } from './subject.ts';
import { UndoImport } from './UndoImport.tsx';
import type { ImportResult } from './use-carry-out.ts';

type ResultPageProps = { readonly subject: Subject; readonly result: ImportResult; readonly onAgain: () => void };

/** 结果: what is in the ledger now, the rows that are not, and the way back. */
export function ResultPage({ subject, result, onAgain }: ResultPageProps) {
  const { reading } = result;
  const [undone, setUndone] = useState<string>();
  return (
    <div className="page wizard-page">
      <section className="card import-result" aria-label="导入结果">
        <h1 className="song">{subject.title}</h1>
        <p className="import-done" role="status">
          <CheckCircleOutlined />{' '}
          {undone ?? `已存本机：${reading ? countsSaid(reading.counts, subject) : `共 ${result.documents} ${subject.unit}`}。`}
        </p>
        {!undone && <p>{subject.consequence}</p>}
        {reading && <ReturnedRows subject={subject} result={result} />}
        <div className="import-result-acts">
          {!undone && <UndoImport batchId={result.batchId} unit={subject.unit} onUndone={setUndone} />}
          <Button onClick={onAgain}>再导一份</Button>
          <Button type="primary" onClick={() => go(subject.back)}>
            打开{subject.id === 'roster' ? '名册' : '台账'}
          </Button>
        </div>
      </section>
    </div>
  );
}

/** 没导入的行, with the reason, as a workbook that can be mended and chosen again. */
function ReturnedRows({ subject, result: { reading, tables } }: Omit<ResultPageProps, 'onAgain'>) {
  const [saved, setSaved] = useState<string>();
  const [refusal, setRefusal] = useState<AnyRefusal>();
  const returned = tables.map(({ table }) => ({
    table,
    rows: (reading?.rows ?? [])
      .filter((row) => row.sheet === table.sheet && row.comesBack)
      .map((row) => ({ number: row.number, reason: row.says })),
  }));
  const count = returned.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return null;
  const save = async () => {
    const bytes = await returnedRowsWorkbook(returned);
    const reply: FileReply = await window.shell.saveFile({
      suggestedName: `${subject.book}没导入的行`,
      extension: 'xlsx',
      base64: toBase64(bytes),
    });
    setSaved(reply.ok ? reply.value.label : undefined);
    setRefusal(reply.ok || reply.refusal.code === 'cancelled' ? undefined : reply.refusal);
  };
  return (
    <>
      <p>
        有 {count} 行没导入或没导全。<Button onClick={() => void save()}>下载没导入的行</Button>
      </p>
      <p className="caption">里面是原表的内容，第一列写着原因；改好再选它就行，用完删掉。</p>
      {saved && <p role="status">已存到 {saved}</p>}
      <Refusal refusal={refusal} />
    </>
  );
}
