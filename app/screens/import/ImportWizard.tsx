import type { Answer } from '../../../src/exchange/import/roster/preview.ts';
import { type ColumnMemory, checkMapping, type MappingRefusal, remember } from '../../../src/exchange/import/table/columns.ts';
import { describeSheets } from '../../../src/exchange/import/table/sheets.ts';
import type { Workbook } from '../../../src/exchange/import/workbook.ts';
import { useDraft } from '../../live/draft.ts';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { Wizard, type WizardStep } from '../../parts/Wizard.tsx';
import { usePreference } from '../../preference.ts';
import { go } from '../../where.ts';
import { useBooks } from './books.ts';
import { CheckStep } from './CheckStep.tsx';
import { ColumnStep } from './ColumnStep.tsx';
import { countsSaid } from './counts.ts';
import { freshDraft, type ImportDraft, type StepKey } from './draft.ts';
import { EarlierImports } from './EarlierImports.tsx';
import { FileStep } from './FileStep.tsx';
import './import.css';
import { PreviewStep } from './PreviewStep.tsx';
import { ResultPage } from './ResultPage.tsx';
import { SheetStep } from './SheetStep.tsx';
import type { Reading, Subject } from './subject.ts';
import { useCarryOut } from './use-carry-out.ts';
import { type ChosenTable, useSheets, useSources } from './use-sources.ts';

const NOTHING_REMEMBERED: ColumnMemory = {};

/** 选文件 → 选表 → 对列 → 预览 → 确认 → 结果: nothing counts before 确认. */
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

  const change = (part: Partial<ImportDraft>) => draft.set((before) => ({ ...before, ...part }));
  const onAt = (key: string) => change({ at: key as StepKey });
  const onBook = (read: Workbook, file: NonNullable<ImportDraft['file']>) => {
    useBooks.setState({ [subject.id]: read });
    if (draft.value.file?.name === file.name && draft.value.file.bytes === file.bytes) return;
    draft.set({ ...freshDraft, file, sheets: proposedSheets(read, subject) });
  };
  const onAnswer = (key: string, answer: Answer | undefined) => {
    const { [key]: _before, ...others } = draft.value.answers;
    change({ answers: answer ? { ...others, [key]: answer } : others });
  };
  const confirm = async () => {
    if (!reading || !(await carryOut.run(reading, tables))) return false;
    setMemory(tables.reduce((all, { table, mapping }) => remember(all, table, mapping), memory));
    draft.drop();
    useBooks.setState({ [subject.id]: undefined });
    return true;
  };

  if (carryOut.result) return <ResultPage subject={subject} result={carryOut.result} onAgain={carryOut.forget} />;
  const problem = mappingProblem(tables, subject);
  const steps: readonly WizardStep[] = [
    {
      key: 'file',
      word: '选文件',
      said: book?.name,
      missing: book ? undefined : '还没有选文件',
      body: (
        <>
          <FileStep subject={subject} book={book} draft={draft.value} onBook={onBook} />
          <EarlierImports subject={subject} onGoOn={carryOut.goOn} busy={carryOut.busy} />
        </>
      ),
    },
    {
      key: 'sheet',
      word: '选表',
      said: `${tables.length} 张表，${tables.reduce((sum, { table }) => sum + table.rows.length, 0)} 行`,
      missing: tables.length > 0 ? undefined : '还没有选表',
      body: <SheetStep subject={subject} cards={cards} draft={draft.value} onChange={change} />,
    },
    {
      key: 'columns',
      word: '对列',
      said: `${tables.reduce((sum, { mapping }) => sum + mapping.filter(Boolean).length, 0)} 列导入`,
      missing: problem ? '还有列没有对好' : subject.missing({ draft: draft.value, sources: tables }),
      body: <ColumnStep subject={subject} tables={tables} draft={draft.value} refusal={problem} onChange={change} />,
    },
    {
      key: 'preview',
      word: '预览',
      said: reading && countsSaid(reading.counts, subject),
      missing: nothingToDo(reading),
      body: <PreviewStep subject={subject} reading={reading} draft={draft.value} onAnswer={onAnswer} />,
    },
    {
      key: 'check',
      word: '确认',
      next: '确认导入',
      missing: nothingToDo(reading),
      leave: confirm,
      body: <CheckStep subject={subject} reading={reading} draft={draft.value} tables={tables} onAt={onAt} />,
    },
  ];
  return (
    <Wizard
      title={subject.title}
      steps={steps}
      at={at}
      onAt={onAt}
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

/** The sheets that look like it; if none does, all that hold anything and can be seen. */
function proposedSheets(book: Workbook, { set }: Subject): readonly string[] {
  const cards = describeSheets(book, set);
  const proposed = cards.filter((card) => card.proposed);
  return (proposed.length > 0 ? proposed : cards.filter((card) => !card.hidden && card.rows > 0)).map((card) => card.name);
}

function mappingProblem(tables: readonly ChosenTable[], { set }: Subject): MappingRefusal | undefined {
  for (const { mapping } of tables) {
    const checked = checkMapping(set, mapping);
    if (!checked.ok) return checked.refusal;
  }
  return undefined;
}

function nothingToDo(reading: Reading | undefined): string | undefined {
  if (!reading) return '正在核对';
  return reading.counts.add + reading.counts.change === 0 ? '没有可以导入的行' : undefined;
}
