import { refuse } from '../domain/outcome.ts';
import type { PointsPeriod } from '../domain/points.ts';
import { countPeriod } from '../domain/points-period.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import { bodiesOf, type CommandContext, type CommandOutcome } from './context.ts';

/** Counts what everybody came to; possible again while the result is not closed. */
export const countPointsPeriod = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<PointsPeriod>> =>
  changeRecord(context, { verb: 'count-points-period', type: 'points-period', id, note }, async (period, step) => {
    const { facts } = context;
    const scheme = await facts.one('points-scheme', period.schemeId);
    if (!scheme) return refuse({ code: 'not-found', type: 'points-scheme', id: period.schemeId });
    const [lines, people] = [await bodiesOf(facts, 'points-line'), await bodiesOf(facts, 'person')];
    return countPeriod(period, { scheme: scheme.body, lines, people, step });
  });
