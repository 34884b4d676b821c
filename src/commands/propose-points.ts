import { refuse } from '../domain/outcome.ts';
import type { PointsLine } from '../domain/points.ts';
import { type LineFields, proposeLine } from '../domain/points-line.ts';
import { periodOn } from '../domain/points-period.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, saveParts, write } from './context.ts';

export type PointsProposal = Omit<LineFields, 'personId' | 'source'> & { readonly personIds: readonly string[] };

/** Points by hand, with a reason, for one person or for several who did the same thing; in self-service for oneself. */
export async function proposePoints(
  context: CommandContext,
  { personIds, ...fields }: PointsProposal,
  note?: StepNote,
): Promise<CommandOutcome<readonly PointsLine[]>> {
  const { role, personId: ownId } = context.actor;
  if (personIds.length === 0) return refuse({ code: 'nothing-chosen' });
  if (role === 'participant' && personIds.join() !== ownId) return refuse({ code: 'role-may-not', role, verb: 'propose-points' });
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const period = periodOn(await bodiesOf(context.facts, 'points-period'), fields.on);
  const scheme = period && (await context.facts.one('points-scheme', period.schemeId));
  if (!period || !scheme) return refuse({ code: 'points-no-open-period' });

  const lines: PointsLine[] = [];
  for (const personId of personIds) {
    const by = { id: context.newId(), period, scheme: scheme.body, step: step.value };
    const line = proposeLine({ ...fields, personId, source: { fact: 'by-hand' } }, by);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  return saveParts(context, 'propose-points', [lines.map((line) => write('points-line', line.id, undefined, line))], lines);
}
