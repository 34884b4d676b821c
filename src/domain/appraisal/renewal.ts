import { type CivilDate, isWithin } from '../civil-date.ts';
import type { AutonomousGroup } from '../group/group.ts';
import { participantsOn } from '../group/statistics.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Presence } from '../person.ts';
import type { Renewal, RenewalAnswer } from './appraisal.ts';

export const lastDayOfYear = (year: string): CivilDate => `${year}-12-31`;

/**
 * Who is asked: everybody who takes part on the last day of the year, before that on the day of asking, and has not left the enterprise
 * (COMP-03). `presenceOf` knows nobody of other enterprises: those are asked.
 */
export function whoIsAsked(
  group: AutonomousGroup,
  year: string,
  { on, presenceOf }: { readonly on: CivilDate; readonly presenceOf: (who: string) => Presence | undefined },
): readonly string[] {
  const end = lastDayOfYear(year);
  return [...new Set(participantsOn(group, on < end ? on : end))].filter((who) => {
    const presence = presenceOf(who);
    return presence === undefined || presence === 'here' || presence === 'mobile';
  });
}

/** Answers laid over those there are; nobody answers who was not asked. */
export function answered(
  renewals: readonly Renewal[],
  answers: Readonly<Record<string, RenewalAnswer>>,
  saidBy?: 'self',
): Outcome<readonly Renewal[]> {
  const stranger = Object.keys(answers).find((who) => !renewals.some((it) => it.who === who));
  if (stranger) return refuse({ code: 'appraisal-not-asked', personId: stranger });
  return done(
    renewals.map((it) => {
      const answer = answers[it.who];
      return answer ? { who: it.who, answer, ...(saidBy && { saidBy }) } : it;
    }),
  );
}

export const openRenewals = (renewals: readonly Renewal[]): number => renewals.filter(({ answer }) => answer === undefined).length;

/** COMP-03: renewed of those still eligible. */
export const retentionOf = (renewals: readonly Renewal[]): { readonly part: number; readonly whole: number } => ({
  part: renewals.filter(({ answer }) => answer === 'continues').length,
  whole: renewals.filter(({ answer }) => answer !== 'gone').length,
});

/** Confirmed since the list was made: they are in next year's group without having been asked. */
export const newcomersOf = ({ participants }: AutonomousGroup, renewals: readonly Renewal[]): readonly string[] =>
  participants.flatMap(({ who, state }) =>
    (state === 'confirmed' || state === 'filed') && !renewals.some((it) => it.who === who) ? [who] : [],
  );

/** Of a year as far as the group was there: from its approval to the year's end, or to the day of asking. */
export const daysInBeing = (
  { approval }: AutonomousGroup,
  year: string,
  today: CivilDate,
): { readonly from: CivilDate; readonly to: CivilDate } | undefined => {
  const [first, last] = [`${year}-01-01`, lastDayOfYear(year)];
  if (!approval || approval.on > last) return undefined;
  return { from: isWithin(approval.on, first, last) ? approval.on : first, to: today < last ? today : last };
};
