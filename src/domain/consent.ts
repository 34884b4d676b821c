import type { CivilDate } from './civil-date.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import type { Person } from './person.ts';
import { type Machine, type Step, stepTo, type Taken } from './step.ts';

/** What a person can allow, each by itself (PIPL 13, 23, 25): keeping the data, handing the name up, the other enterprises of a group, publicity, photos. */
export type ConsentScope = 'keeping' | 'submission' | 'partners' | 'publicity' | 'photo';
export const CONSENT_SCOPES: readonly ConsentScope[] = ['keeping', 'submission', 'partners', 'publicity', 'photo'];
/** What is allowed, and until which day if it was limited. */
export type Allowance = { readonly scope: ConsentScope; readonly until?: CivilDate };
export type ConsentState = 'notice-shown' | 'given' | 'withdrawn' | 'expired' | 'superseded';

/** SM-19: one answer of one person to one question of one version of the notice (F-59). The signed original stays in the binder. */
export type Consent = {
  readonly v: 1;
  readonly id: string;
  readonly personId: string;
  readonly scope: ConsentScope;
  readonly noticeVersion: string;
  readonly state: ConsentState;
  readonly shownOn: CivilDate;
  readonly givenOn?: CivilDate;
  /** Signed on the paper F-59, or said at the desk and noted. */
  readonly given?: 'signed' | 'spoken';
  /** The last day on which it holds. */
  readonly until?: CivilDate;
  readonly withdrawnOn?: CivilDate;
  readonly steps: readonly Step<ConsentState>[];
};

export const CONSENT: Machine<ConsentState> = {
  type: 'consent',
  transitions: {
    'notice-shown': ['given', 'superseded'],
    given: ['withdrawn', 'expired', 'superseded'],
    withdrawn: [],
    expired: [],
    superseded: [],
  },
};

/** Nobody has to write down that a limited consent ran out: it ends by its date. */
export const consentStateOn = (consent: Consent, on: CivilDate): ConsentState =>
  consent.state === 'given' && consent.until !== undefined && consent.until < on ? 'expired' : consent.state;

/** The notice F-59 was shown to a person; from now on the name may go where this person allows it. */
export const showNotice = (person: Person, version: string, step: Taken): Person => ({
  ...person,
  notice: 'given',
  noticeOn: step.on,
  noticeVersion: version,
});

/**
 * Was this person told by other words than those that hold now? What they agreed to stays allowed as far as those words went; of what was
 * changed they are told, and asked for what is new (PIPL 14, 17).
 */
export const isToldOtherwise = ({ notice, noticeVersion }: Person, version: string): boolean =>
  notice === 'given' && noticeVersion !== undefined && noticeVersion !== version;

/** A question of the notice that waits for its answer. */
export const askConsent = (person: Person, scope: ConsentScope, { id, step }: { id: string; step: Taken }): Consent => ({
  v: 1,
  id,
  personId: person.id,
  scope,
  noticeVersion: person.noticeVersion ?? '',
  state: 'notice-shown',
  shownOn: person.noticeOn ?? step.on,
  steps: [{ ...step, to: 'notice-shown' }],
});

export function giveConsent(
  consent: Consent,
  person: Person,
  { given, until, step }: { given: 'signed' | 'spoken'; until?: CivilDate; step: Taken },
): Outcome<{ consent: Consent; person: Person }> {
  if (person.notice !== 'given') return refuse({ code: 'notice-not-given', name: person.name, notice: person.notice });
  if (until !== undefined && until < step.on) return refuse({ code: 'consent-ends-before', until, givenOn: step.on });
  const answered = stepTo(CONSENT, consent, 'given', step);
  if (!answered.ok) return answered;
  const limit = until === undefined ? {} : { until };
  return done({
    consent: { ...answered.value, givenOn: step.on, given, ...limit },
    person: withAllowance(person, { scope: consent.scope, ...limit }),
  });
}

/** A newer answer to the same question takes the place of the older one. */
export const supersede = (consent: Consent, step: Taken): Outcome<Consent> => stepTo(CONSENT, consent, 'superseded', step);

export function withdrawConsent(consent: Consent, step: Taken): Outcome<Consent> {
  const withdrawn = stepTo(CONSENT, consent, 'withdrawn', step);
  return withdrawn.ok ? done({ ...withdrawn.value, withdrawnOn: step.on }) : withdrawn;
}

/** The person without this allowance. Who takes back that the data are kept at all is no longer named anywhere. */
export function withoutAllowance(person: Person, scope: ConsentScope): Person {
  const { consents = [], ...rest } = person;
  const kept = scope === 'keeping' ? [] : consents.filter((it) => it.scope !== scope);
  return { ...rest, ...(scope === 'keeping' && { notice: 'withdrawn' as const }), ...(kept.length > 0 && { consents: kept }) };
}

const withAllowance = (person: Person, allowance: Allowance): Person => ({
  ...person,
  consents: [...(person.consents ?? []).filter((it) => it.scope !== allowance.scope), allowance],
});
