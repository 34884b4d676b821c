import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Answer } from '../../../src/exchange/import/roster/preview.ts';
import type { Column } from '../columns.ts';
import { Rows } from '../Rows.tsx';
import { State, type StateKind } from '../State.tsx';
import type { ImportDraft } from './draft.ts';
import type { ImportSubject, Reading, RowOutcome, ShownRow } from './subject.ts';

type PreviewStepProps = {
  readonly subject: ImportSubject;
  readonly reading: Reading | undefined;
  readonly draft: ImportDraft;
  readonly onAnswer: (key: string, answer: Answer | undefined) => void;
};
type ListRow = ShownRow & { readonly id: string };

const KINDS: Readonly<Record<RowOutcome, StateKind>> = { add: 'done', change: 'running', same: 'waiting', skip: 'returned', ask: 'soon' };
const ORDER: readonly RowOutcome[] = ['ask', 'add', 'change', 'skip', 'same'];

/** It is imported, but something of it was not understood and stays out. */
const isLacking = ({ outcome, comesBack }: ShownRow): boolean => comesBack && (outcome === 'add' || outcome === 'change');

const columnsFor = (words: ImportSubject['words'], severalSheets: boolean): readonly Column<ListRow>[] => [
  {
    key: 'number',
    title: '行',
    width: severalSheets ? 96 : 48,
    rank: 1,
    align: 'right',
    text: (row) => (severalSheets ? `${row.sheet} ${row.number}` : row.number),
  },
  { key: 'name', title: '名称', width: 128, rank: 1, text: (row) => row.name },
  {
    key: 'outcome',
    title: '结果',
    width: 128,
    rank: 1,
    cell: (row) =>
      isLacking(row) ? (
        <State is="soon" word={`${words[row.outcome]}，有缺`} />
      ) : (
        <State is={KINDS[row.outcome]} word={words[row.outcome]} />
      ),
  },
  { key: 'says', title: '说明', width: 160, rank: 1, grows: true, text: (row) => row.says },
];

/** 预览: row by row what is added, changed, skipped and why. Nothing is written before 确认. */
export function PreviewStep({ subject, reading, draft, onAnswer }: PreviewStepProps) {
  const [tab, setTab] = useState<RowOutcome | 'lacking' | ''>('');
  const [selected, setSelected] = useState<string>();
  const rows = useMemo<readonly ListRow[]>(
    () =>
      reading?.rows
        .filter((row) => tab === '' || (tab === 'lacking' ? isLacking(row) : row.outcome === tab))
        .map((row) => ({ ...row, id: row.key })) ?? [],
    [reading, tab],
  );
  const severalSheets = useMemo(() => new Set(reading?.rows.map((row) => row.sheet)).size > 1, [reading]);
  const lacking = useMemo(() => reading?.rows.filter(isLacking).length ?? 0, [reading]);
  const columns = useMemo(() => columnsFor(subject.words, severalSheets), [subject, severalSheets]);
  if (!reading) return <p role="status">正在核对…</p>;
  const open = rows.find((row) => row.key === selected);
  return (
    <>
      <div className="state-tabs" role="group" aria-label="按结果">
        <Tab word="全部" count={reading.rows.length} pressed={tab === ''} onClick={() => setTab('')} />
        {ORDER.filter((outcome) => reading.counts[outcome] > 0).map((outcome) => (
          <Tab
            key={outcome}
            word={subject.words[outcome]}
            count={reading.counts[outcome]}
            pressed={tab === outcome}
            onClick={() => setTab(outcome)}
          />
        ))}
        {lacking > 0 && <Tab word="有缺" count={lacking} pressed={tab === 'lacking'} onClick={() => setTab('lacking')} />}
      </div>
      {reading.questions.length > 0 && <Questions reading={reading} draft={draft} onAnswer={onAnswer} />}
      <div className="import-rows">
        <Rows
          label="逐行预览"
          rows={rows}
          columns={columns}
          selected={selected}
          onSelect={(row) => setSelected(row.key)}
          sort={undefined}
          onSort={() => undefined}
          place="import-preview"
          view={tab}
        />
      </div>
      {open && <RowBox row={open} answered={draft.answers[open.key]} onAnswer={(answer) => onAnswer(open.key, answer)} />}
      <p className="caption">
        {reading.leftOut > 0 && `导入的行里有 ${reading.leftOut} 处看不懂，那一处不导，标着“有缺”。`}
        点一行看全文，也可以不导这一行。还没有写进{subject.into}。
      </p>
    </>
  );
}

type TabProps = { readonly word: string; readonly count: number; readonly pressed: boolean; readonly onClick: () => void };
const Tab = ({ word, count, pressed, onClick }: TabProps) => (
  <button type="button" className="state-tab" aria-pressed={pressed} onClick={onClick}>
    {word} <span>{count}</span>
  </button>
);

type Answering = { readonly onAnswer: (answer: Answer | undefined) => void };

/** The whole of a row, and what the user may say about it. */
const RowBox = ({ row, answered, onAnswer }: { readonly row: ShownRow; readonly answered: Answer | undefined } & Answering) => (
  <div className="import-row" role="region" aria-label={`第 ${row.number} 行`}>
    <p>
      第 {row.number} 行 <b>{row.name}</b>　{row.says}
    </p>
    <div className="import-row-acts">
      {row.candidates.map(({ personId, word }) => (
        <Button key={personId} size="small" onClick={() => onAnswer({ is: 'person', personId })}>
          是{word}
        </Button>
      ))}
      {row.mayBeNew && (
        <Button size="small" onClick={() => onAnswer({ is: 'new' })}>
          是另一个人
        </Button>
      )}
      {(row.outcome === 'add' || row.outcome === 'change' || row.outcome === 'ask') && (
        <Button size="small" onClick={() => onAnswer({ is: 'leave-out' })}>
          这一行不导
        </Button>
      )}
      {answered && (
        <Button size="small" type="text" onClick={() => onAnswer(undefined)}>
          重新认
        </Button>
      )}
    </div>
  </div>
);

/** One answer serves every row with the name. */
function Questions({ reading, draft, onAnswer }: Omit<PreviewStepProps, 'subject' | 'reading'> & { readonly reading: Reading }) {
  return (
    <ul className="import-questions">
      {reading.questions.map(({ key, words, candidates }) => {
        const answer = draft.answers[key];
        return (
          <li key={key}>
            <span>{words}</span>
            <Select<string | undefined>
              aria-label={words}
              placeholder="是哪一位"
              value={answer?.is === 'person' ? answer.personId : undefined}
              options={candidates.map(({ personId, word }) => ({ value: personId, label: word }))}
              onChange={(personId) => personId && onAnswer(key, { is: 'person', personId })}
              popupMatchSelectWidth={false}
            />
          </li>
        );
      })}
    </ul>
  );
}
