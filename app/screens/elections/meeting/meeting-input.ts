import type { CivilDate } from '../../../../src/domain/civil-date.ts';
import type { Election } from '../../../../src/domain/election/election.ts';
import type { ElectionRules, Round } from '../../../../src/domain/election/round.ts';
import { standingIn, voteAtMeeting } from '../../../../src/domain/election/steps.ts';
import type { Refusal } from '../../../../src/domain/outcome.ts';
import { type CountNumber, type Numbers, paperRound, type Votes } from '../count-input.ts';
import type { ElectionRow } from '../election-rows.tsx';

/** One who stands, as their line is typed. */
export type Line = { readonly personId?: string | undefined; readonly plan: string; readonly pledge: string };
/** What was typed of a count sheet; what nobody typed follows from the rest. */
export type Ballots = { readonly [K in CountNumber]?: number | null } & { readonly votes?: Votes };
export type MeetingInput = {
  readonly on?: CivilDate | undefined;
  readonly lines: Readonly<Record<string, readonly Line[]>>;
  readonly ballots: Readonly<Record<string, Ballots>>;
};
export const emptyMeeting: MeetingInput = { lines: {}, ballots: {} };
export const emptyLine: Line = { plan: '', pledge: '' };

/** Where each post of the meeting stands, as what can be entered for it. */
export type Phase = 'call' | 'candidates' | 'draw' | 'ballot' | 'over';
export function phaseOf({ state, order }: Election): Phase {
  if (state === 'planned' || state === 'no-candidate' || state === 'not-confirmed') return 'call';
  if (state === 'candidates-open') return 'candidates';
  if (state === 'candidates-closed' && !order) return 'draw';
  return state === 'candidates-closed' || state === 'speeches-held' || state === 'tie' ? 'ballot' : 'over';
}
/** Its order of speaking can be drawn: somebody stands, and nothing was drawn. */
export const mayBeDrawn = ({ election, standing }: ElectionRow): boolean =>
  phaseOf(election) === 'draw' || (phaseOf(election) === 'candidates' && standing.length > 0);

/** A second round is another count sheet. */
export const sheetKey = ({ id, rounds }: Election): string => `${id}:${rounds.length}`;

const isBlank = ({ personId, plan, pledge }: Line): boolean => !personId && !plan.trim() && !pledge.trim();
export const begunLines = (lines: readonly Line[] = []): readonly Line[] => lines.filter((line) => !isBlank(line));
/** Whoever typed a line finds the next one under it. */
export const withBlank = (lines: readonly Line[] = []): readonly Line[] => {
  const last = lines.at(-1);
  return last && isBlank(last) ? lines : [...lines, emptyLine];
};
export const lineMissing = ({ personId, plan, pledge }: Line): string | undefined =>
  personId ? (plan.trim() ? (pledge.trim() ? undefined : '还没有写承诺') : '还没有写方案') : '还没有选报名人';

/** Every ballot that was handed out comes back, and none is spoilt, unless somebody types otherwise. */
export function numbersOf(ballots: Ballots | undefined, voters: number): Numbers {
  const given = (key: CountNumber, standard: number | null) => (ballots?.[key] === undefined ? standard : ballots[key]);
  const present = given('present', null);
  const ballotsOut = given('ballotsOut', present);
  return {
    expected: given('expected', voters),
    present,
    ballotsOut,
    ballotsIn: given('ballotsIn', ballotsOut),
    invalid: given('invalid', 0),
    abstained: given('abstained', 0),
  };
}

/** What a typed sheet comes to, by the same rules as when it is saved. */
export type Counted =
  | { readonly is: 'blank' }
  | { readonly is: 'incomplete' }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'counted'; readonly round: Round; readonly after: Election };

export function countedSheet(
  { election, voters }: Pick<ElectionRow, 'election' | 'voters'>,
  ballots: Ballots | undefined,
  { on, rules }: { readonly on: CivilDate; readonly rules: ElectionRules },
): Counted {
  const votes = ballots?.votes ?? {};
  if (typeof ballots?.present !== 'number' && !Object.values(votes).some((count) => count !== null)) return { is: 'blank' };
  const round = paperRound(numbersOf(ballots, voters.ids.length), votes, { on, among: standingIn(election, rules) });
  if (!round) return { is: 'incomplete' };
  const after = voteAtMeeting(election, round, { rules, step: { on, by: '', role: 'secretary' } });
  return after.ok ? { is: 'counted', round, after: after.value } : { is: 'refused', refusal: after.refusal };
}
