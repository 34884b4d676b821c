import type { ReactNode } from 'react';
import type { Answer } from '../../../src/exchange/import/roster/preview.ts';
import { checkMapping, type MappingRefusal } from '../../../src/exchange/import/table/columns.ts';
import { describeSheets, type SheetCard } from '../../../src/exchange/import/table/sheets.ts';
import type { Workbook } from '../../../src/exchange/import/workbook.ts';
import type { WizardStep } from '../Wizard.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ColumnStep } from './ColumnStep.tsx';
import { countsSaid } from './counts.ts';
import { freshDraft, type ImportDraft, type StepKey } from './draft.ts';
import { FileStep } from './FileStep.tsx';
import './import.css';
import { PreviewStep } from './PreviewStep.tsx';
import type { ReadBook } from './read-file.ts';
import { SheetStep } from './SheetStep.tsx';
import type { ImportSubject, Reading } from './subject.ts';
import type { ChosenTable } from './use-sources.ts';

type StepsParts = {
  readonly subject: ImportSubject;
  readonly draft: ImportDraft;
  readonly onDraft: (change: (before: ImportDraft) => ImportDraft) => void;
  readonly book: Workbook | undefined;
  readonly onBook: (read: ReadBook) => void;
  readonly cards: readonly SheetCard[];
  readonly tables: readonly ChosenTable[];
  readonly reading: Reading | undefined;
  /** Why there is no reading, where something refused to make one. */
  readonly unread?: ReactNode;
  /** Below the choice of the file: earlier imports. */
  readonly earlier?: ReactNode;
  /** Writes it; `false` stays on the last page. */
  readonly confirm: () => Promise<boolean>;
};

/** 选文件 → 选表 → 对列 → 预览 → 确认: nothing counts before 确认. */
export function importSteps(parts: StepsParts): readonly WizardStep[] {
  const { subject, draft, onDraft, book, cards, tables, reading } = parts;
  const change = (part: Partial<ImportDraft>) => onDraft((before) => ({ ...before, ...part }));
  const onBook = (read: ReadBook, file: NonNullable<ImportDraft['file']>) => {
    parts.onBook(read);
    if (draft.file?.name === file.name && draft.file.bytes === file.bytes) return;
    onDraft(() => ({ ...freshDraft, file, sheets: proposedSheets(read.book, subject) }));
  };
  const onAnswer = (key: string, answer: Answer | undefined) => {
    const { [key]: _before, ...others } = draft.answers;
    change({ answers: answer ? { ...others, [key]: answer } : others });
  };
  const problem = mappingProblem(tables, subject);
  const missing = nothingToDo(reading, parts.unread !== undefined);
  return [
    {
      key: 'file',
      word: '选文件',
      said: book?.name,
      missing: book ? undefined : '还没有选文件',
      body: (
        <>
          <FileStep subject={subject} book={book} draft={draft} onBook={onBook} />
          {parts.earlier}
        </>
      ),
    },
    {
      key: 'sheet',
      word: '选表',
      said: `${tables.length} 张表，${tables.reduce((sum, { table }) => sum + table.rows.length, 0)} 行`,
      missing: tables.length > 0 ? undefined : '还没有选表',
      body: <SheetStep subject={subject} cards={cards} draft={draft} onChange={change} />,
    },
    {
      key: 'columns',
      word: '对列',
      said: `${tables.reduce((sum, { mapping }) => sum + mapping.filter(Boolean).length, 0)} 列导入`,
      missing: problem ? '还有列没有对好' : subject.missing?.({ draft, sources: tables }),
      body: <ColumnStep subject={subject} tables={tables} draft={draft} refusal={problem} onChange={change} />,
    },
    {
      key: 'preview',
      word: '预览',
      said: reading && countsSaid(reading.counts, subject),
      missing,
      body: parts.unread ?? <PreviewStep subject={subject} reading={reading} draft={draft} onAnswer={onAnswer} />,
    },
    {
      key: 'check',
      word: '确认',
      next: '确认导入',
      missing,
      leave: parts.confirm,
      body: parts.unread ?? (
        <CheckStep subject={subject} reading={reading} draft={draft} tables={tables} onAt={(at) => change({ at: at as StepKey })} />
      ),
    },
  ];
}

/** The sheets that look like it; if none does, all that hold anything and can be seen. */
function proposedSheets(book: Workbook, { set }: ImportSubject): readonly string[] {
  const cards = describeSheets(book, set);
  const proposed = cards.filter((card) => card.proposed);
  return (proposed.length > 0 ? proposed : cards.filter((card) => !card.hidden && card.rows > 0)).map((card) => card.name);
}

function mappingProblem(tables: readonly ChosenTable[], { set }: ImportSubject): MappingRefusal | undefined {
  for (const { mapping } of tables) {
    const checked = checkMapping(set, mapping);
    if (!checked.ok) return checked.refusal;
  }
  return undefined;
}

function nothingToDo(reading: Reading | undefined, isUnread: boolean): string | undefined {
  if (isUnread) return '没有核对成';
  if (!reading) return '正在核对';
  return reading.counts.add + reading.counts.change === 0 ? '没有可以导入的行' : undefined;
}
