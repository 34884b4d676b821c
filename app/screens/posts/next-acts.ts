import type { Verb } from '../../../src/domain/authority.ts';
import type { PostState } from '../../../src/domain/post.ts';
import { mayBeNamed, openObjections, type PostRow } from './post-rows.tsx';

/** The verbs that a button on a post can do; `nominate-post` sets up the place for its next holder. */
export type ActKey = Extract<
  Verb,
  | 'nominate-post'
  | 'set-post-holder'
  | 'correct-post'
  | 'review-nomination'
  | 'begin-post-publicity'
  | 'object-to-post'
  | 'decide-post-objection'
  | 'name-post'
  | 'begin-post-duty'
  | 'change-post-plate'
  | 'review-post'
  | 'restore-post'
  | 'revoke-post'
  | 'end-post'
  | 'set-post-figure'
  | 'record-post-figure'
>;

/** The step that lies next and what else may be done in this state. SM-6 decides; this only orders the buttons. */
export type NextActs = { readonly what: string; readonly act?: ActKey; readonly others: readonly ActKey[] };

const serving: NextActs = {
  what: '按期考评，好的续岗',
  act: 'review-post',
  others: ['change-post-plate', 'correct-post', 'revoke-post', 'end-post'],
};
const byState: Readonly<Record<PostState, NextActs>> = {
  nominated: { what: '支委会审推荐', act: 'review-nomination', others: ['correct-post', 'end-post'] },
  'branch-reviewed': { what: '把岗位、党员和标准公示出去', act: 'begin-post-publicity', others: ['correct-post', 'end-post'] },
  publicity: { what: '等公示期满', others: ['object-to-post', 'correct-post', 'end-post'] },
  rejected: { what: '没有通过，到此为止', others: ['nominate-post'] },
  named: { what: '编牌号，授牌上岗', act: 'begin-post-duty', others: ['correct-post', 'end-post'] },
  'on-duty': serving,
  continued: serving,
  restored: serving,
  suspended: { what: '整改好了就恢复', act: 'restore-post', others: ['change-post-plate', 'correct-post', 'revoke-post', 'end-post'] },
  revoked: { what: '命名已撤销；这个岗可以另定党员', others: ['nominate-post'] },
  ended: { what: '已经结束；这个岗可以另定党员', others: ['nominate-post'] },
};

const withFigures: readonly PostState[] = ['named', 'on-duty', 'continued', 'restored', 'suspended'];

export function nextActs(row: PostRow): NextActs {
  const { post } = row;
  const { what, act, others } = inState(row);
  const figures: readonly ActKey[] = withFigures.includes(post.state)
    ? post.figure
      ? ['record-post-figure', 'set-post-figure']
      : ['set-post-figure']
    : [];
  return { what, ...(act ? { act } : {}), others: [...figures, ...others] };
}

function inState(row: PostRow): NextActs {
  const { post } = row;
  const usual = byState[post.state];
  if (post.state === 'publicity' && openObjections(post).length > 0) {
    return { what: '查清异议，作出答复', act: 'decide-post-objection', others: usual.others };
  }
  if (mayBeNamed(row)) return { what: '公示期满没有异议，可以命名', act: 'name-post', others: usual.others };
  // Nobody can be shown to the public or take the plate before somebody is meant.
  if (!post.holderId && usual.act && post.state !== 'nominated') {
    return { what: '先定在岗党员', act: 'set-post-holder', others: usual.others };
  }
  return !post.holderId && usual.act ? { ...usual, others: ['set-post-holder', ...usual.others] } : usual;
}
