import { Button } from 'antd';
import { useState } from 'react';
import { toBase64 } from '../../base64.ts';
import { CheckCircleOutlined } from '../../parts/icons.tsx';
import { countsSaid } from '../../parts/import/counts.ts';
import { ReturnedRows, type Saved } from '../../parts/import/ReturnedRows.tsx';
import { go } from '../../where.ts';
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
        {reading && <ReturnedRows subject={subject} reading={reading} tables={result.tables} save={save} />}
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

async function save(suggestedName: string, bytes: Uint8Array): Promise<Saved> {
  const reply = await window.shell.saveFile({ suggestedName, extension: 'xlsx', base64: toBase64(bytes) });
  if (reply.ok) return { label: reply.value.label };
  return reply.refusal.code === 'cancelled' ? {} : { refusal: reply.refusal };
}
