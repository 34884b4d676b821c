import { Button } from 'antd';
import { useState } from 'react';
import { type ImportBatch, importBatches } from '../../../src/commands/import-batches.ts';
import type { ImportPlan } from '../../../src/commands/import-plan.ts';
import { useDesk } from '../../live/desk.ts';
import { ledgerPages } from '../../live/ledger-pages.ts';
import { dateTime } from '../../words/said.ts';
import { dropPlan, planIn, useKeptPlan } from './plan-draft.ts';
import type { Subject } from './subject.ts';
import { UndoImport } from './UndoImport.tsx';

type EarlierImportsProps = { readonly subject: Subject; readonly onGoOn: (plan: ImportPlan) => Promise<boolean>; readonly busy: boolean };

/** What came in before: an import that a power cut tore apart goes on here or is undone, whole ones can be undone. */
export function EarlierImports({ subject, onGoOn, busy }: EarlierImportsProps) {
  const desk = useDesk();
  const kept = useKeptPlan(subject);
  const [batches, setBatches] = useState<readonly ImportBatch[]>();
  const [undone, setUndone] = useState<string>();
  const look = async () =>
    setBatches((await importBatches(desk.context(), ledgerPages)).filter((batch) => batch.verb === `import-${subject.id}`));
  const after = (said: string) => {
    setUndone(said);
    dropPlan(subject);
    void look();
  };
  const torn = kept && planIn(kept);
  return (
    <section className="import-earlier" aria-label="以前的导入">
      {torn && (
        <div className="said said-warning" role="status">
          <div>
            <p className="said-what">上次导入写到一半断了，写进去的都在。</p>
            <p>
              {dateTime(kept.savedAt)} 确认的，共 {torn.acts.reduce((sum, act) => sum + act.writes.length, 0)} {subject.unit}。
            </p>
            <div className="said-actions">
              <Button onClick={() => void onGoOn(torn)} disabled={busy}>
                接着导入
              </Button>
              <UndoImport batchId={torn.batchId} unit={subject.unit} onUndone={after} />
            </div>
          </div>
        </div>
      )}
      {undone && <p role="status">{undone}</p>}
      {!batches && (
        <button type="button" className="link" onClick={() => void look()}>
          看以前的导入
        </button>
      )}
      {batches?.length === 0 && <p className="caption">以前没有导入过，或者都已撤销。</p>}
      {batches && batches.length > 0 && (
        <ul>
          {batches.map((batch) => (
            <li key={batch.id}>
              <span>
                {dateTime(batch.at)}，{batch.writes.length} {subject.unit}
                {batch.unfinished && `，没写完（${batch.numbers.length} / ${batch.of} 批）`}
              </span>
              <UndoImport batchId={batch.id} unit={subject.unit} onUndone={after} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
