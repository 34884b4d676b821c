import { type ColumnMemory, remember } from '../../../src/exchange/import/table/columns.ts';
import { useDraft } from '../../live/draft.ts';
import { freshDraft, type ImportDraft, type StepKey } from '../../parts/import/draft.ts';
import { importSteps } from '../../parts/import/steps.tsx';
import { useSheets, useSources } from '../../parts/import/use-sources.ts';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { Wizard } from '../../parts/Wizard.tsx';
import { usePreference } from '../../preference.ts';
import { go } from '../../where.ts';
import { useBooks } from './books.ts';
import { EarlierImports } from './EarlierImports.tsx';
import { ResultPage } from './ResultPage.tsx';
import type { Subject } from './subject.ts';
import { useCarryOut } from './use-carry-out.ts';

const NOTHING_REMEMBERED: ColumnMemory = {};

/** 选文件 → 选表 → 对列 → 预览 → 确认 → 结果, into this PC's ledger. */
export function ImportWizard({ subject }: { readonly subject: Subject }) {
  const draft = useDraft<ImportDraft>(`import-${subject.id}`, freshDraft, {
    title: subject.title,
    where: { ...subject.back, page: 'import' },
  });
  const [memory, setMemory] = usePreference(`import-columns-${subject.id}`, NOTHING_REMEMBERED);
  const book = useBooks((books) => books[subject.id]);
  const cards = useSheets(book, subject);
  const tables = useSources(book, cards, { draft: draft.value, subject, memory });
  const carryOut = useCarryOut(subject);
  const at = book ? draft.value.at : 'file';
  const active = !carryOut.busy && (at === 'preview' || at === 'check');
  const now = subject.useReading({ sources: tables, draft: draft.value, book: draft.value.file?.name ?? subject.book, active });
  const reading = carryOut.busy ? carryOut.reading : now;

  const confirm = async () => {
    if (!reading || !(await carryOut.run(reading, tables))) return false;
    setMemory(tables.reduce((all, { table, mapping }) => remember(all, table, mapping), memory));
    draft.drop();
    useBooks.setState({ [subject.id]: undefined });
    return true;
  };

  if (carryOut.result) return <ResultPage subject={subject} result={carryOut.result} onAgain={carryOut.forget} />;
  return (
    <Wizard
      title={subject.title}
      steps={importSteps({
        subject,
        draft: draft.value,
        onDraft: draft.set,
        book,
        onBook: (read) => useBooks.setState({ [subject.id]: read.book }),
        cards,
        tables,
        reading,
        earlier: <EarlierImports subject={subject} onGoOn={carryOut.goOn} busy={carryOut.busy} />,
        confirm,
      })}
      at={at}
      onAt={(key) => draft.set((before) => ({ ...before, at: key as StepKey }))}
      onLater={() => go(subject.back)}
      onDone={() => undefined}
      busy={carryOut.busy}
      busyWord="正在导入"
      answer={
        <>
          {carryOut.progress && carryOut.busy && <ProgressLine word="正在写进台账" progress={carryOut.progress} />}
          <Refusal refusal={carryOut.refusal} />
        </>
      }
    />
  );
}
