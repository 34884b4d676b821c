import { daysBetween } from '../../../src/domain/civil-date.ts';
import { dayWord } from '../../words/dates.ts';
import type { IdeaRow } from './idea-rows.tsx';

/** The rule behind the next step with this idea's numbers; never a mood. */
export function whyNext({ idea, today, dueOn, daysLeft, proposers }: IdeaRow): string | undefined {
  if (idea.state === 'verifying' && idea.verification) {
    const { askedOf, askedOn } = idea.verification;
    return `验证人不能是建议人${proposers}。${dayWord(askedOn, today)} 交${askedOf}，已交办 ${daysBetween(askedOn, today)} 天。`;
  }
  if (idea.state === 'implemented') return `验证人不能是建议人${proposers}。`;
  if (daysLeft === undefined) return undefined;
  const limit = daysLeft < 0 ? `已逾期 ${-daysLeft} 天` : daysLeft === 0 ? '今天到期' : `还剩 ${daysLeft} 天`;
  const [asked, since] = idea.appealedOn ? ['申请复议', idea.appealedOn] : ['提出', idea.proposedOn];
  return `${asked}后 ${daysBetween(since, dueOn)} 天内答复：${dayWord(dueOn, today)} 前，${limit}。`;
}
