import { addDays, type CivilDate } from '../civil-date.ts';
import { type GroundNumbers, proposeDissolution } from '../group/dissolution.ts';
import { type AutonomousGroup, countedParticipants, GROUP, isWorkedUpon } from '../group/group.ts';
import { endParticipation } from '../group/participants.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { stepTo, type Taken } from '../step.ts';
import {
  APPRAISAL,
  type AppraisalGrade,
  type AppraisalResult,
  type AppraisalState,
  appraisalOf,
  type GroupAppraisal,
  type RenewalAnswer,
  resultOf,
  type Stars,
} from './appraisal.ts';
import { answered, daysInBeing, lastDayOfYear, newcomersOf, openRenewals, retentionOf } from './renewal.ts';
import { type SatisfactionTotals, tidiedTotals } from './satisfaction.ts';
import { type AppraisalRules, type Measured, scoreOf, unmeasured } from './score.ts';

/** From when a year may be appraised: `days` before it ends. */
export const appraisalOpensOn = (year: string, days: number): CivilDate => addDays(lastDayOfYear(year), 1 - days);

/** Once a year and group (GRP-10); the list of those who are asked is made on this day. */
export function openAppraisal(
  { id, year }: Pick<GroupAppraisal, 'id' | 'year'>,
  {
    group,
    asked,
    others,
    days,
    step,
  }: {
    readonly group: AutonomousGroup;
    readonly asked: readonly string[];
    readonly others: readonly GroupAppraisal[];
    readonly days: number;
    readonly step: Taken;
  },
): Outcome<GroupAppraisal> {
  if (!isWorkedUpon(group))
    return refuse({ code: 'wrong-state', type: GROUP.type, state: group.state, expected: ['approved', 'filed', 'active'] });
  if (!/^\d{4}$/.test(year)) return refuse({ code: 'field-invalid', field: 'year', found: year });
  const opens = appraisalOpensOn(year, days);
  if (step.on < opens) return refuse({ code: 'appraisal-too-early', group: group.name, year, opens, on: step.on });
  if (!daysInBeing(group, year, step.on)) return refuse({ code: 'appraisal-not-there', group: group.name, year });
  if (appraisalOf(others, group.id, year)) return refuse({ code: 'appraisal-exists', group: group.name, year });
  if (asked.length === 0) return refuse({ code: 'appraisal-nobody', group: group.name, year });
  return done({
    v: 1,
    id,
    groupId: group.id,
    year,
    renewals: asked.map((who) => ({ who })),
    satisfaction: [],
    results: [],
    state: 'collecting',
    steps: [{ ...step, to: 'collecting' }],
  });
}

/** Answers and totals are still taken. */
export const isOpen = ({ state }: Pick<GroupAppraisal, 'state'>): boolean => state === 'collecting' || state === 'scoring';
const refuseUnlessOpen = ({ state }: GroupAppraisal) =>
  refuse({ code: 'wrong-state' as const, type: APPRAISAL.type, state, expected: ['collecting', 'scoring'] });

/** Once everybody has answered it can be scored. */
export function recordRenewals(
  appraisal: GroupAppraisal,
  answers: Readonly<Record<string, RenewalAnswer>>,
  step: Taken,
  saidBy?: 'self',
): Outcome<GroupAppraisal> {
  if (!isOpen(appraisal)) return refuseUnlessOpen(appraisal);
  const renewals = answered(appraisal.renewals, answers, saidBy);
  if (!renewals.ok) return renewals;
  const after = { ...appraisal, renewals: renewals.value };
  const to: AppraisalState = openRenewals(after.renewals) > 0 ? 'collecting' : 'scoring';
  return to === appraisal.state ? done(after) : stepTo(APPRAISAL, after, to, step);
}

/** Somebody is to be asked again. */
export function reopenRenewals(appraisal: GroupAppraisal, who: string, step: Taken): Outcome<GroupAppraisal> {
  if (!appraisal.renewals.some((it) => it.who === who)) return refuse({ code: 'appraisal-not-asked', personId: who });
  const after = { ...appraisal, renewals: appraisal.renewals.map((it) => (it.who === who ? { who } : it)) };
  return appraisal.state === 'collecting' ? done(after) : stepTo(APPRAISAL, after, 'collecting', step);
}

/** The totals of the slips as a whole, each kind at most once; what was written before is replaced. */
export function recordSatisfaction(
  appraisal: GroupAppraisal,
  totals: readonly SatisfactionTotals[],
  least: number,
): Outcome<GroupAppraisal> {
  if (!isOpen(appraisal)) return refuseUnlessOpen(appraisal);
  const tidied = tidiedTotals(totals, least);
  return tidied.ok ? done({ ...appraisal, satisfaction: tidied.value }) : tidied;
}

/**
 * A person decides, after what was computed or with a reason otherwise. Of a group across enterprises the organisation that approved it
 * decides, and its paper is copied.
 */
export function decideAppraisal(
  appraisal: GroupAppraisal,
  { grade, stars }: { readonly grade: AppraisalGrade; readonly stars: Stars },
  {
    group,
    measured,
    rules,
    step,
  }: { readonly group: AutonomousGroup; readonly measured: readonly Measured[]; readonly rules: AppraisalRules; readonly step: Taken },
): Outcome<GroupAppraisal> {
  if (appraisal.state !== 'scoring')
    return refuse({ code: 'wrong-state', type: APPRAISAL.type, state: appraisal.state, expected: ['scoring'] });
  if (group.scope === 'cross-enterprise' && !step.paper) return refuse({ code: 'group-gate-elsewhere', group: group.name });
  if (retentionOf(appraisal.renewals).whole === 0) return refuse({ code: 'appraisal-nobody', group: group.name, year: appraisal.year });
  const [lacking] = unmeasured(measured, rules);
  if (lacking) return refuse({ code: 'appraisal-unmeasured', group: group.name, indicator: lacking });
  const scored = scoreOf(measured, rules);
  if ((grade !== scored.grade || stars !== scored.stars) && !step.reason)
    return refuse({ code: 'appraisal-reason-needed', step: 'otherwise' });
  const result: AppraisalResult = { scored, grade, stars, ...(step.reason && { reason: step.reason }) };
  return stepTo(APPRAISAL, { ...appraisal, results: [...appraisal.results, result] }, 'decided', step);
}

/** Until the list of next year is made; the result before stays readable. */
export const reopenAppraisal = (appraisal: GroupAppraisal, step: Taken): Outcome<GroupAppraisal> =>
  appraisal.state !== 'decided'
    ? refuse({ code: 'wrong-state', type: APPRAISAL.type, state: appraisal.state, expected: ['decided'] })
    : step.reason
      ? stepTo(APPRAISAL, appraisal, 'scoring', step)
      : refuse({ code: 'appraisal-reason-needed', step: 'reopened' });

/** What came of a finished one is not taken back, unless `others` hold one of the same year that counts instead. */
export function cancelAppraisal(
  appraisal: GroupAppraisal,
  { others, step }: { readonly others: readonly GroupAppraisal[]; readonly step: Taken },
): Outcome<GroupAppraisal> {
  if (appraisal.state === 'adjusted' && !isOutdone(appraisal, others)) return refuseUnlessOpen(appraisal);
  return step.reason ? stepTo(APPRAISAL, appraisal, 'cancelled', step) : refuse({ code: 'appraisal-reason-needed', step: 'cancelled' });
}

/** Another PC did the same year, and that one counts. */
const isOutdone = ({ id, groupId, year }: GroupAppraisal, others: readonly GroupAppraisal[]): boolean => {
  const counts = appraisalOf(others, groupId, year);
  return counts !== undefined && counts.id !== id;
};

/** Next year's number (COMP-03): renewals and confirmed newcomers. */
export const nextYearsPeople = (group: AutonomousGroup, { renewals }: GroupAppraisal): readonly string[] => {
  const here = new Set(countedParticipants(group).map(({ who }) => who));
  return [
    ...renewals.flatMap(({ who, answer }) => (answer === 'continues' && here.has(who) ? [who] : [])),
    ...newcomersOf(group, renewals),
  ];
};

/** The list is next year's: it holds from that year's first day, or from the day on which it is made later. */
export const listHoldsFrom = ({ year }: Pick<GroupAppraisal, 'year'>, madeOn: CivilDate): CivilDate => {
  const next = addDays(lastDayOfYear(year), 1);
  return madeOn < next ? next : madeOn;
};

/**
 * 一年一调整: who does not go on is no participant any more from the day on which the list holds. Below the least, or after a failed appraisal, the group's end is proposed with
 * the numbers of that day; somebody else decides about it. `numbers` are those before. Once a year: not where `others` hold one that counts.
 */
export function adjustGroup(
  appraisal: GroupAppraisal,
  {
    group,
    numbers,
    others,
    step,
  }: {
    readonly group: AutonomousGroup;
    readonly numbers: GroundNumbers;
    readonly others: readonly GroupAppraisal[];
    readonly step: Taken;
  },
): Outcome<{ readonly appraisal: GroupAppraisal; readonly group: AutonomousGroup }> {
  if (isOutdone(appraisal, others)) return refuse({ code: 'appraisal-outdone', group: group.name, year: appraisal.year });
  const adjusted = stepTo(APPRAISAL, appraisal, 'adjusted', step);
  if (!adjusted.ok) return adjusted;
  const staying = nextYearsPeople(group, appraisal);
  const from = listHoldsFrom(appraisal, step.on);
  let after: Outcome<AutonomousGroup> = done(group);
  for (const { who } of countedParticipants(group))
    if (after.ok && !staying.includes(who)) after = endParticipation(after.value, who, 'not-renewed', step, from);
  if (!after.ok) return after;
  const left = { ...numbers, participants: staying.length };
  const ground = staying.length < numbers.least ? 'too-few' : resultOf(appraisal)?.grade === 'fail' ? 'appraisal-failed' : undefined;
  if (!ground || !isWorkedUpon(after.value)) return done({ appraisal: adjusted.value, group: after.value });
  const proposed = proposeDissolution(after.value, ground, { numbers: left, step });
  return proposed.ok ? done({ appraisal: adjusted.value, group: proposed.value }) : proposed;
}
