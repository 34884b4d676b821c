import type { CivilDate, PartialDate } from './civil-date.ts';
import { done, type Outcome, type Refusal, refuse } from './outcome.ts';
import type { Person, Presence, Standing } from './person.ts';

/** What is written down about a person; notice, consents and presence have acts of their own. */
export type PersonFields = Omit<
  Person,
  | 'v'
  | 'id'
  | 'notice'
  | 'noticeOn'
  | 'noticeVersion'
  | 'consents'
  | 'presence'
  | 'presenceOn'
  | 'presenceAt'
  | 'keptLongerUntil'
  | 'keptLongerFor'
  | 'contactedOn'
>;

/** How a standing changes step by step; whoever was entered wrongly is corrected instead. */
export const STANDING_STEPS: { readonly [S in Standing]: readonly Standing[] } = {
  employee: ['applicant'],
  applicant: ['activist', 'employee'],
  activist: ['probationary', 'employee'],
  probationary: ['full', 'employee'],
  full: ['employee'],
};
export const PRESENCE_STEPS: { readonly [P in Presence]: readonly Presence[] } = {
  here: ['mobile', 'left', 'transferred', 'died'],
  mobile: ['here', 'left', 'transferred', 'died'],
  left: ['here'],
  transferred: ['here'],
  died: [],
};

const DATE_OF: { readonly [S in Standing]?: 'appliedOn' | 'activistOn' | 'joinedOn' | 'fullMemberOn' } = {
  applicant: 'appliedOn',
  activist: 'activistOn',
  probationary: 'joinedOn',
  full: 'fullMemberOn',
};
/** In the order in which they happen to a person. */
const LIFE = ['birth', 'appliedOn', 'activistOn', 'joinedOn', 'fullMemberOn'] as const;

/**
 * A new person on the roster. Somebody with the same ID number is refused, somebody who only looks alike until it is said
 * (`distinctFrom`) that it is another one.
 */
export function enrol(
  fields: PersonFields,
  { id, today, others, distinctFrom = [] }: { id: string; today: CivilDate; others: readonly Person[]; distinctFrom?: readonly string[] },
): Outcome<Person> {
  const person: Person = { ...tidy(fields), v: 1, id, presence: 'here', notice: 'awaiting' };
  const trouble = fieldTrouble(person, today) ?? knownTrouble(person, others, distinctFrom);
  return trouble ? refuse(trouble) : done(person);
}

/** What was wrong is put right; what it was before stays in the history by itself. */
export function correct(before: Person, fields: PersonFields, today: CivilDate): Outcome<Person> {
  const kept = { v: before.v, id: before.id, notice: before.notice, presence: before.presence } as const;
  const acts = pick(before, [
    'noticeOn',
    'noticeVersion',
    'consents',
    'presenceOn',
    'presenceAt',
    'keptLongerUntil',
    'keptLongerFor',
    'contactedOn',
  ]);
  const after: Person = { ...tidy(fields), ...kept, ...acts };
  if (JSON.stringify(sorted(after)) === JSON.stringify(sorted(before))) return refuse({ code: 'person-unchanged' });
  const trouble = fieldTrouble(after, today);
  return trouble ? refuse(trouble) : done(after);
}

export function changeStanding(person: Person, to: Standing, { on, reason }: { on: CivilDate; reason?: string }): Outcome<Person> {
  const possible = STANDING_STEPS[person.standing];
  if (!possible.includes(to)) return refuse({ code: 'person-standing-not-next', from: person.standing, to, possible });
  if (to === 'employee') {
    // Leaving the path or the Party is a decision that somebody took for a reason; dates of what no longer holds go with it.
    if (!reason) return refuse({ code: 'person-reason-needed', to });
    const { appliedOn: _a, activistOn: _b, joinedOn: _c, fullMemberOn: _d, ...rest } = person;
    return done({ ...rest, standing: to });
  }
  const after = { ...person, standing: to, [DATE_OF[to]!]: on };
  const trouble = orderTrouble(after);
  return trouble ? refuse(trouble) : done(after);
}

export function changePresence(person: Person, to: Presence, { on, at }: { on: CivilDate; at?: string }): Outcome<Person> {
  const possible = PRESENCE_STEPS[person.presence];
  if (!possible.includes(to)) return refuse({ code: 'person-presence-not-next', from: person.presence, to, possible });
  if (person.presenceOn && on < person.presenceOn) {
    return refuse({ code: 'person-dates-disagree', earlier: 'presenceOn', earlierDate: person.presenceOn, later: to, laterDate: on });
  }
  const { presenceAt: _at, keptLongerUntil: _until, keptLongerFor: _why, ...rest } = person;
  // Whoever had gone for good and comes back has come in from elsewhere, and the month counts them so.
  const comesIn = to === 'here' && person.presence !== 'mobile';
  return done({ ...rest, presence: to, presenceOn: on, ...(at && { presenceAt: at }), ...(comesIn && { arrivedOn: on }) });
}

export function recordContact(person: Person, on: CivilDate): Outcome<Person> {
  if (person.presence !== 'mobile') return refuse({ code: 'person-not-mobile', presence: person.presence });
  return done({ ...person, contactedOn: [...new Set([...(person.contactedOn ?? []), on])].sort() });
}

/** People of the roster that a new one may be, best sign first. */
export function lookalikes(
  person: PersonFields,
  others: readonly Person[],
): { sharing: 'phone' | 'birth' | 'name'; people: readonly Person[] } | undefined {
  const namesakes = others.filter((it) => it.name === person.name);
  const byPhone = person.phone ? namesakes.filter((it) => it.phone === person.phone) : [];
  if (byPhone.length > 0) return { sharing: 'phone', people: byPhone };
  const byBirth = person.birth ? namesakes.filter((it) => it.birth?.slice(0, 7) === person.birth?.slice(0, 7)) : [];
  if (byBirth.length > 0) return { sharing: 'birth', people: byBirth };
  // Two people of one name whose births are both known and differ are two people.
  const open = namesakes.filter((it) => !it.birth || !person.birth);
  return open.length > 0 ? { sharing: 'name', people: open } : undefined;
}

function knownTrouble(person: Person, others: readonly Person[], distinctFrom: readonly string[]): Refusal | undefined {
  const same = person.idMark ? others.find((it) => it.idMark === person.idMark) : undefined;
  if (same) return { code: 'person-already-here', name: same.name, id: same.id };
  const alike = lookalikes(person, others);
  const open = alike?.people.filter((it) => !distinctFrom.includes(it.id)) ?? [];
  if (!alike || open.length === 0) return undefined;
  return { code: 'person-looks-known', name: person.name, ids: open.map((it) => it.id), sharing: alike.sharing };
}

function fieldTrouble(person: Person, today: CivilDate): Refusal | undefined {
  if (!person.name) return { code: 'field-missing', field: 'name' };
  if (person.name.length > 40) return { code: 'field-too-long', field: 'name', length: person.name.length, limit: 40 };
  for (const field of LIFE) {
    const date = person[field];
    if (date && date > today) return { code: 'date-in-future', field, date, today };
  }
  const { arrivedOn } = person;
  if (arrivedOn && arrivedOn > today) return { code: 'date-in-future', field: 'arrivedOn', date: arrivedOn, today };
  if (person.fullMemberOn && person.standing !== 'full') return dateOutOfPlace('fullMemberOn', person);
  if (person.joinedOn && person.standing !== 'full' && person.standing !== 'probationary') return dateOutOfPlace('joinedOn', person);
  return orderTrouble(person);
}
const dateOutOfPlace = (field: 'fullMemberOn' | 'joinedOn', person: Person): Refusal => ({
  code: 'person-date-not-for-standing',
  field,
  date: person[field]!,
  standing: person.standing,
});

function orderTrouble(person: Person): Refusal | undefined {
  const known = LIFE.filter((field) => person[field]);
  for (const [index, later] of known.entries()) {
    const earlier = known[index - 1];
    if (earlier && isBefore(person[later]!, person[earlier]!)) {
      return { code: 'person-dates-disagree', earlier, earlierDate: person[earlier]!, later, laterDate: person[later]! };
    }
  }
  return undefined;
}

/** Two dates of which one is known only to the month are compared by the month. */
function isBefore(one: PartialDate, other: PartialDate): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

/** Without blanks around words; an empty field is no field. */
function tidy(fields: PersonFields): PersonFields {
  const entries = Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? value.normalize('NFC').trim() : value]);
  return {
    ...Object.fromEntries(entries.filter(([key, value]) => key === 'name' || (value !== undefined && value !== ''))),
  } as PersonFields;
}
const sorted = (record: object) =>
  Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => a.localeCompare(b));
function pick<T extends object, K extends keyof T>(record: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.filter((key) => record[key] !== undefined).map((key) => [key, record[key]])) as Pick<T, K>;
}
