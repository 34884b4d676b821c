import type { Idea, IdeaReward } from '../idea.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { parameterAt, type RewardGrade, type RuleSetting } from '../parameters.ts';
import { isRate, shareOf } from '../rate.ts';
import type { Paper } from '../step.ts';
import { verifiedNetFen } from './benefit.ts';
import { advance, type Taking } from './steps.ts';

/** By table somebody chooses an amount inside the grade; by rate the amount follows from a rate up to the branch's. */
export type RewardProposal = { readonly payer: IdeaReward['payer'] } & (
  | { readonly method: 'table'; readonly fen: number }
  | { readonly method: 'rate'; readonly rate: string }
);

/** Proposes and never pays. Net benefit of zero or less has no grade and no reward. */
export function proposeReward(idea: Idea, proposal: RewardProposal, parameters: readonly RuleSetting[], taking: Taking): Outcome<Idea> {
  const netFen = verifiedNetFen(idea) ?? 0;
  if (idea.actual && netFen <= 0) return refuse({ code: 'idea-no-benefit', netFen });
  const outcome = advance(idea, 'reward-proposed', taking);
  if (!outcome.ok) return outcome;
  const reward = proposal.method === 'table' ? byTable(netFen, proposal, parameters, taking) : byRate(netFen, proposal, parameters, taking);
  return reward.ok ? done({ ...outcome.value, reward: reward.value }) : reward;
}

/** The lower bound belongs to the grade. */
export const gradeOf = (netFen: number, table: readonly RewardGrade[]): RewardGrade | undefined =>
  table.filter((grade) => netFen >= grade.fromFen).toSorted((one, other) => other.fromFen - one.fromFen)[0];

function byTable(
  netFen: number,
  { fen, payer }: RewardProposal & { readonly method: 'table' },
  parameters: readonly RuleSetting[],
  { on }: Taking,
): Outcome<IdeaReward> {
  const { value: table, source } = parameterAt(parameters, 'idea-reward-table', on);
  const found = gradeOf(netFen, table);
  if (!found) return refuse({ code: 'idea-no-benefit', netFen });
  const { grade, leastFen, mostFen } = found;
  if (!Number.isSafeInteger(fen) || fen < leastFen || fen > mostFen)
    return refuse({ code: 'idea-reward-outside', fen, grade, leastFen, mostFen, source });
  return done({ fen, payer, netFen, source, method: 'table', grade });
}

function byRate(
  netFen: number,
  { rate, payer }: RewardProposal & { readonly method: 'rate' },
  parameters: readonly RuleSetting[],
  { on }: Taking,
): Outcome<IdeaReward> {
  if (!isRate(rate)) return refuse({ code: 'field-invalid', field: 'rate', found: rate });
  const { value: limit, source } = parameterAt(parameters, 'idea-reward-rate', on);
  if (shareOf(1_000_000_000, rate) > shareOf(1_000_000_000, limit)) return refuse({ code: 'idea-reward-rate-over', rate, limit, source });
  const fen = shareOf(netFen, rate);
  const { value: capFen, source: capSource } = parameterAt(parameters, 'idea-reward-cap', on);
  if (capFen > 0 && fen > capFen) return refuse({ code: 'idea-reward-over-cap', fen, capFen, source: capSource });
  return done({ fen, payer, netFen, source, method: 'rate', rate });
}

/** The payer's paper says that it was paid; the app only records it. */
export function recordReward(idea: Idea, paper: Paper, taking: Taking): Outcome<Idea> {
  if (paper.documentNumber.trim() === '') return refuse({ code: 'field-missing', field: 'documentNumber' });
  return advance(idea, 'rewarded', { ...taking, paper });
}
