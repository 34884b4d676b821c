import { type CivilDate, isWithin } from '../civil-date.ts';
import { type AutonomousGroup, type DissolutionGround, dissolutionOf, type GroupState } from './group.ts';

export type GroupStatistics = {
  /** Approved and not dissolved on the last day. */
  readonly standing: readonly AutonomousGroup[];
  readonly founded: readonly AutonomousGroup[];
  readonly dissolved: readonly AutonomousGroup[];
};

const standingThen: readonly GroupState[] = ['approved', 'filed', 'active', 'dissolution-proposed'];
const stateOn = ({ steps }: AutonomousGroup, day: CivilDate): GroupState | undefined => steps.findLast((it) => it.on <= day)?.to;

/** COMP-02, COMP-04: what stood on the last day, what was approved and what was dissolved within the days. */
export function groupStatistics(groups: readonly AutonomousGroup[], from: CivilDate, to: CivilDate): GroupStatistics {
  return {
    standing: groups.filter((it) => {
      const state = stateOn(it, to);
      return state !== undefined && standingThen.includes(state);
    }),
    founded: groups.filter(({ approval }) => approval !== undefined && isWithin(approval.on, from, to)),
    dissolved: groups.filter((it) => {
      const on = dissolutionOf(it)?.decidedOn;
      return on !== undefined && isWithin(on, from, to);
    }),
  };
}

export const byGround = (dissolved: readonly AutonomousGroup[], ground: DissolutionGround): readonly AutonomousGroup[] =>
  dissolved.filter((it) => dissolutionOf(it)?.ground === ground);

/** Who took part on a day: confirmed by then and not gone. */
export const participantsOn = ({ participants }: AutonomousGroup, day: CivilDate): readonly string[] =>
  participants.flatMap(({ who, steps }) => {
    const state = steps.findLast((it) => it.on <= day)?.to;
    return state === 'confirmed' || state === 'filed' ? [who] : [];
  });
