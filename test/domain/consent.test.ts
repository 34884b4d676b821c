import { describe, expect, test } from 'vitest';
import {
  askConsent,
  CONSENT,
  type Consent,
  type ConsentState,
  consentStateOn,
  giveConsent,
  isToldOtherwise,
  showNotice,
  supersede,
  withdrawConsent,
  withoutAllowance,
} from '../../src/domain/consent.ts';
import { disclose } from '../../src/domain/disclosure.ts';
import { done, type Outcome } from '../../src/domain/outcome.ts';
import { afterWithdrawal } from '../../src/domain/withdrawal.ts';
import { aPerson } from '../helpers/people.ts';
import { aPledge, aPost } from '../helpers/posts.ts';
import { allowedSteps, arrowsOf, aStep } from '../helpers/steps.ts';

const aConsent = (change: Partial<Consent> = {}): Consent => ({
  v: 1,
  id: 'consent-1',
  personId: 'person-1',
  scope: 'publicity',
  noticeVersion: '2026',
  state: 'notice-shown',
  shownOn: '2026-01-05',
  steps: [],
  ...change,
});

test('a consent takes exactly the steps of its table, but that it expires by its date alone', () => {
  const giving = (state: ConsentState): Outcome<Consent> => {
    const outcome = giveConsent(aConsent({ state }), aPerson(), { given: 'signed', step: aStep() });
    return outcome.ok ? done(outcome.value.consent) : outcome;
  };
  const acts: Record<string, { to: ConsentState; run: (state: ConsentState) => Outcome<Consent> }> = {
    give: { to: 'given', run: giving },
    withdraw: { to: 'withdrawn', run: (state) => withdrawConsent(aConsent({ state }), aStep()) },
    supersede: { to: 'superseded', run: (state) => supersede(aConsent({ state }), aStep()) },
  };
  expect([...allowedSteps(CONSENT, acts), 'given → expired'].sort()).toEqual([...arrowsOf(CONSENT)].sort());
});

test('a consent given is written on the person with its limit, a newer one in its place', () => {
  const person = aPerson({ consents: [{ scope: 'publicity', until: '2026-01-01' }, { scope: 'photo' }] });
  const given = giveConsent(aConsent(), person, { given: 'signed', until: '2027-06-30', step: aStep() });
  expect(given).toMatchObject({
    ok: true,
    value: {
      consent: { state: 'given', givenOn: '2026-11-02', until: '2027-06-30' },
      person: { consents: [{ scope: 'photo' }, { scope: 'publicity', until: '2027-06-30' }] },
    },
  });
});

test('nobody consents to what they were not told, or for a time that is over', () => {
  expect(giveConsent(aConsent(), aPerson({ notice: 'awaiting' }), { given: 'spoken', step: aStep() })).toMatchObject({
    refusal: { code: 'notice-not-given' },
  });
  expect(giveConsent(aConsent(), aPerson(), { given: 'spoken', until: '2026-11-01', step: aStep() })).toMatchObject({
    refusal: { code: 'consent-ends-before' },
  });
});

test('a limited consent holds on its last day and not on the next', () => {
  const limited = aConsent({ state: 'given', until: '2026-11-02' });
  expect(consentStateOn(limited, '2026-11-02')).toBe('given');
  expect(consentStateOn(limited, '2026-11-03')).toBe('expired');
});

test('the questions of a notice carry its version and the day it was shown', () => {
  const told = showNotice(aPerson({ notice: 'awaiting' }), '2026 版', aStep({ on: '2026-10-30' }));
  expect(told).toMatchObject({ notice: 'given', noticeOn: '2026-10-30', noticeVersion: '2026 版' });
  expect(askConsent(told, 'photo', { id: 'c', step: aStep() })).toMatchObject({
    state: 'notice-shown',
    shownOn: '2026-10-30',
    noticeVersion: '2026 版',
  });
});

describe('taking a consent back', () => {
  const person = aPerson({ consents: [{ scope: 'publicity' }, { scope: 'submission' }] });
  const facts = {
    pledges: [
      aPledge({ id: 'on-the-wall', state: 'performing', published: { on: '2026-02-01' } }),
      aPledge({ id: 'taken-down', state: 'performing', published: { on: '2026-02-01', takenDownOn: '2026-03-01' } }),
      aPledge({ id: 'of-another', personId: 'person-2', published: { on: '2026-02-01' } }),
    ],
    posts: [aPost({ id: 'in-publicity', state: 'publicity' }), aPost({ id: 'with-plate', state: 'continued', plate: '003' })],
  };

  test('one scope ends and the others stay', () => {
    expect(withoutAllowance(person, 'publicity')).toEqual({ ...person, consents: [{ scope: 'submission' }] });
  });

  test('who takes back that the data are kept is named nowhere any more', () => {
    const gone = withoutAllowance(person, 'keeping');
    expect(gone.notice).toBe('withdrawn');
    expect(gone).not.toHaveProperty('consents');
  });

  test('what has to follow is named record by record, and nothing of other people', () => {
    expect(afterWithdrawal('person-1', 'publicity', facts)).toEqual([
      { follow: 'take-pledge-down', id: 'on-the-wall' },
      { follow: 'end-post-publicity', id: 'in-publicity' },
      { follow: 'plate-without-name', id: 'with-plate' },
    ]);
    expect(afterWithdrawal('person-1', 'keeping', facts).map((it) => it.follow)).toContain('offer-purge');
    expect(afterWithdrawal('person-1', 'submission', facts)).toEqual([{ follow: 'leave-out-of-submissions' }]);
  });
});

describe('looking behind the mask', () => {
  const person = aPerson({ phone: '13800000001' });
  const ask = { id: 'd', fields: ['phone', 'birth'], reason: 'contact' } as const;

  test('only what is there is shown and written down', () => {
    expect(disclose(person, ask, aStep())).toMatchObject({
      ok: true,
      value: { fields: ['phone'], reason: 'contact', personId: 'person-1', by: 'profile-secretary' },
    });
    expect(disclose(aPerson(), ask, aStep())).toMatchObject({ refusal: { code: 'unmask-nothing-there' } });
  });

  test('another reason than the three needs words', () => {
    expect(disclose(person, { ...ask, reason: 'other', text: '  ' }, aStep())).toMatchObject({ refusal: { code: 'unmask-text-needed' } });
    expect(disclose(person, { ...ask, reason: 'other', text: '核对工会慰问名单' }, aStep()).ok).toBe(true);
  });
});

test('whoever was told by other words than those of today is told anew; nobody who was not told, or took it back', () => {
  const told = aPerson({ noticeVersion: '2026 版' });
  expect(isToldOtherwise(told, '2026 第 2 版')).toBe(true);
  expect(isToldOtherwise(told, '2026 版')).toBe(false);
  expect(isToldOtherwise({ ...told, notice: 'withdrawn' }, '2026 第 2 版')).toBe(false);
  expect(isToldOtherwise(aPerson({ notice: 'awaiting' }), '2026 第 2 版')).toBe(false);
});
