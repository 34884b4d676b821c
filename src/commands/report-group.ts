import type { Month } from '../domain/civil-date.ts';
import { mayWriteFor } from '../domain/group/led.ts';
import {
  type GroupReport,
  type GroupReportTexts,
  groupReportFigures,
  handInGroupReport as handedIn,
  reopenGroupReport as reopened,
  reportOf,
  writeGroupReport as written,
} from '../domain/group/report.ts';
import { refuse } from '../domain/outcome.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, write } from './context.ts';

type ReportOutcome = Promise<CommandOutcome<GroupReport>>;
const type = 'group-report';

/** 写小组月汇报 (F-05): the two texts that nobody can count. */
export async function writeGroupReport(context: CommandContext, groupId: string, month: Month, texts: GroupReportTexts): ReportOutcome {
  const group = await context.facts.one('autonomous-group', groupId);
  if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: groupId });
  const { role } = context.actor;
  if (!mayWriteFor(context.actor, group.body, context.today)) return refuse({ code: 'role-may-not', role, verb: 'write-group-report' });
  const step = taken(context.actor, context.today);
  if (!step.ok) return step;
  const known = reportOf(await bodiesOf(context.facts, type), groupId, month);
  const before = known && (await context.facts.one(type, known.id));
  const id = before?.id ?? context.newId();
  const outcome = written(before?.body, texts, { id, group: group.body, month, today: context.today, step: step.value });
  return outcome.ok ? save(context, 'write-group-report', [write(type, id, before, outcome.value)], outcome.value) : outcome;
}

/** 交出: what was counted is frozen. */
export const handInGroupReport = (context: CommandContext, id: string, note?: StepNote): ReportOutcome =>
  changeRecord(context, { verb: 'hand-in-group-report', type, id, note }, async (report, step) => {
    const group = await context.facts.one('autonomous-group', report.groupId);
    if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: report.groupId });
    const [activities, ideas, planItems, claims] = await Promise.all([
      bodiesOf(context.facts, 'activity'),
      bodiesOf(context.facts, 'golden-idea'),
      bodiesOf(context.facts, 'plan-item'),
      bodiesOf(context.facts, 'claim'),
    ]);
    return handedIn(report, groupReportFigures(group.body, report.month, { activities, ideas, planItems, claims }), step);
  });

export const reopenGroupReport = (context: CommandContext, id: string, note?: StepNote): ReportOutcome =>
  changeRecord(context, { verb: 'reopen-group-report', type, id, note }, reopened);
