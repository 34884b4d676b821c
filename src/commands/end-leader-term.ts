import type { Election } from '../domain/election/election.ts';
import { endOffice } from '../domain/election/steps.ts';
import { endLeaderTerm as ended } from '../domain/group/leader.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, write } from './context.ts';

/** The term is over, or the leader resigned or was removed; why is said. The group is without a leader from that day on. */
export const endLeaderTerm = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Election>> =>
  changeRecord(
    context,
    {
      verb: 'end-leader-term',
      type: 'election',
      id,
      note,
      also: async ({ groupId }, { on }) => {
        const group = await context.facts.one('autonomous-group', groupId);
        return group ? [write('autonomous-group', groupId, group, ended(group.body, id, on))] : [];
      },
    },
    endOffice,
  );
