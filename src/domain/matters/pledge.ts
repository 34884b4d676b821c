import { addDays, type CivilDate } from '../civil-date.ts';
import { parameterAt } from '../parameters.ts';
import type { Pledge } from '../pledge.ts';
import { dueBy, type OpenMatter, type TodayFacts } from './matter.ts';

export type PledgeMatter =
  | { readonly code: 'review-pledges'; readonly count: number; readonly since: CivilDate }
  | { readonly code: 'evaluate-pledges'; readonly until: CivilDate; readonly count: number; readonly selfReviewed: number };

/** A branch's pledges run for the same time: they are reviewed and evaluated together, in one row per last day. */
export function pledgeMatters({ pledges, parameters }: TodayFacts, today: CivilDate): readonly OpenMatter<PledgeMatter>[] {
  const soon = addDays(today, parameterAt(parameters, 'soon-days', today).value);
  const running = pledges.filter((it) => (it.state === 'performing' || it.state === 'self-reviewed') && it.until <= soon);
  const days = [...new Set(running.map((it) => it.until))].toSorted();
  return [
    ...declared(pledges, today),
    ...days.map((until): OpenMatter<PledgeMatter> => {
      const ending = running.filter((it) => it.until === until);
      const selfReviewed = ending.filter((it) => it.state === 'self-reviewed').length;
      return {
        id: `evaluate-pledges:${until}`,
        ...dueBy(until, today),
        matter: { code: 'evaluate-pledges', until, count: ending.length, selfReviewed },
        ...only(ending),
      };
    }),
  ];
}

function declared(pledges: readonly Pledge[], today: CivilDate): readonly OpenMatter<PledgeMatter>[] {
  const waiting = pledges.filter((it) => it.state === 'declared');
  const since = waiting.map((it) => it.declaredOn ?? it.from).toSorted()[0];
  if (!since) return [];
  return [
    { id: 'review-pledges', ...dueBy(today, today), matter: { code: 'review-pledges', count: waiting.length, since }, ...only(waiting) },
  ];
}

const only = (pledges: readonly Pledge[]) => (pledges.length === 1 ? { recordId: pledges[0]!.id } : {});
