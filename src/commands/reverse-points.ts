import { done, type Outcome, refuse } from '../domain/outcome.ts';
import type { PointsLine, PointsPeriod } from '../domain/points.ts';
import { effectOf } from '../domain/points-balance.ts';
import { reverseLine } from '../domain/points-line.ts';
import { periodOn } from '../domain/points-period.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** 冲销: a counter-line takes off what the line gave; both stay to be seen. */
export async function reversePoints(
  context: CommandContext,
  id: string,
  note?: StepNote,
): Promise<CommandOutcome<{ readonly line: PointsLine; readonly counter: PointsLine }>> {
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const before = await context.facts.one('points-line', id);
  if (!before) return refuse({ code: 'not-found', type: 'points-line', id });
  const into = await whereTo(context, before.body, step.value.on);
  if (!into.ok) return into;
  const counterId = context.newId();
  const by = { id: counterId, into: into.value, reverserId: context.actor.personId, step: step.value };
  const outcome = reverseLine(before.body, by);
  if (!outcome.ok) return outcome;
  const { line, counter } = outcome.value;
  return save(
    context,
    'reverse-points',
    [write('points-line', id, before, line), write('points-line', counterId, undefined, counter)],
    outcome.value,
  );
}

/** Into the line's own period with what it says; after the closing into the open one with what it had changed in the closed total. */
async function whereTo(
  { facts }: CommandContext,
  line: PointsLine,
  on: string,
): Promise<Outcome<{ readonly periodId: string; readonly hundredths: number }>> {
  const periods: readonly PointsPeriod[] = await bodiesOf(facts, 'points-period');
  const own = periods.find((it) => it.id === line.periodId);
  if (!own) return refuse({ code: 'not-found', type: 'points-period', id: line.periodId });
  if (own.state !== 'closed') return done({ periodId: own.id, hundredths: line.hundredths });
  const open = periodOn(periods, on);
  if (!open) return refuse({ code: 'points-no-open-period' });
  const scheme = await facts.one('points-scheme', own.schemeId);
  if (!scheme) return refuse({ code: 'not-found', type: 'points-scheme', id: own.schemeId });
  const lines = await bodiesOf(facts, 'points-line');
  return done({ periodId: open.id, hundredths: effectOf(line, { period: own, scheme: scheme.body, lines }) });
}
