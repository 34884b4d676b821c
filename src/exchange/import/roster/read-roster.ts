import type { CivilDate, PartialDate } from '../../../domain/civil-date.ts';
import { refuse } from '../../../domain/outcome.ts';
import type { Person, Standing } from '../../../domain/person.ts';
import type { PersonFields } from '../../../domain/roster.ts';
import { cellOf, type Mapping } from '../table/columns.ts';
import { noRecordIn } from '../table/row-kind.ts';
import type { Table, TableRow } from '../table/table.ts';
import { readChoice } from '../values/choice.ts';
import { readDate } from '../values/date.ts';
import { type IdNumber, readIdNumber } from '../values/id-number.ts';
import { hasPrivateCharacter, readName } from '../values/name.ts';
import { readPhone } from '../values/phone.ts';
import { readText } from '../values/plain-text.ts';
import type { Understood } from '../values/problems.ts';
import type { Cell } from '../workbook.ts';
import { GENDER_WORDS, type RosterField, STANDING_WORDS } from './fields.ts';
import type { LeftOut, RosterRow, RowNote, UnreadRow } from './row.ts';

/** A table and what its columns are. Several sheets of one book are several sources. */
export type RosterSource = { readonly table: Table; readonly mapping: Mapping<RosterField> };
export type RosterSettings = {
  readonly today: CivilDate;
  readonly hiddenRows: 'take' | 'leave-out';
  /** Said by the user for rows that do not say it themselves. */
  readonly standingForAll: Standing | undefined;
};
export type ReadRoster = { readonly rows: readonly RosterRow[]; readonly unread: readonly UnreadRow[] };

/** Reads rows as people. Nothing is compared with the roster yet. */
export function readRoster(sources: readonly RosterSource[], settings: RosterSettings): ReadRoster {
  const rows: RosterRow[] = [];
  const unread: UnreadRow[] = [];
  for (const source of sources) {
    const taken = takenOf(source.mapping);
    const above: Above = new Map();
    for (const row of source.table.rows) {
      const read = readRow(source, row, { settings, taken, above });
      if ('why' in read) unread.push(read);
      else rows.push(read);
    }
  }
  return { rows, unread: unread.filter(({ why }) => why.code !== 'no-record' || why.kind !== 'blank') };
}

/** How many people's rows do not say what they are; totals and notes are nobody's. */
export const rowsWithoutStanding = (sources: readonly RosterSource[]): number =>
  sources.reduce((sum, { table, mapping }) => {
    const silent = table.rows.filter((row) => cellOf(row, mapping, 'name') && !cellOf(row, mapping, 'standing'));
    return sum + silent.filter((row) => !noRecordIn(table, row, takenOf(mapping))).length;
  }, 0);

/** The ID numbers whose marks the preview needs. */
export const idNumbersOf = (rows: readonly RosterRow[]): readonly string[] => [
  ...new Set(rows.flatMap((row) => row.idNumber?.number ?? [])),
];

const takenOf = (mapping: Mapping<RosterField>): readonly number[] => mapping.flatMap((field, index) => (field ? [index] : []));

type Above = Map<RosterField, Cell | null>;
type Around = { readonly settings: RosterSettings; readonly taken: readonly number[]; readonly above: Above };

function readRow({ table, mapping }: RosterSource, row: TableRow, { settings, taken, above }: Around): RosterRow | UnreadRow {
  const place = { key: `${table.sheet}!${row.number}`, sheet: table.sheet, number: row.number };
  const cell = (field: RosterField) => sameAsAbove(field, cellOf(row, mapping, field), above);
  const shown = cellOf(row, mapping, 'name')?.text ?? '';
  const kind = noRecordIn(table, row, taken);
  if (kind) return { ...place, name: shown, why: { code: 'no-record', kind } };
  if (row.hidden && settings.hiddenRows === 'leave-out') return { ...place, name: shown, why: { code: 'hidden-left-out' } };
  const name = readName(cell('name'));
  if (!name.ok) return { ...place, name: shown, why: { code: 'name-unusable', problem: name.refusal } };
  if (name.value === undefined) return { ...place, name: '', why: { code: 'name-missing' } };
  const { value, leftOut } = collector();
  const read = readValues(cell, value, table, settings);
  const standing = read.standing ?? settings.standingForAll;
  const idNumber = value('idNumber', readIdNumber(cell('idNumber')));
  const fields = withoutGaps({ ...read, name: name.value, standing, idTail: idNumber?.number.slice(-4) });
  const formulas = (Object.keys(NAMED) as RosterField[]).filter((field) => cell(field)?.formula);
  const notes: RowNote[] = [
    ...(row.hidden ? [{ note: 'hidden-row' } as const] : []),
    ...(formulas.length > 0 ? [{ note: 'formula', fields: formulas } as const] : []),
    ...(hasPrivateCharacter(name.value) ? [{ note: 'private-character' } as const] : []),
    ...(standing && !read.standing ? [{ note: 'standing-for-all' } as const] : []),
    ...idNotes(fields, idNumber),
  ];
  return { ...place, fields, idNumber, leftOut: leftOut(), notes };
}

const NAMED: Readonly<Record<RosterField, true>> = {
  name: true,
  gender: true,
  idNumber: true,
  birth: true,
  phone: true,
  department: true,
  team: true,
  jobTitle: true,
  standing: true,
  partyGroup: true,
  appliedOn: true,
  activistOn: true,
  joinedOn: true,
  fullMemberOn: true,
  arrivedOn: true,
};

type Value = <T>(field: RosterField, understood: Understood<T>) => T | undefined;

function collector(): { readonly value: Value; readonly leftOut: () => readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const value: Value = (field, understood) => {
    if (understood.ok) return understood.value;
    leftOut.push({ field, problem: understood.refusal });
    return undefined;
  };
  return { value, leftOut: () => leftOut };
}

const LONGEST = 60;

function readValues(cell: (field: RosterField) => Cell | null, value: Value, table: Table, { today }: RosterSettings) {
  const read = (field: RosterField) => readDate(cell(field), { date1904: table.date1904, typed: table.typed, today });
  const date = (field: RosterField) => value(field, read(field));
  const day = (field: RosterField) => value(field, toTheDay(read(field)));
  const words = (field: RosterField) => value(field, readText(cell(field), LONGEST));
  const department = [words('department'), words('team')].filter((part) => part !== undefined);
  return {
    gender: value('gender', readChoice(cell('gender'), GENDER_WORDS)),
    standing: value('standing', readChoice(cell('standing'), STANDING_WORDS)),
    phone: value('phone', readPhone(cell('phone'))),
    department: department.length > 0 ? department.join(' ').slice(0, LONGEST) : undefined,
    jobTitle: words('jobTitle'),
    partyGroup: words('partyGroup'),
    birth: date('birth'),
    appliedOn: date('appliedOn'),
    activistOn: date('activistOn'),
    joinedOn: date('joinedOn'),
    fullMemberOn: date('fullMemberOn'),
    arrivedOn: day('arrivedOn'),
  };
}

/** A report counts arrivals by their day; a month alone is not made into one. */
const toTheDay = (date: Understood<PartialDate>): Understood<CivilDate> =>
  date.ok && date.value?.length === 7 ? refuse({ code: 'date-without-day', found: date.value }) : date;

/** 〃 and 同上 say in so many words that the cell above is meant. */
function sameAsAbove(field: RosterField, cell: Cell | null, above: Above): Cell | null {
  if (cell && /^\s*(〃|″|"|“|”|同上)\s*$/.test(cell.text)) return above.get(field) ?? null;
  above.set(field, cell);
  return cell;
}

function idNotes(fields: Partial<Person>, idNumber: IdNumber | undefined): readonly RowNote[] {
  if (!idNumber) return [];
  const { birth, gender } = fields;
  const disagrees = birth !== undefined && birth !== idNumber.birth.slice(0, birth.length);
  return [
    ...(disagrees ? [{ note: 'id-disagrees-birth', birth, fromId: idNumber.birth } as const] : []),
    ...(gender && gender !== idNumber.gender ? [{ note: 'id-disagrees-gender' } as const] : []),
  ];
}

const withoutGaps = (fields: { readonly [F in keyof PersonFields]?: PersonFields[F] | undefined }): Partial<PersonFields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<PersonFields>;
