import { presenceNames } from '../../../src/domain/names.ts';
import type { PostFlag } from '../../../src/domain/post-flags.ts';
import type { Said } from '../../words/said.ts';
import type { ActKey } from './next-acts.ts';

/** What is not right, and how it is mended; `others` are the posts that it concerns too. */
export function saidOf(flag: PostFlag, holder: string): Said {
  switch (flag.flag) {
    case 'no-holder':
      return { what: '还没有定在岗党员。', rule: '一个岗由一名党员负责。', next: '定一名党员，或结束这个岗。' };
    case 'holder-gone':
      return flag.presence === 'purged'
        ? { what: '在岗党员的个人信息已清除。', rule: '人不在了，岗要有个了结。', next: '结束这个岗，再为下一名党员另设。' }
        : {
            what: `${holder}已经不在本单位。`,
            figures: `${flag.since ? `${flag.since} 起` : '现在'}登记为“${presenceNames[flag.presence]}”。`,
            next: '结束这个岗，再为下一名党员另设。',
          };
    case 'two-holders':
      return {
        what: `同一个岗有 ${flag.postIds.length} 名党员在岗。`,
        rule: '一个岗由一名党员负责；岗位名称和位置都一样的算同一个岗。',
        next: '留一名，其余结束；确实是两个岗，就把名称或位置写清楚。',
      };
    case 'plate-twice':
      return { what: `牌号 ${flag.plate} 挂在 ${flag.postIds.length} 个岗上。`, rule: '牌号不重复。', next: '给其中一个换牌号。' };
  }
}

const remedyActs: Readonly<Record<PostFlag['remedy'][number], ActKey>> = {
  'set-holder': 'set-post-holder',
  'end-post': 'end-post',
  'correct-post': 'correct-post',
  'change-plate': 'change-post-plate',
};
export const remediesOf = (flag: PostFlag): readonly ActKey[] => flag.remedy.map((remedy) => remedyActs[remedy]);
export const othersOf = (flag: PostFlag, id: string): readonly string[] =>
  'postIds' in flag ? flag.postIds.filter((one) => one !== id) : [];
