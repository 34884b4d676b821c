import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { freshDraft, type ImportDraft, type StepKey } from '../../../../parts/import/draft.ts';
import type { ReadBook } from '../../../../parts/import/read-file.ts';
import { importSteps } from '../../../../parts/import/steps.tsx';
import type { Reading } from '../../../../parts/import/subject.ts';
import { type ChosenTable, useSheets, useSources } from '../../../../parts/import/use-sources.ts';
import { Refusal } from '../../../../parts/Refusal.tsx';
import { Wizard } from '../../../../parts/Wizard.tsx';
import { useWindow } from '../../../../where.ts';
import { ask } from '../../../api/ask.ts';
import { useAct } from '../../../api/use-act.ts';
import { useInside } from '../../../session.ts';
import { say } from '../../../words/refusals.ts';
import { readingOf } from './preview.ts';
import { TreeImportResult } from './TreeImportResult.tsx';
import { treeSubject } from './tree-subject.ts';
import { useTreePreview, useUpload } from './use-tree-preview.ts';

export type TreeImported = { readonly reading: Reading; readonly tables: readonly ChosenTable[] };
const NOTHING_REMEMBERED = {};

/** 组织 › 组织树 › 从表格导入. The county previews and decides; this page only shows what it says. */
export default function TreeImportPage() {
  const { organisations, readTreeAgain } = useInside();
  const close = useWindow((window) => window.close);
  const [draft, setDraft] = useState<ImportDraft>(freshDraft);
  const [read, setRead] = useState<ReadBook>();
  const [result, setResult] = useState<TreeImported>();
  const cards = useSheets(read?.book, treeSubject);
  const tables = useSources(read?.book, cards, { draft, subject: treeSubject, memory: NOTHING_REMEMBERED });
  const at = read ? draft.at : 'file';
  const upload = useUpload({ read, draft, tables });
  const isLooking = at === 'preview' || at === 'check';
  const { answer, again } = useTreePreview(isLooking && !result ? upload : undefined);
  const previewed = answer?.ok ? answer.value : undefined;
  const refused = answer && !answer.ok ? answer.refusal : undefined;
  const reading = useMemo(() => previewed && readingOf(previewed, organisations), [previewed, organisations]);
  const act = useAct((mark: string) => ask<object>('POST', '/api/organisations/import', { upload, mark }));
  const confirm = async () => {
    if (!previewed || !reading) return false;
    if (!(await act.run(previewed.mark))) {
      again();
      return false;
    }
    setResult({ reading, tables });
    await readTreeAgain();
    return true;
  };
  const startAgain = () => {
    setDraft(freshDraft);
    setRead(undefined);
    setResult(undefined);
  };
  if (result) return <TreeImportResult {...result} onAgain={startAgain} onClose={close} />;
  return (
    <Wizard
      title={treeSubject.title}
      steps={importSteps({
        subject: treeSubject,
        draft,
        onDraft: setDraft,
        book: read?.book,
        onBook: setRead,
        cards,
        tables,
        reading,
        unread: refused && <Refusal said={say(refused)} actions={<Button onClick={again}>再核对一次</Button>} />,
        confirm,
      })}
      at={at}
      onAt={(key) => setDraft((before) => ({ ...before, at: key as StepKey }))}
      onLater={close}
      laterWord="不导了"
      onDone={() => undefined}
      busy={act.busy}
      busyWord="正在导入"
      answer={<Refusal said={act.said} />}
    />
  );
}
