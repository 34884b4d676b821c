import { linesFromFact, type RewardableFact } from '../domain/points-from-fact.ts';
import type { Taken } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { bodiesOf, type CommandContext, write } from './context.ts';

/** The proposed lines that follow from a fact, to be written by the act that establishes it. */
export async function proposedWrites({ facts, newId }: CommandContext, fact: RewardableFact, step: Taken): Promise<readonly Write[]> {
  const [periods, schemes, lines] = [
    await bodiesOf(facts, 'points-period'),
    await bodiesOf(facts, 'points-scheme'),
    await bodiesOf(facts, 'points-line'),
  ];
  return linesFromFact(fact, { periods, schemes, lines }, { newId, step }).map((line) => write('points-line', line.id, undefined, line));
}
