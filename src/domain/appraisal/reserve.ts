import type { CivilDate } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { type Machine, type Step, stepTo, type Taken } from '../step.ts';
import type { LeaderAppraisal } from './leader-appraisal.ts';

export type ReserveState = 'listed' | 'recommended' | 'ended';

/**
 * ORG-17: a leader with good activities, a large part and a strong response, listed as a reserve secretary of their branch and, if they
 * agree, recommended to the enterprise for a post. `evidence` are the appraisals that speak for it; there is no score and no order.
 */
export type ReserveCandidate = {
  readonly v: 1;
  readonly id: string;
  readonly personId: string;
  readonly evidence: readonly string[];
  /** What they did, in a sentence. */
  readonly deeds: string;
  /** Recommended to whom, and when the person agreed to it (a name goes to another handler). */
  readonly recommendation?: { readonly receiver: string; readonly agreedOn: CivilDate };
  readonly state: ReserveState;
  readonly steps: readonly Step<ReserveState>[];
};

export const RESERVE: Machine<ReserveState> = {
  type: 'reserve-candidate',
  transitions: { listed: ['recommended', 'ended'], recommended: ['recommended', 'ended'], ended: [] },
};

/** Only with an appraisal that was passed; once at a time. */
export function listReserve(
  { id, personId, deeds }: Pick<ReserveCandidate, 'id' | 'personId' | 'deeds'>,
  {
    name,
    appraisals,
    others,
    step,
  }: {
    readonly name: string;
    readonly appraisals: readonly LeaderAppraisal[];
    readonly others: readonly ReserveCandidate[];
    readonly step: Taken;
  },
): Outcome<ReserveCandidate> {
  const said = deeds.trim();
  if (!said) return refuse({ code: 'field-missing', field: 'deeds' });
  if (others.some((it) => it.personId === personId && it.state !== 'ended')) return refuse({ code: 'reserve-listed-already', name });
  const evidence = appraisals.filter((it) => it.personId === personId && it.state === 'decided' && it.grade !== 'fail').map((it) => it.id);
  if (evidence.length === 0) return refuse({ code: 'reserve-no-evidence', name });
  return done({ v: 1, id, personId, evidence, deeds: said, state: 'listed', steps: [{ ...step, to: 'listed' }] });
}

export function recommendReserve(
  candidate: ReserveCandidate,
  { receiver, agreedOn }: NonNullable<ReserveCandidate['recommendation']>,
  step: Taken,
): Outcome<ReserveCandidate> {
  const to = receiver.trim();
  if (!to) return refuse({ code: 'field-missing', field: 'receiver' });
  if (agreedOn > step.on) return refuse({ code: 'date-in-future', field: 'agreedOn', date: agreedOn, today: step.on });
  return stepTo(RESERVE, { ...candidate, recommendation: { receiver: to, agreedOn } }, 'recommended', step);
}

export const endReserve = (candidate: ReserveCandidate, step: Taken): Outcome<ReserveCandidate> =>
  step.reason ? stepTo(RESERVE, candidate, 'ended', step) : refuse({ code: 'appraisal-reason-needed', step: 'reserve-ended' });
