import type { PostMatter, PostWaiting } from '../../../src/domain/matters/post.ts';
import { presenceNames } from '../../../src/domain/names.ts';
import { dayWord } from '../dates.ts';
import type { MatterWords, WaitingWords } from './said.ts';

export const postMatterWords: MatterWords<PostMatter> = {
  'name-post': ({ post, until, workingDays }, today) => ({
    what: `命名先锋岗“${post}”`,
    why: `公示 ${workingDays} 个工作日：${dayWord(until, today)} 期满，没有未处理的异议`,
    verb: '命名',
  }),
  'decide-post-objection': ({ post, count, since, until }, today) => ({
    what: `处理先锋岗“${post}”的异议`,
    why: `异议 ${count} 条，最早 ${dayWord(since, today)}；公示到 ${dayWord(until, today)} 止，处理完才能命名`,
    verb: '处理',
  }),
  'begin-post-duty': ({ post, namedOn }, today) => ({
    what: `为先锋岗“${post}”授牌`,
    why: `${dayWord(namedOn, today)} 已命名，还没有牌号`,
    verb: '授牌',
  }),
  'review-post': ({ post, months, last }, today) => ({
    what: `考评先锋岗“${post}”`,
    why: `每 ${months} 个月一次：上次 ${dayWord(last, today)}`,
    verb: '考评',
  }),
  'post-without-holder': ({ post }) => ({ what: `先锋岗“${post}”还没有党员`, why: '一个岗由一名党员负责', verb: '定党员' }),
  'post-holder-gone': ({ post, presence, since }, today) => ({
    what: `先锋岗“${post}”没有人在岗`,
    why:
      presence === 'purged'
        ? '在岗党员的个人信息已清除，岗位还没有结束'
        : `在岗党员${since ? ` ${dayWord(since, today)} ` : ''}登记为“${presenceNames[presence]}”，岗位还没有结束`,
    verb: '结束',
  }),
  'post-two-holders': ({ post, count }) => ({
    what: `先锋岗“${post}”有 ${count} 名党员在岗`,
    why: '一个岗由一名党员负责，请留一名，其余结束',
    verb: '核对',
  }),
  'plate-twice': ({ post, plate, count }) => ({
    what: `牌号 ${plate} 挂在 ${count} 个岗上`,
    why: `牌号不重复，其中一个是“${post}”`,
    verb: '换牌号',
  }),
};

export const postWaitingWords: WaitingWords<PostWaiting> = {
  'post-publicity': ({ post, until }) => ({ what: `先锋岗“${post}”公示，到 ${until.slice(5)} 止`, who: '群众' }),
};
