import type { AppraisalGrade, GroupAppraisal, RenewalAnswer, Stars } from '../domain/appraisal/appraisal.ts';
import { measure } from '../domain/appraisal/measure.ts';
import { whoIsAsked } from '../domain/appraisal/renewal.ts';
import { appraisalRulesOn } from '../domain/appraisal/rules.ts';
import type { SatisfactionTotals } from '../domain/appraisal/satisfaction.ts';
import {
  adjustGroup as adjusted,
  cancelAppraisal as cancelled,
  decideAppraisal as decided,
  openAppraisal as opened,
  recordRenewals as recorded,
  reopenAppraisal as reopened,
  reopenRenewals,
  recordSatisfaction as totalled,
} from '../domain/appraisal/steps.ts';
import { openDissolution } from '../domain/group/group.ts';
import { done, type Outcome, refuse } from '../domain/outcome.ts';
import { parameterAt } from '../domain/parameters.ts';
import { type StepNote, taken } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { numbersOf } from './change-group.ts';
import { changeRecord } from './change-record.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, settingOf, settingsOf, write } from './context.ts';
import { proposalUp } from './propose-dissolution.ts';

type AppraisalOutcome = Promise<CommandOutcome<GroupAppraisal>>;
const type = 'group-appraisal';

/** 开始年度考评: who is asked is written down on this day. */
export async function openAppraisal(context: CommandContext, groupId: string, year: string, note?: StepNote): AppraisalOutcome {
  const group = await context.facts.one('autonomous-group', groupId);
  if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: groupId });
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const people = new Map((await bodiesOf(context.facts, 'person')).map((it) => [it.id, it]));
  const asked = whoIsAsked(group.body, year, { on: step.value.on, presenceOf: (who) => people.get(who)?.presence });
  const outcome = opened(
    { id: context.newId(), year },
    {
      group: group.body,
      asked,
      others: await bodiesOf(context.facts, type),
      days: await settingOf(context, 'group-appraisal-days', step.value.on),
      step: step.value,
    },
  );
  return outcome.ok ? save(context, 'open-appraisal', [write(type, outcome.value.id, undefined, outcome.value)], outcome.value) : outcome;
}

/** Answers of some or all (F-07); `null` takes one back. */
export const recordRenewals = (
  context: CommandContext,
  id: string,
  answers: Readonly<Record<string, RenewalAnswer | null>>,
  note?: StepNote,
): AppraisalOutcome =>
  changeRecord(context, { verb: 'record-renewals', type, id, note }, (appraisal, step) => {
    const given = Object.fromEntries(Object.entries(answers).flatMap(([who, answer]) => (answer === null ? [] : [[who, answer] as const])));
    const taken = Object.keys(answers).filter(
      (who) => answers[who] === null && appraisal.renewals.some((it) => it.who === who && it.answer),
    );
    let outcome: Outcome<GroupAppraisal> = done(appraisal);
    for (const who of taken) if (outcome.ok) outcome = reopenRenewals(outcome.value, who, step);
    return outcome.ok ? recorded(outcome.value, given, step) : outcome;
  });

/** The totals of the slips (F-54), all kinds at once. Single slips are typed in nowhere. */
export const recordSatisfaction = (
  context: CommandContext,
  id: string,
  totals: readonly SatisfactionTotals[],
  note?: StepNote,
): AppraisalOutcome =>
  changeRecord(context, { verb: 'record-satisfaction', type, id, note }, async (appraisal, step) =>
    totalled(appraisal, totals, await settingOf(context, 'small-cell-least', step.on)),
  );

/** 评定: by what is computed on this day, or otherwise with a reason. */
export const decideAppraisal = (
  context: CommandContext,
  id: string,
  chosen: { readonly grade: AppraisalGrade; readonly stars: Stars },
  note?: StepNote,
): AppraisalOutcome =>
  changeRecord(context, { verb: 'decide-appraisal', type, id, note }, async (appraisal, step) => {
    const group = await context.facts.one('autonomous-group', appraisal.groupId);
    if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: appraisal.groupId });
    const settings = await settingsOf(context.facts);
    const measured = measure(appraisal, {
      group: group.body,
      activities: await bodiesOf(context.facts, 'activity'),
      planItems: await bodiesOf(context.facts, 'plan-item'),
      claims: await bodiesOf(context.facts, 'claim'),
      perYear: parameterAt(settings, 'group-activities-per-year', step.on).value,
      today: step.on,
    });
    return decided(appraisal, chosen, { group: group.body, measured, rules: appraisalRulesOn(settings, step.on), step });
  });

export const reopenAppraisal = (context: CommandContext, id: string, note?: StepNote): AppraisalOutcome =>
  changeRecord(context, { verb: 'reopen-appraisal', type, id, note }, reopened);

export const cancelAppraisal = (context: CommandContext, id: string, note?: StepNote): AppraisalOutcome =>
  changeRecord(context, { verb: 'cancel-appraisal', type, id, note }, async (appraisal, step) =>
    cancelled(appraisal, { others: await bodiesOf(context.facts, type), step }),
  );

/** 调整组员: one act for the finished appraisal and the group as it is next year, its proposed end included. */
export function adjustGroup(context: CommandContext, id: string, note?: StepNote): AppraisalOutcome {
  const writes: Write[] = [];
  return changeRecord(context, { verb: 'adjust-group', type, id, note, also: async () => writes }, async (appraisal, step) => {
    const group = await context.facts.one('autonomous-group', appraisal.groupId);
    if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: appraisal.groupId });
    const numbers = await numbersOf(context, group.body);
    const outcome = adjusted(appraisal, { group: group.body, numbers, others: await bodiesOf(context.facts, type), step });
    if (!outcome.ok) return outcome;
    // What was proposed before lies above already.
    const wasOpen = openDissolution(group.body) !== undefined;
    const up = wasOpen ? done({ group: outcome.value.group, writes: [] }) : await proposalUp(context, outcome.value.group, numbers);
    if (!up.ok) return up;
    if (outcome.value.group !== group.body) writes.push(write('autonomous-group', group.id, group, up.value.group), ...up.value.writes);
    return done(outcome.value.appraisal);
  });
}
