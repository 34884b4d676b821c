import type { CivilDate } from './civil-date.ts';
import type { Candidacy } from './election/candidacy.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import { allows, type Person } from './person.ts';
import { itemsOf } from './pledge-items.ts';
import { refusalOfSecond } from './second-person.ts';
import { type Machine, type Step, stepTo, type Taken } from './step.ts';

export type PledgeState =
  | 'draft'
  | 'declared'
  | 'returned'
  | 'reviewed'
  | 'published'
  | 'performing'
  | 'self-reviewed'
  | 'evaluated'
  | 'archived';
export type ItemResult = 'done' | 'partly' | 'not-done';
export type PledgeResult = 'fulfilled' | 'partly' | 'not' | 'exempt';

/** SM-7, PLG-01: what one person promises for a time, item by item, and what became of it. */
export type Pledge = {
  readonly v: 1;
  readonly id: string;
  readonly personId: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly items: readonly { readonly text: string; readonly due?: CivilDate }[];
  readonly state: PledgeState;
  readonly declaredOn?: CivilDate;
  readonly published?: { readonly on: CivilDate; readonly takenDownOn?: CivilDate };
  readonly selfReview?: { readonly on: CivilDate; readonly results: readonly ItemResult[]; readonly note?: string };
  readonly evaluation?: { readonly on: CivilDate; readonly result: PledgeResult; readonly reason?: string };
  /** PLG-02: promised as a candidate for leader in this election, and elected. */
  readonly electionId?: string;
  readonly steps: readonly Step<PledgeState>[];
};

export const PLEDGE: Machine<PledgeState> = {
  type: 'pledge',
  transitions: {
    draft: ['declared'],
    declared: ['reviewed', 'returned'],
    returned: ['declared'],
    reviewed: ['published', 'performing'],
    published: ['performing'],
    performing: ['self-reviewed', 'evaluated'],
    'self-reviewed': ['evaluated'],
    evaluated: ['archived'],
    archived: [],
  },
};

export type PledgeFields = Pick<Pledge, 'from' | 'until' | 'items'>;
/** How many items a pledge has, by the branch's parameters. */
export type ItemCount = { readonly least: number; readonly most: number };

export function draftPledge(fields: PledgeFields, { id, personId, step }: { id: string; personId: string; step: Taken }): Outcome<Pledge> {
  const written = tidied(fields);
  return written.ok ? done({ ...written.value, v: 1, id, personId, state: 'draft', steps: [{ ...step, to: 'draft' }] }) : written;
}

/**
 * LDR-02, SM-2: what the elected said to all of them is declared with that, for the term, and goes on as any pledge does. A line is an item;
 * how many a pledge should have is for the branch's review to say.
 */
export function pledgeOfElected(
  { personId, pledge, electionId }: Pick<Candidacy, 'personId' | 'pledge' | 'electionId'>,
  {
    id,
    term,
    declaredOn,
    step,
  }: { id: string; term: { readonly from: CivilDate; readonly until: CivilDate }; declaredOn: CivilDate; step: Taken },
): Pledge {
  const items = itemsOf(pledge);
  const { from, until } = term;
  return {
    v: 1,
    id,
    personId,
    from,
    until,
    items: items.map((text) => ({ text })),
    state: 'declared',
    declaredOn,
    electionId,
    steps: [{ ...step, to: 'declared' }],
  };
}

/** While nobody has reviewed it, the person can still write it differently. */
export function rewritePledge(pledge: Pledge, fields: PledgeFields): Outcome<Pledge> {
  if (pledge.state !== 'draft' && pledge.state !== 'returned') {
    return refuse({ code: 'wrong-state', type: PLEDGE.type, state: pledge.state, expected: ['draft', 'returned'] });
  }
  const written = tidied(fields);
  return written.ok ? done({ ...pledge, ...written.value }) : written;
}

/** 示诺: two to five concrete items (EXT-14). */
export function declarePledge(pledge: Pledge, { least, most }: ItemCount, step: Taken): Outcome<Pledge> {
  const found = pledge.items.length;
  if (found < least || found > most) return refuse({ code: 'pledge-items', found, least, most });
  return stepTo(PLEDGE, { ...pledge, declaredOn: step.on }, 'declared', step);
}

/** 审诺: the branch agrees, or says what is too vague. */
export function reviewPledge(pledge: Pledge, verdict: 'agreed' | 'returned', step: Taken): Outcome<Pledge> {
  if (verdict === 'returned' && !step.reason) return refuse({ code: 'pledge-reason-needed', step: 'returned' });
  return stepTo(PLEDGE, pledge, verdict === 'agreed' ? 'reviewed' : 'returned', step);
}

/** A pledge hangs on the wall only with the person's consent, and it is taken down when that is withdrawn. */
export function publishPledge(pledge: Pledge, person: Person, step: Taken): Outcome<Pledge> {
  if (person.notice !== 'given') return refuse({ code: 'notice-not-given', name: person.name, notice: person.notice });
  if (!allows(person, 'publicity', step.on)) return refuse({ code: 'consent-missing', name: person.name, scope: 'publicity', on: step.on });
  return stepTo(PLEDGE, { ...pledge, published: { on: step.on } }, 'published', step);
}

export function takePledgeDown(pledge: Pledge, step: Taken): Outcome<Pledge> {
  if (!pledge.published || pledge.published.takenDownOn) return refuse({ code: 'pledge-not-published' });
  return done({ ...pledge, published: { ...pledge.published, takenDownOn: step.on } });
}

/** 践诺. */
export const beginPledge = (pledge: Pledge, step: Taken): Outcome<Pledge> => stepTo(PLEDGE, pledge, 'performing', step);

export function reviewOwnPledge(pledge: Pledge, review: { results: readonly ItemResult[]; note?: string }, step: Taken): Outcome<Pledge> {
  const { results } = review;
  if (results.length !== pledge.items.length) return refuse({ code: 'pledge-results', found: results.length, items: pledge.items.length });
  const note = review.note?.trim();
  return stepTo(PLEDGE, { ...pledge, selfReview: { on: step.on, results, ...(note && { note }) } }, 'self-reviewed', step);
}

/**
 * 评诺: by somebody else than the person, or copied from the paper of the meeting. What was not kept, was kept from being done, or
 * was never reviewed by the person is explained.
 */
export function evaluatePledge(
  pledge: Pledge,
  result: PledgeResult,
  { evaluatorId, step }: { evaluatorId: string | undefined; step: Taken },
): Outcome<Pledge> {
  const own = refusalOfSecond(pledge.personId, { actorId: evaluatorId, step, own: { code: 'pledge-own-evaluation' } });
  if (own) return own;
  const explained = result === 'fulfilled' || result === 'partly' ? pledge.selfReview !== undefined : false;
  if (!explained && !step.reason) return refuse({ code: 'pledge-reason-needed', step: result });
  const evaluation = { on: step.on, result, ...(step.reason && { reason: step.reason }) };
  return stepTo(PLEDGE, { ...pledge, evaluation }, 'evaluated', step);
}

export const archivePledge = (pledge: Pledge, step: Taken): Outcome<Pledge> => stepTo(PLEDGE, pledge, 'archived', step);

function tidied({ from, until, items }: PledgeFields): Outcome<PledgeFields> {
  if (until < from) return refuse({ code: 'pledge-period', from, until });
  const empty = items.findIndex((it) => !it.text.trim());
  if (empty >= 0) return refuse({ code: 'pledge-item-empty', item: empty + 1 });
  return done({ from, until, items: items.map((it) => ({ text: it.text.trim(), ...(it.due && { due: it.due }) })) });
}
