import { pledgeResultNames } from '../../../src/domain/names.ts';
import type { Pledge, PledgeState } from '../../../src/domain/pledge.ts';
import type { Who } from '../../live/who.ts';
import { newestFirst, type PastStep } from '../../parts/past.ts';

const words: Readonly<Record<PledgeState, string>> = {
  draft: '写承诺',
  declared: '示诺',
  returned: '退回修改',
  reviewed: '审诺同意',
  published: '公示',
  performing: '开始践诺',
  'self-reviewed': '自评',
  evaluated: '评诺',
  archived: '归档',
};
const decisions: readonly PledgeState[] = ['reviewed', 'evaluated'];
const acts: readonly PledgeState[] = ['declared', 'published', 'performing'];

/** Newest first. */
export function pastOf(pledge: Pledge, whoOf: Who): readonly PastStep[] {
  const steps = pledge.steps.map((step, index) => ({
    key: String(index),
    on: step.on,
    what: words[step.to],
    figures: [
      step.to === 'evaluated' && pledge.evaluation && pledgeResultNames[pledge.evaluation.result],
      step.to === 'self-reviewed' && pledge.selfReview?.note,
      step.reason,
      step.paper && `${step.paper.issuer} ${step.paper.documentNumber}`,
    ]
      .filter(Boolean)
      .join('；'),
    who: whoOf(step),
    dot: decisions.includes(step.to) ? ('decision' as const) : acts.includes(step.to) ? ('act' as const) : ('other' as const),
  }));
  const { published } = pledge;
  const down = published?.takenDownOn
    ? [{ key: 'down', on: published.takenDownOn, what: '撤下公示', figures: '', who: '', dot: 'other' as const }]
    : [];
  return newestFirst([...steps, ...down]);
}
