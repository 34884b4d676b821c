import type { CivilDate } from '../civil-date.ts';
import { type IdeaFields, newIdea } from '../idea/hand-in.ts';
import type { Taking } from '../idea/steps.ts';
import type { Benefit, Idea, IdeaState } from '../idea.ts';
import { done, type Outcome, refuse } from '../outcome.ts';

/** An idea as an old ledger tells it: where it came to, without the steps that led there. */
export type OldIdea = {
  readonly fields: IdeaFields;
  readonly state: IdeaState;
  readonly decidedOn?: CivilDate;
  readonly answeredOn?: CivilDate;
  /** Net, of one year. It counts as verified only with the day of the verification. */
  readonly benefit?: { readonly fen: number; readonly verifiedOn?: CivilDate; readonly verifiedBy?: string };
};

const VERIFIED: readonly IdeaState[] = ['verified', 'reward-proposed', 'rewarded', 'closed', 'promoted'];

/** Takes an idea over with the state it has reached; its timeline begins with the day on which it was handed in. */
export function ideaFromOldLedger(
  { fields, state, decidedOn, answeredOn, benefit }: OldIdea,
  { id, number, taking }: { readonly id: string; readonly number: string; readonly taking: Taking },
): Outcome<Idea> {
  const handedIn = newIdea(fields, { id, number, source: 'import', kept: 'submitted' }, taking);
  if (!handedIn.ok) return handedIn;
  for (const [field, date] of Object.entries({ decidedOn, answeredOn, verifiedOn: benefit?.verifiedOn })) {
    if (date && date < fields.proposedOn) return refuse({ code: 'step-before-last', on: date, last: fields.proposedOn });
    if (date && date > taking.today) return refuse({ code: 'date-in-future', field, date, today: taking.today });
  }
  return done({
    ...handedIn.value,
    state,
    ...(decidedOn && { decidedOn }),
    ...(answeredOn && { answeredOn }),
    ...benefitOf(state, benefit),
  });
}

function benefitOf(state: IdeaState, benefit: OldIdea['benefit']): Pick<Idea, 'forecast' | 'actual'> {
  if (!benefit) return {};
  const { fen, verifiedOn, verifiedBy = '原台账' } = benefit;
  const ofOneYear: Benefit = {
    costBeforeFen: Math.max(0, fen),
    costAfterFen: Math.max(0, -fen),
    volumeMilli: 1000,
    unit: '年',
    oneOffFen: 0,
  };
  if (!verifiedOn || !VERIFIED.includes(state)) return { forecast: ofOneYear };
  return { actual: { ...ofOneYear, measuredMonths: 12, verifiedBy, verifiedOn } };
}

export const countsAsVerified = ({ state, benefit }: OldIdea): boolean => benefit?.verifiedOn !== undefined && VERIFIED.includes(state);
