import type { Month } from '../../../src/domain/civil-date.ts';
import { endingGroundNames, postStateNames, reviewResultNames } from '../../../src/domain/names.ts';
import type { RevokingGround } from '../../../src/domain/parameters.ts';
import type { Post, PostState } from '../../../src/domain/post.ts';
import type { Step } from '../../../src/domain/step.ts';
import type { Who } from '../../live/who.ts';
import { newestFirst, type PastStep } from '../../parts/past.ts';

const words: Readonly<Record<PostState, string>> = {
  ...postStateNames,
  nominated: '推荐',
  'branch-reviewed': '支委会同意推荐',
  publicity: '公示',
  rejected: '没有通过',
  named: '命名',
  'on-duty': '授牌上岗',
  continued: '考评后续岗',
  suspended: '考评后暂停',
  restored: '恢复',
  revoked: '撤销命名',
  ended: '结束',
};
const decisions: readonly PostState[] = ['branch-reviewed', 'named', 'continued', 'revoked', 'rejected'];
const acts: readonly PostState[] = ['publicity', 'on-duty', 'restored'];

/** Newest first, objections among the steps. */
export function pastOf(post: Post, grounds: readonly RevokingGround[], whoOf: Who): readonly PastStep[] {
  const steps = post.steps.map((step, index) => ({
    key: String(index),
    on: step.on,
    what: words[step.to],
    figures: [
      post.source === 'import' && index === 0 && '照旧台账',
      figuresOf(post, step, grounds),
      step.reason,
      step.paper && `${step.paper.issuer} ${step.paper.documentNumber}`,
    ]
      .filter(Boolean)
      .join('；'),
    who: whoOf(step),
    dot: decisions.includes(step.to) ? ('decision' as const) : acts.includes(step.to) ? ('act' as const) : ('other' as const),
  }));
  const objections = post.objections.flatMap((objection) => [
    { key: `o${objection.id}`, on: objection.on, what: '收到异议', figures: objection.matter, who: '', dot: 'other' as const },
    ...(objection.outcome === 'dismissed' && objection.decidedOn
      ? [
          {
            key: `d${objection.id}`,
            on: objection.decidedOn,
            what: '异议不成立',
            figures: objection.reason ?? '',
            who: '',
            dot: 'decision' as const,
          },
        ]
      : []),
  ]);
  // Objections come between the publicity and what was decided upon it.
  const decided = post.steps.findLastIndex(({ to }) => to === 'publicity') + 1;
  return newestFirst([...steps.slice(0, decided), ...objections, ...steps.slice(decided)]);
}

function figuresOf(post: Post, { to, on }: Step<PostState>, grounds: readonly RevokingGround[]): string | undefined {
  if (to === 'publicity' && post.publicity) return `${post.publicity.workingDays} 个工作日，到 ${post.publicity.until} 止`;
  if (to === 'on-duty') return post.plate && `牌号 ${post.plate}`;
  if (to === 'continued' || to === 'suspended') {
    const review = post.reviews.find((one) => one.on === on);
    return review && [`考评${reviewResultNames[review.result]}`, review.note].filter(Boolean).join('，');
  }
  if (to === 'revoked') return grounds.find(({ code }) => code === post.revokedFor)?.name ?? post.revokedFor;
  if (to === 'ended') return post.endedFor && endingGroundNames[post.endedFor];
  return undefined;
}

/** 13.5 吨 */
export const figureText = (milli: number, unit: string): string => `${milli / 1000} ${unit}`;
export const lastValue = ({ figure }: Post): { readonly month: Month; readonly valueMilli: number } | undefined => figure?.monthly.at(-1);
