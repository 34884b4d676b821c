import { type Candidacy, standingFor } from '../domain/election/candidacy.ts';
import type { Election } from '../domain/election/election.ts';
import { closeAndDraw, drawOrder } from '../domain/election/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeElections } from './change-election.ts';
import { changeRecord } from './change-record.ts';
import { bodiesOf, type CommandContext, type CommandOutcome } from './context.ts';

/** 抽签: `lot` is asked once per candidate and gives a number by chance. */
export const drawSpeakingOrder = (context: CommandContext, id: string, lot: () => number): Promise<CommandOutcome<Election>> =>
  changeRecord(context, { verb: 'draw-speaking-order', type: 'election', id }, (election) =>
    drawOrder(
      election,
      election.candidates.map(() => lot()),
    ),
  );

/** For all posts of a meeting, in front of everybody: where the call is still open it ends with the draw. */
export async function drawOrdersOfMeeting(
  context: CommandContext,
  ids: readonly string[],
  lot: () => number,
  note?: StepNote,
): Promise<CommandOutcome<readonly Election[]>> {
  const candidacies: readonly Candidacy[] = await bodiesOf(context.facts, 'candidacy');
  return changeElections(context, { verb: 'draw-speaking-order', ids, note }, (election, step) =>
    closeAndDraw(election, candidacies, { lots: standingFor(election, candidacies).map(() => lot()), step }),
  );
}
