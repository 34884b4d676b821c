import { addYears, type CivilDate } from '../civil-date.ts';
import { CONSENT_SCOPES, type ConsentScope } from '../consent.ts';
import type { Departure } from '../departure.ts';
import type { Disclosure } from '../disclosure.ts';
import { allows, isMember, type NoticeState, type Person } from '../person.ts';

/** What may be kept of a person beside name and standing. */
export const PERSONAL_FIELDS = ['gender', 'birth', 'phone', 'idTail', 'department', 'jobTitle', 'presenceAt'] as const;
export type PersonalField = (typeof PERSONAL_FIELDS)[number];
/** What it is used for: the types of records that name people. */
export const USES = [
  'activity',
  'pioneer-post',
  'pledge',
  'points-line',
  'golden-idea',
  'autonomous-group',
  'election',
  'group-appraisal',
  'submission',
] as const;
export type Use = (typeof USES)[number];
type UseCount = { readonly use: Use; readonly count: number };

/** What the ledger itself knows of how it deals with personal information (PIPL 55, 56): figures, no words and nobody's name. */
export type ProtectionFacts = {
  readonly people: number;
  readonly members: number;
  /** Of other enterprises. */
  readonly outside: number;
  readonly fields: readonly { readonly field: PersonalField; readonly count: number }[];
  readonly uses: readonly UseCount[];
  readonly notice: readonly { readonly state: NoticeState; readonly count: number }[];
  readonly consents: readonly { readonly scope: ConsentScope; readonly count: number }[];
  /** Whoever got something within the year, the unit itself apart. */
  readonly recipients: readonly { readonly receiver: string; readonly times: number; readonly lastOn: CivilDate }[];
  /** How often somebody looked behind the mask within the year. */
  readonly unmasked: number;
  readonly retentionMonths: number;
};

export type KnownRecords = {
  readonly people: readonly Person[];
  readonly outside: number;
  readonly uses: readonly UseCount[];
  readonly departures: readonly Departure[];
  readonly disclosures: readonly Disclosure[];
  readonly retentionMonths: number;
};

const NOTICES: readonly NoticeState[] = ['given', 'awaiting', 'withdrawn'];
const isThere = ({ count }: { readonly count: number }): boolean => count > 0;
/** Receivers who are not outside the unit. */
const WITHIN = ['本单位', '本人', '接任书记'];

export function protectionFacts(known: KnownRecords, on: CivilDate): ProtectionFacts {
  const { people, departures, disclosures } = known;
  const since = addYears(on, -1);
  const countOf = (has: (person: Person) => boolean) => people.filter(has).length;
  return {
    people: people.length,
    members: people.filter(isMember).length,
    outside: known.outside,
    fields: PERSONAL_FIELDS.map((field) => ({ field, count: countOf((person) => person[field] !== undefined) })).filter(isThere),
    uses: known.uses.filter(isThere),
    notice: NOTICES.map((state) => ({ state, count: countOf((person) => person.notice === state) })).filter(isThere),
    consents: CONSENT_SCOPES.map((scope) => ({ scope, count: countOf((person) => allows(person, scope, on)) })).filter(isThere),
    recipients: recipientsOf(departures.filter((it) => it.leftOn > since && it.leftOn <= on)),
    unmasked: disclosures.filter((it) => it.on > since && it.on <= on).length,
    retentionMonths: known.retentionMonths,
  };
}

function recipientsOf(departures: readonly Departure[]): ProtectionFacts['recipients'] {
  const by = new Map<string, { times: number; lastOn: CivilDate }>();
  for (const { receiver, leftOn, cancelled } of departures) {
    if (cancelled || WITHIN.includes(receiver)) continue;
    const known = by.get(receiver);
    by.set(receiver, { times: (known?.times ?? 0) + 1, lastOn: known && known.lastOn > leftOn ? known.lastOn : leftOn });
  }
  return [...by].map(([receiver, { times, lastOn }]) => ({ receiver, times, lastOn })).toSorted((a, b) => b.times - a.times);
}
