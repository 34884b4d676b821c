import { type Answer, CheckPage } from '../Wizard.tsx';
import { countsSaid } from './counts.ts';
import type { ImportDraft } from './draft.ts';
import type { ImportSubject, Reading } from './subject.ts';
import type { ChosenTable } from './use-sources.ts';

type CheckStepProps = {
  readonly subject: ImportSubject;
  readonly reading: Reading | undefined;
  readonly draft: ImportDraft;
  readonly tables: readonly ChosenTable[];
  readonly onAt: (step: string) => void;
};

/** 确认: what was chosen and what will be written, each line a way back. */
export function CheckStep({ subject, reading, draft, tables, onAt }: CheckStepProps) {
  if (!reading) return <p role="status">正在核对…</p>;
  const { counts, leftOut } = reading;
  const fields = [...new Set(tables.flatMap(({ mapping }) => mapping.filter((field) => field !== null)))];
  const answers: readonly Answer[] = [
    { key: 'file', label: '文件', answer: draft.file?.name, step: 'file' },
    { key: 'sheet', label: '表', answer: tables.map(({ table }) => table.sheet).join('、'), step: 'sheet' },
    { key: 'columns', label: '导入的列', answer: fields.map((field) => subject.set.fields[field]?.label).join('、'), step: 'columns' },
    { key: 'rows', label: '逐行', answer: countsSaid(counts, subject), step: 'preview' },
  ];
  return (
    <>
      <h2>
        {counts.add > 0 && `${subject.words.add} ${counts.add} ${subject.unit}`}
        {counts.add > 0 && counts.change > 0 && '，'}
        {counts.change > 0 && `${subject.words.change} ${counts.change} ${subject.unit}`}
      </h2>
      <CheckPage answers={answers} onAt={onAt} />
      <p>{subject.consequence}</p>
      {(counts.ask > 0 || counts.skip > 0 || leftOut > 0) && (
        <p className="caption">
          {[
            counts.ask > 0 && `${counts.ask} 行还没认是谁，这次不导`,
            counts.skip > 0 && `${counts.skip} 行不导入`,
            leftOut > 0 && `导入的行里有 ${leftOut} 处没导`,
          ]
            .filter(Boolean)
            .join('；')}
          。导入后可以把这些连同原因下载成表格，改好再导。
        </p>
      )}
      <p className="caption">{subject.undo}</p>
    </>
  );
}
