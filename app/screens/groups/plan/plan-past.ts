import { planItemStateNames, taskQualityNames } from '../../../../src/domain/names.ts';
import type { Claim, ClaimState } from '../../../../src/domain/plan/claim.ts';
import type { GroupPlan, PlanItem, PlanItemState, PlanState } from '../../../../src/domain/plan/plan.ts';
import type { Who } from '../../../live/who.ts';
import type { PastStep } from '../../../parts/past.ts';

type Beside = { readonly whoOf: Who; readonly nameOf: (id: string) => string | undefined };
export type PlanPast = { readonly plans: readonly GroupPlan[]; readonly items: readonly PlanItem[]; readonly claims: readonly Claim[] };

const planWords: Readonly<Record<PlanState, string>> = {
  draft: '开始议计划',
  submitted: '计划报审',
  returned: '退回计划',
  reviewed: '审核计划',
};
/** Steps that the plan's own line does not tell already. */
const itemWords: { readonly [S in PlanItemState]?: string } = { agreed: '组内议定', cancelled: '取消项目' };
const claimWords: Readonly<Record<ClaimState, string>> = {
  claimed: '申领',
  'in-progress': '开始做',
  'handed-in': '交出',
  returned: '退回重做',
  accepted: '验收',
  released: '退领',
  reassigned: '改派',
};

/** What was planned, reviewed, claimed and done; what happened to several items on one day stands in one line. */
export function planPastOf({ plans, items, claims }: PlanPast, { whoOf, nameOf }: Beside): readonly PastStep[] {
  const titleOf = new Map(items.map(({ id, title }) => [id, title]));
  const ofPlans = plans.flatMap((plan) =>
    plan.steps.map(
      (step, at): PastStep => ({
        key: `plan ${plan.id} ${at}`,
        on: step.on,
        what: `${plan.year} 年${planWords[step.to]}`,
        figures: [step.to === 'reviewed' && reviewWords(plan, items, step.on), step.reason].filter(Boolean).join('；'),
        who: whoOf(step),
        dot: step.to === 'reviewed' || step.to === 'returned' ? 'decision' : 'other',
      }),
    ),
  );
  const ofItems = items.flatMap((item) =>
    item.steps.flatMap(({ on, to, reason }) => {
      const word = itemWords[to];
      return word ? [{ on, word, said: `“${item.title}”`, reason }] : [];
    }),
  );
  const ofClaims = claims.flatMap((claim) =>
    claim.steps.map(({ on, to, reason }) => {
      const quality = to === 'accepted' ? items.find(({ id }) => id === claim.itemId)?.acceptance?.quality : undefined;
      const help = claim.as === 'helper' ? '协办' : '';
      const name = nameOf(claim.personId) ?? '（已清除）';
      const said = `${name}${help}“${titleOf.get(claim.itemId) ?? ''}”${quality ? `（${taskQualityNames[quality]}）` : ''}`;
      return { on, word: claimWords[to], said, reason };
    }),
  );
  return [...ofPlans, ...inLines([...ofItems, ...ofClaims])];
}

function reviewWords({ review }: GroupPlan, items: readonly PlanItem[], on: string): string {
  const decided = (to: PlanItemState) => items.filter(({ steps }) => steps.some((it) => it.to === to && it.on === on)).length;
  const counts = (['approved', 'returned', 'rejected'] as const).flatMap((to) => {
    const count = decided(to);
    return count > 0 ? [`${planItemStateNames[to]} ${count} 项`] : [];
  });
  return [review?.on === on && `${review.organisation} ${review.number}`, ...counts, review?.on === on && review.opinion]
    .filter(Boolean)
    .join('；');
}

type Line = { readonly on: string; readonly word: string; readonly said: string; readonly reason: string | undefined };
function inLines(lines: readonly Line[]): readonly PastStep[] {
  const byDay = new Map<string, Line[]>();
  for (const line of lines) byDay.set(`${line.on} ${line.word}`, [...(byDay.get(`${line.on} ${line.word}`) ?? []), line]);
  return [...byDay].map(([key, [first, ...rest]]) => ({
    key: `task ${key}`,
    on: first!.on,
    what: `${first!.word}：${[first!, ...rest].map(({ said }) => said).join('、')}`,
    figures: [...new Set([first!, ...rest].flatMap(({ reason }) => (reason ? [reason] : [])))].join('；'),
    who: '',
    dot: first!.word === '验收' || first!.word === '交出' ? 'act' : 'other',
  }));
}
