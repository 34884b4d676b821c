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
import { askedByGroupReport, groupReportUp } from '../domain/group/report-up.ts';
import { done, refuse } from '../domain/outcome.ts';
import { type StepNote, taken } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { changeRecord } from './change-record.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, write } from './context.ts';
import { handingUp } from './handing-up.ts';
import { handUp, takenBack } from './submissions.ts';

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

/**
 * 交出: what was counted is frozen. Of a group across enterprises it goes up to the organisation that approved it, as anything that leaves the
 * branch by a full profile.
 */
export function handInGroupReport(context: CommandContext, id: string, note?: StepNote): ReportOutcome {
  const writes: Write[] = [];
  const change = { verb: 'hand-in-group-report', type, id, note, also: async () => writes } as const;
  return changeRecord(context, change, async (report, step) => {
    const group = (await context.facts.one('autonomous-group', report.groupId))?.body;
    if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: report.groupId });
    const [activities, ideas, planItems, claims] = await Promise.all([
      bodiesOf(context.facts, 'activity'),
      bodiesOf(context.facts, 'golden-idea'),
      bodiesOf(context.facts, 'plan-item'),
      bodiesOf(context.facts, 'claim'),
    ]);
    const figures = groupReportFigures(group, report.month, { activities, ideas, planItems, claims });
    const outcome = handedIn(report, figures, step);
    if (!outcome.ok || group.scope === 'enterprise') return outcome;
    if (context.actor.role === 'participant') return refuse({ code: 'group-report-goes-up', group: group.name });
    const handing = await handingUp(context, { texts: [group.name, report.difficulties, report.nextMonth], on: step.on });
    if (!handing.ok) return handing;
    const earlier = report.submissionId === undefined ? undefined : (await context.facts.one('submission', report.submissionId))?.body;
    const up = groupReportUp({ ...outcome.value, figures }, group, {
      handing: handing.value,
      earlier: earlier?.form === 'F-05' ? earlier : undefined,
    });
    if (!up.ok) return up;
    writes.push(...handUp(up.value.submission, up.value.names));
    return done({ ...outcome.value, submissionId: up.value.submission.id });
  });
}

/** Something was forgotten, or it came back. What nobody above has in hand yet is taken back; after a word the next is a further version. */
export function reopenGroupReport(context: CommandContext, id: string, note?: StepNote): ReportOutcome {
  const writes: Write[] = [];
  const change = { verb: 'reopen-group-report', type, id, note, also: async () => writes } as const;
  return changeRecord(context, change, async (report, step) => {
    const asked = askedByGroupReport(report);
    const isAnswered = (await bodiesOf(context.facts, 'answer')).some(({ about }) => about.id === asked);
    const back = isAnswered ? done([]) : await takenBack(context, asked);
    if (!back.ok) return back;
    writes.push(...back.value);
    return reopened(report, step);
  });
}
