import { useEffect, useMemo, useState } from 'react';
import { planRosterImport, type RosterImportRow } from '../../../../src/commands/import-roster.ts';
import { civilDateAt } from '../../../../src/domain/civil-date.ts';
import { standingNames } from '../../../../src/domain/names.ts';
import type { Standing } from '../../../../src/domain/person.ts';
import { ROSTER_FIELDS, type RosterField } from '../../../../src/exchange/import/roster/fields.ts';
import { type Candidate as Known, type PreviewRow, previewRoster } from '../../../../src/exchange/import/roster/preview.ts';
import { idNumbersOf, type RosterSource, readRoster, rowsWithoutStanding } from '../../../../src/exchange/import/roster/read-roster.ts';
import { useDocs } from '../../../live/documents.ts';
import { SelectField } from '../../../parts/fields.tsx';
import type { Candidate, OptionsProps, ShownRow } from '../../../parts/import/subject.ts';
import { sayChange, sayLeftOut, sayNote, saySkip } from '../../../words/import-rows.ts';
import type { LedgerReading, ReadingParts, Subject } from '../subject.ts';

const STANDINGS = Object.entries(standingNames).map(([value, word]) => ({ value: value as Standing, word }));
const standingIn = (options: Readonly<Record<string, string>>) => options.standing as Standing | undefined;

/** Asked where rows do not say what somebody is; never guessed. */
function RosterOptions({ draft, sources, onChange }: OptionsProps) {
  const silent = rowsWithoutStanding(sources as readonly RosterSource[]);
  if (silent === 0) return null;
  return (
    <SelectField
      label={`有 ${silent} 行没写人员类别，按什么登记`}
      hint="已在名册里的人不受影响"
      options={STANDINGS}
      value={standingIn(draft.options)}
      onChange={(standing) => onChange({ standing: standing ?? '' })}
      placeholder="不选就不导这些行"
    />
  );
}

function useRosterReading({ sources, draft, active }: ReadingParts): LedgerReading | undefined {
  const people = useDocs('person');
  const today = civilDateAt(Date.now());
  const { hiddenRows, options, answers } = draft;
  const read = useMemo(
    () =>
      active
        ? readRoster(sources as readonly RosterSource[], { today, hiddenRows, standingForAll: standingIn(options) || undefined })
        : undefined,
    [active, sources, today, hiddenRows, options],
  );
  const marks = useMarks(read && idNumbersOf(read.rows));
  return useMemo(() => {
    if (!read || !marks || !people) return undefined;
    const preview = previewRoster({
      ...read,
      roster: people.map((doc) => doc.body),
      marks,
      answers: new Map(Object.entries(answers)),
      today,
    });
    const rows = preview.rows.map(shown);
    const confirmed = preview.rows.flatMap(importRow);
    return {
      rows,
      counts: preview.counts,
      leftOut: preview.leftOut,
      questions: [],
      plan: (context) => planRosterImport(context, confirmed),
    };
  }, [read, marks, people, answers, today]);
}

/** Whole ID numbers go to the ledger's key once; only their marks come back. */
function useMarks(numbers: readonly string[] | undefined): ReadonlyMap<string, string> | undefined {
  const asked = numbers?.join(' ');
  const [known, setKnown] = useState<{ readonly asked: string; readonly marks: ReadonlyMap<string, string> }>();
  useEffect(() => {
    if (asked === undefined) return;
    let current = true;
    const list = asked === '' ? [] : asked.split(' ');
    void window.shell.markIdNumbers(list).then((reply) => {
      if (current && reply.ok) setKnown({ asked, marks: new Map(list.map((number, at) => [number, reply.value[at] as string])) });
    });
    return () => {
      current = false;
    };
  }, [asked]);
  return known && known.asked === asked ? known.marks : undefined;
}

function importRow(row: PreviewRow): readonly RosterImportRow[] {
  if (row.outcome === 'add') return [{ is: 'add', fields: row.fields }];
  return row.outcome === 'change' ? [{ is: 'change', personId: row.personId, changes: row.changes }] : [];
}

function shown(row: PreviewRow): ShownRow {
  const { key, sheet, number, name, outcome, leftOut, notes } = row;
  const isNoRecord = row.outcome === 'skip' && ['no-record', 'hidden-left-out', 'answered-leave-out'].includes(row.reason.code);
  return {
    key,
    sheet,
    number,
    name,
    outcome,
    says: [mainSentence(row), ...leftOut.map((value) => `没导${sayLeftOut(value)}`), ...notes.map(sayNote)].filter(Boolean).join('；'),
    comesBack: !isNoRecord && (outcome === 'skip' || outcome === 'ask' || leftOut.length > 0),
    candidates: row.outcome === 'ask' ? row.candidates.flatMap(candidate) : [],
    mayBeNew: outcome === 'ask',
  };
}

function mainSentence(row: PreviewRow): string {
  switch (row.outcome) {
    case 'add':
      return [standingNames[row.fields.standing], row.fields.department].filter(Boolean).join(' · ');
    case 'change':
      return row.changes.flatMap((change) => sayChange(change) ?? []).join('，');
    case 'same':
      return '和名册一样';
    case 'skip':
      return saySkip(row.reason);
    case 'ask':
      return `同名，分不清是不是${row.candidates.map(knownAs).join('、')}`;
  }
}

const knownAs = (known: Known): string =>
  known.in === 'roster'
    ? `名册里的${known.name}${known.department ? `（${known.department}）` : ''}`
    : `第 ${known.number} 行的${known.name}`;
const candidate = (known: Known): readonly Candidate[] =>
  known.in === 'roster' ? [{ personId: known.personId, word: knownAs(known) }] : [];

export const rosterSubject: Subject = {
  id: 'roster',
  title: '导入花名册',
  book: '花名册',
  unit: '人',
  into: '台账',
  set: ROSTER_FIELDS satisfies { readonly fields: Readonly<Record<RosterField, unknown>> },
  words: { add: '新登记', change: '更改', same: '没有变化', skip: '不导入', ask: '要认一认' },
  back: { rail: 'people', tab: 'roster' },
  consequence: '新登记的人先标“待告知”，告知本人以前，姓名不上报、不公示。身份证号只留后四位。',
  undo: '整次导入可以撤销。',
  Options: RosterOptions,
  useReading: useRosterReading,
};
