import type { IdeaRefusal } from '../../../src/domain/refusals/idea.ts';
import type { Words } from '../said.ts';

export const ideaWords: Words<IdeaRefusal> = {
  'idea-reason-needed': () => ({ what: '这一步要写明理由。', rule: '金点子每次答复都要有理由。' }),
  'idea-verifier-is-proposer': ({ name }) => ({
    what: '验证人不能是建议人。',
    rule: '效益由建议人以外的人验证。',
    figures: `建议人是${name}。`,
    next: '请财务或车间的其他人验证。',
  }),
  'idea-appeal-used': ({ appealedOn }) => ({
    what: '这条金点子已经申请过复议。',
    rule: '每条只复议一次。',
    figures: `${appealedOn} 复议过。`,
  }),
  'idea-merge-into-itself': () => ({ what: '不能并入自己。', next: '选另一条金点子。' }),
  'idea-no-benefit': ({ netFen }) => ({ what: '算下来没有净效益，不能提奖励。', figures: `净效益 ${netFen / 100} 元。` }),
};
