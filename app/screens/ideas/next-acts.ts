import type { Verb } from '../../../src/domain/authority.ts';
import type { IdeaState } from '../../../src/domain/idea.ts';
import type { IdeaRow } from './idea-rows.tsx';
import { isToAnswer } from './idea-rows.tsx';

/** The verbs that a button on an idea can do; each but the first has a form in `acts/`. */
export type ActKey = Extract<
  Verb,
  | 'take-up-idea'
  | 'return-idea'
  | 'hand-in-idea'
  | 'score-idea'
  | 'decide-idea'
  | 'merge-idea'
  | 'answer-idea'
  | 'appeal-idea'
  | 'end-idea-trial'
  | 'start-idea'
  | 'complete-idea'
  | 'hand-idea-to-verification'
  | 'verify-idea'
  | 'propose-idea-reward'
  | 'record-idea-reward'
  | 'close-idea'
  | 'promote-idea'
  | 'confirm-idea-proposer'
  | 'withdraw-idea'
  | 'correct-idea-decision'
>;

/** The step that lies next, who takes it, and what else may be done in this state. SM-5 decides; this only orders the buttons. */
export type NextActs = { readonly what: string; readonly act?: ActKey; readonly others: readonly ActKey[] };

const byState: Readonly<Record<IdeaState, NextActs>> = {
  draft: { what: '写好了交出', act: 'hand-in-idea', others: ['withdraw-idea'] },
  submitted: { what: '支委会受理评审，或退回补充', act: 'take-up-idea', others: ['return-idea', 'merge-idea', 'withdraw-idea'] },
  'returned-incomplete': { what: '请建议人补充后再交', act: 'hand-in-idea', others: ['withdraw-idea'] },
  'under-review': { what: '支委会评分，作出结论', act: 'decide-idea', others: ['score-idea', 'merge-idea', 'withdraw-idea'] },
  adopted: { what: '定人实施', act: 'start-idea', others: ['correct-idea-decision'] },
  'adopted-trial': { what: '试行期满，记结果', act: 'end-idea-trial', others: ['correct-idea-decision'] },
  deferred: { what: '暂缓，等条件具备', others: ['appeal-idea', 'correct-idea-decision'] },
  declined: { what: '没有采纳', others: ['appeal-idea', 'correct-idea-decision'] },
  merged: { what: '已并入别条，在那里接着办', others: ['correct-idea-decision'] },
  implementing: { what: '实施完成后记一笔', act: 'complete-idea', others: [] },
  implemented: { what: '请别人验证效益', act: 'hand-idea-to-verification', others: [] },
  verifying: { what: '请验证人填实际数', act: 'verify-idea', others: [] },
  verified: { what: '提奖励，或直接办结', act: 'propose-idea-reward', others: ['close-idea'] },
  'not-effective': { what: '没有见效，办结', act: 'close-idea', others: [] },
  'reward-proposed': { what: '等出钱的一方发放，凭文件记一笔', act: 'record-idea-reward', others: ['propose-idea-reward', 'close-idea'] },
  rewarded: { what: '办结', act: 'close-idea', others: [] },
  closed: { what: '已办结；别的单位用上了就记推广', others: ['promote-idea'] },
  promoted: { what: '已推广', others: ['promote-idea'] },
  withdrawn: { what: '已撤回', others: [] },
};

export function nextActs(row: IdeaRow): NextActs {
  const { idea } = row;
  const usual = byState[idea.state];
  const confirm: readonly ActKey[] =
    idea.proposerIds.length === 0 && !['withdrawn', 'merged', 'closed', 'promoted'].includes(idea.state) ? ['confirm-idea-proposer'] : [];
  // Who was not told yet has nothing to appeal against, and one appeal is all there is.
  const others = idea.appealedOn || isToAnswer(row) ? usual.others.filter((act) => act !== 'appeal-idea') : usual.others;
  if (isToAnswer(row))
    return { what: '把结论答复建议人', act: 'answer-idea', others: [...(usual.act ? [usual.act] : []), ...others, ...confirm] };
  const what = others.includes('appeal-idea') ? `${usual.what}；建议人不服的，可以申请复议一次` : usual.what;
  return { ...usual, what, others: [...others, ...confirm] };
}
