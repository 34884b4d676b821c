import { evaluatePledge as evaluated, type Pledge, type PledgeResult } from '../domain/pledge.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';
import { proposedWrites } from './propose-from-fact.ts';

/** 评诺: by somebody else than the person. A pledge that was kept proposes points where the scheme rewards it. */
export const evaluatePledge = (
  context: CommandContext,
  id: string,
  result: PledgeResult,
  note?: StepNote,
): Promise<CommandOutcome<Pledge>> =>
  changeRecord(
    context,
    {
      verb: 'evaluate-pledge',
      type: 'pledge',
      id,
      note,
      also: async ({ personId, from, until }, step) => {
        if (result !== 'fulfilled') return [];
        const fact = { fact: 'pledge-fulfilled', id, on: step.on, personIds: [personId] } as const;
        return proposedWrites(context, { ...fact, reason: `${from} 至 ${until} 的承诺已兑现` }, step);
      },
    },
    (pledge, step) => evaluated(pledge, result, { evaluatorId: context.actor.personId, step }),
  );
