import type { CivilDate } from '../../../domain/civil-date.ts';
import type { Refusal } from '../../../domain/outcome.ts';
import type { Person, Presence } from '../../../domain/person.ts';
import { correct, enrol, type PersonFields } from '../../../domain/roster.ts';
import { sameName } from '../values/name.ts';
import { likeness, likenessInList } from './compare.ts';
import type { LeftOut, RosterRow, RowNote, RowPlace, UnreadRow } from './row.ts';

/** One field of a person that the file would change. */
export type FieldChange = { readonly field: keyof PersonFields; readonly from: string | undefined; readonly to: string };

export type SkipReason =
  | UnreadRow['why']
  | { readonly code: 'standing-missing' }
  | { readonly code: 'twice-in-file'; readonly sheet: string; readonly number: number }
  | { readonly code: 'no-longer-here'; readonly presence: Presence; readonly on: CivilDate | undefined }
  | { readonly code: 'notice-withdrawn'; readonly on: CivilDate | undefined }
  | { readonly code: 'rule'; readonly refusal: Refusal }
  | { readonly code: 'answered-leave-out' };

/** Somebody who may be meant by a row: of the roster, or an earlier row of the file. */
export type Candidate =
  | { readonly in: 'roster'; readonly personId: string; readonly name: string; readonly department: string | undefined }
  | {
      readonly in: 'file';
      readonly sheet: string;
      readonly number: number;
      readonly name: string;
      readonly department: string | undefined;
    };

/** What the user says to a question, or instead of what was proposed. */
export type Answer = { readonly is: 'person'; readonly personId: string } | { readonly is: 'new' } | { readonly is: 'leave-out' };

export type PreviewOutcome =
  | { readonly outcome: 'add'; readonly fields: PersonFields }
  | { readonly outcome: 'change'; readonly personId: string; readonly changes: readonly FieldChange[] }
  | { readonly outcome: 'same'; readonly personId: string }
  | { readonly outcome: 'skip'; readonly reason: SkipReason }
  | { readonly outcome: 'ask'; readonly candidates: readonly Candidate[] };
export type PreviewRow = RowPlace & {
  readonly name: string;
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly RowNote[];
} & PreviewOutcome;

export type RosterPreview = {
  readonly rows: readonly PreviewRow[];
  readonly counts: Readonly<Record<PreviewOutcome['outcome'], number>>;
  /** Values that were left out of rows that are taken over. */
  readonly leftOut: number;
};

export type PreviewRequest = {
  readonly rows: readonly RosterRow[];
  readonly unread: readonly UnreadRow[];
  readonly roster: readonly Person[];
  /** The ledger's mark per whole ID number. */
  readonly marks: ReadonlyMap<string, string>;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly today: CivilDate;
};

/** What an import would do, row by row, in the order of the file. Nothing is written. */
export function previewRoster({ rows, unread, roster, marks, answers, today }: PreviewRequest): RosterPreview {
  const known = new Known(roster);
  const read = rows.map((row) => {
    const fields = { ...row.fields, ...(row.idNumber && { idMark: marks.get(row.idNumber.number) }) } as Partial<PersonFields>;
    const found = decide({ row, fields, known, answer: answers.get(row.key), today });
    const { key, sheet, number, leftOut, notes } = row;
    return { key, sheet, number, name: fields.name ?? '', leftOut, notes: [...notes, ...found.notes], ...found.outcome };
  });
  const skipped = unread.map(({ why, ...place }): PreviewRow => ({ ...place, leftOut: [], notes: [], outcome: 'skip', reason: why }));
  const all = inFileOrder([...read, ...skipped], rows, unread);
  const counts = { add: 0, change: 0, same: 0, skip: 0, ask: 0 };
  for (const row of all) counts[row.outcome] += 1;
  const leftOut = all.reduce((sum, row) => sum + (row.outcome === 'add' || row.outcome === 'change' ? row.leftOut.length : 0), 0);
  return { rows: all, counts, leftOut };
}

function inFileOrder(previews: readonly PreviewRow[], rows: readonly RosterRow[], unread: readonly UnreadRow[]): readonly PreviewRow[] {
  const sheets = [...new Set([...rows, ...unread].map((row) => row.sheet))];
  return [...previews].sort((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.number - b.number);
}

type Earlier = { readonly fields: PersonFields; readonly place: RowPlace };

/** The roster and the rows of the file so far, by name and by ID mark. */
class Known {
  readonly #people = new Map<string, Person[]>();
  readonly #personById = new Map<string, Person>();
  readonly #earlier = new Map<string, Earlier[]>();
  readonly #taken = new Map<string, RowPlace>();

  constructor(roster: readonly Person[]) {
    for (const person of roster) {
      this.#personById.set(person.id, person);
      for (const key of keysOf(person)) this.#people.set(key, [...(this.#people.get(key) ?? []), person]);
    }
  }

  person = (id: string): Person | undefined => this.#personById.get(id);
  peopleLike = (fields: Partial<PersonFields>): readonly Person[] => [
    ...new Set(keysOf(fields).flatMap((key) => this.#people.get(key) ?? [])),
  ];
  earlierLike = (fields: Partial<PersonFields>): readonly Earlier[] => [
    ...new Set(keysOf(fields).flatMap((key) => this.#earlier.get(key) ?? [])),
  ];
  rowOf = (personId: string): RowPlace | undefined => this.#taken.get(personId);
  take = (personId: string, place: RowPlace): void => void this.#taken.set(personId, place);

  add(earlier: Earlier): void {
    for (const key of keysOf(earlier.fields)) this.#earlier.set(key, [...(this.#earlier.get(key) ?? []), earlier]);
  }
}

const keysOf = (fields: Partial<PersonFields>): readonly string[] => [
  `name ${sameName(fields.name ?? '')}`,
  ...(fields.idMark ? [`mark ${fields.idMark}`] : []),
];

type Decided = { readonly outcome: PreviewOutcome; readonly notes: readonly RowNote[] };
type Question = {
  readonly row: RosterRow;
  readonly fields: Partial<PersonFields>;
  readonly known: Known;
  readonly answer: Answer | undefined;
  readonly today: CivilDate;
};

const plainly = (outcome: PreviewOutcome, notes: readonly RowNote[] = []): Decided => ({ outcome, notes });
const skip = (reason: SkipReason): Decided => plainly({ outcome: 'skip', reason });

function decide(question: Question): Decided {
  const { row, fields, known, answer } = question;
  if (answer?.is === 'leave-out') return skip({ code: 'answered-leave-out' });
  const chosen = answer?.is === 'person' ? known.person(answer.personId) : undefined;
  if (chosen) return changed(question, chosen);
  const compared = known.peopleLike(fields).map((person) => ({ person, likeness: likeness({ name: '', ...fields }, person) }));
  const same = compared.filter((it) => it.likeness === 'same');
  if (same.length === 1 && answer?.is !== 'new') return changed(question, same[0]!.person);
  const earlier = known.earlierLike(fields).map((it) => ({ ...it, likeness: likenessInList({ name: '', ...fields }, it.fields) }));
  const twice = earlier.find((it) => it.likeness === 'same');
  if (twice && answer?.is !== 'new') return skip({ code: 'twice-in-file', sheet: twice.place.sheet, number: twice.place.number });
  const open = [
    ...compared.filter((it) => it.likeness !== 'different').map(({ person }) => inRoster(person)),
    ...earlier.filter((it) => it.likeness === 'unclear').map((it) => inFile(it)),
  ];
  if (open.length > 0 && answer?.is !== 'new') return plainly({ outcome: 'ask', candidates: open });
  const namesakes: readonly RowNote[] = [
    ...(compared.length > 0 ? [{ note: 'namesake', where: 'roster' } as const] : []),
    ...(earlier.length > 0 ? [{ note: 'namesake', where: 'file' } as const] : []),
  ];
  return added(question, row, namesakes);
}

const inRoster = ({ id, name, department }: Person): Candidate => ({ in: 'roster', personId: id, name, department });
const inFile = ({ fields: { name, department }, place: { sheet, number } }: Earlier): Candidate => ({
  in: 'file',
  sheet,
  number,
  name,
  department,
});

function added({ fields, known, today }: Question, place: RowPlace, notes: readonly RowNote[]): Decided {
  if (!fields.standing) return skip({ code: 'standing-missing' });
  const whole = fields as PersonFields;
  const enrolled = enrol(whole, { id: '', today, others: [] });
  if (!enrolled.ok) return skip({ code: 'rule', refusal: enrolled.refusal });
  known.add({ fields: whole, place });
  return plainly({ outcome: 'add', fields: whole }, notes);
}

function changed({ row, fields, known, today }: Question, person: Person): Decided {
  const earlier = known.rowOf(person.id);
  if (earlier) return skip({ code: 'twice-in-file', sheet: earlier.sheet, number: earlier.number });
  known.take(person.id, row);
  if (person.notice === 'withdrawn') return skip({ code: 'notice-withdrawn', on: person.noticeOn });
  if (person.presence !== 'here' && person.presence !== 'mobile')
    return skip({ code: 'no-longer-here', presence: person.presence, on: person.presenceOn });
  const standingSaid = !row.notes.some((it) => it.note === 'standing-for-all');
  const changes = changesOf(person, standingSaid ? fields : { ...fields, standing: person.standing });
  if (changes.length === 0) return plainly({ outcome: 'same', personId: person.id });
  const corrected = correct(person, { ...person, ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) }, today);
  if (!corrected.ok) return skip({ code: 'rule', refusal: corrected.refusal });
  const back = changes.find(({ field, from, to }) => field === 'standing' && RANK.indexOf(to) < RANK.indexOf(from ?? ''));
  const notes: readonly RowNote[] = back ? [{ note: 'standing-goes-back', from: back.from ?? '', to: back.to }] : [];
  return plainly({ outcome: 'change', personId: person.id, changes }, notes);
}

const RANK: readonly string[] = ['employee', 'applicant', 'activist', 'probationary', 'full'];

/** A blank cell never takes anything away, and `1985-07` says nothing new about 1985-07-01. */
function changesOf(person: Person, fields: Partial<PersonFields>): readonly FieldChange[] {
  return (Object.keys(fields) as (keyof PersonFields)[]).flatMap((field) => {
    const [from, to] = [person[field], fields[field]];
    if (to === undefined || from === to || (from && DATES.has(field) && from.startsWith(to))) return [];
    return [{ field, from, to }];
  });
}

const DATES: ReadonlySet<string> = new Set(['birth', 'appliedOn', 'activistOn', 'joinedOn', 'fullMemberOn']);
