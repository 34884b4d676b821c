import type { Election } from '../domain/election/election.ts';
import { drawOrder } from '../domain/election/steps.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** 抽签: `lot` is asked once per candidate and gives a number by chance. */
export const drawSpeakingOrder = (context: CommandContext, id: string, lot: () => number): Promise<CommandOutcome<Election>> =>
  changeRecord(context, { verb: 'draw-speaking-order', type: 'election', id }, (election) =>
    drawOrder(
      election,
      election.candidates.map(() => lot()),
    ),
  );
