import { done, type Outcome, refuse } from '../outcome.ts';
import type { UrnTotals } from '../urn.ts';

/** GRP-18, 四个欢迎: by whom the group is welcome. */
export type RespondentKind = 'members' | 'employees' | 'enterprise' | 'organisation';
export const RESPONDENT_KINDS: readonly RespondentKind[] = ['members', 'employees', 'enterprise', 'organisation'];
/** Here people answer for themselves, and few slips would tell who said what; the other two speak for a body. */
export const isOfPeople = (kind: RespondentKind): boolean => kind === 'members' || kind === 'employees';

/** F-54: how many slips of one kind said what. Nothing else about those who were asked is kept anywhere. */
export type SatisfactionTotals = {
  readonly kind: RespondentKind;
  readonly verySatisfied: number;
  readonly satisfied: number;
  readonly basicallySatisfied: number;
  readonly unsatisfied: number;
};
export const ANSWERS = ['verySatisfied', 'satisfied', 'basicallySatisfied', 'unsatisfied'] as const;

export const slipsIn = (totals: SatisfactionTotals): number => ANSWERS.reduce((sum, answer) => sum + totals[answer], 0);

/** What an urn at this PC counted for one kind of people. */
export const totalsOfUrn = (kind: RespondentKind, { counts }: UrnTotals): SatisfactionTotals => {
  const of = (answer: string): number => counts.find(({ choice }) => choice === answer)?.count ?? 0;
  const [verySatisfied, satisfied, basicallySatisfied, unsatisfied] = ANSWERS.map(of) as [number, number, number, number];
  return { kind, verySatisfied, satisfied, basicallySatisfied, unsatisfied };
};

/** COMP-16's reading: the share of the two better answers. */
export const satisfiedIn = (totals: SatisfactionTotals): { readonly part: number; readonly whole: number } => ({
  part: totals.verySatisfied + totals.satisfied,
  whole: slipsIn(totals),
});

/**
 * Totals as they are kept. Kinds without a slip are left out; of people fewer slips than `least` are refused, because such totals say
 * how single persons answered: they are neither counted nor written down.
 */
export function tidiedTotals(totals: readonly SatisfactionTotals[], least: number): Outcome<readonly SatisfactionTotals[]> {
  for (const it of totals) {
    for (const answer of ANSWERS)
      if (!Number.isSafeInteger(it[answer]) || it[answer] < 0)
        return refuse({ code: 'appraisal-number', kind: it.kind, answer, value: it[answer] });
    const slips = slipsIn(it);
    if (isOfPeople(it.kind) && slips > 0 && slips < least) return refuse({ code: 'appraisal-few-slips', kind: it.kind, slips, least });
  }
  const twice = totals.find(({ kind }, at) => totals.findIndex((other) => other.kind === kind) !== at);
  if (twice) return refuse({ code: 'appraisal-kind-twice', kind: twice.kind });
  return done(RESPONDENT_KINDS.flatMap((kind) => totals.filter((it) => it.kind === kind && slipsIn(it) > 0)));
}

/** All slips of a kind of people say the same: everybody knows then how everybody answered. */
export const unanimousKinds = (totals: readonly SatisfactionTotals[]): readonly RespondentKind[] =>
  totals
    .filter((it) => isOfPeople(it.kind) && ANSWERS.some((answer) => it[answer] > 0 && it[answer] === slipsIn(it)))
    .map(({ kind }) => kind);
