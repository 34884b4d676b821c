import type { Election } from '../../../../src/domain/election/election.ts';
import { type Round, validIn } from '../../../../src/domain/election/round.ts';

/** What a ballot comes to, before it is saved: 有效票 8 张，周建国 5 票当选. */
export function resultWord(round: Round, after: Election, nameOf: (id: string) => string): string {
  const valid = `有效票 ${validIn(round)} 张`;
  const most = Math.max(...round.votes.map(({ votes }) => votes));
  if (after.winnerId) return `${valid}，${nameOf(after.winnerId)} ${most} 票，当选`;
  return after.state === 'tie' ? `${valid}，最多 ${most} 票，没有选出，再推选一轮` : `${valid}，没有选出，重新报名`;
}
