import { refuse } from '../domain/outcome.ts';
import type { PointsPeriod } from '../domain/points.ts';
import { setClass } from '../domain/points-period.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Which class of the scheme people belong to in a period. */
export const setPointsClass = (
  context: CommandContext,
  id: string,
  personIds: readonly string[],
  classCode: string,
): Promise<CommandOutcome<PointsPeriod>> =>
  changeRecord(context, { verb: 'set-points-class', type: 'points-period', id }, async (period) => {
    const scheme = await context.facts.one('points-scheme', period.schemeId);
    return scheme
      ? setClass(period, { personIds, classCode, scheme: scheme.body })
      : refuse({ code: 'not-found', type: 'points-scheme', id: period.schemeId });
  });
