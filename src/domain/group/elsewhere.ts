import { refuse } from '../outcome.ts';
import type { GroupRefusal } from '../refusals/group.ts';
import type { Taken } from '../step.ts';
import type { AutonomousGroup } from './group.ts';

/** GRP-05: across enterprises the park or community decides, and what it decided has a paper. */
export const decidedElsewhere = (
  { scope, name }: Pick<AutonomousGroup, 'scope' | 'name'>,
  step: Taken,
): ReturnType<typeof refuse<GroupRefusal>> | undefined =>
  scope === 'cross-enterprise' && !step.paper ? refuse({ code: 'group-gate-elsewhere', group: name }) : undefined;
