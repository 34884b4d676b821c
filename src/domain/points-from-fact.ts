import type { CivilDate } from './civil-date.ts';
import type { PointsFact, PointsItem, PointsLine, PointsPeriod, PointsScheme } from './points.ts';
import { proposeLine } from './points-line.ts';
import { periodOn } from './points-period.ts';
import type { Taken } from './step.ts';

/** Something happened that a scheme may reward: a good review, a pledge that was kept, an idea that was adopted. */
export type RewardableFact = {
  readonly fact: Exclude<PointsFact, 'by-hand'>;
  /** The record that shows it; once per record, person and item. */
  readonly id: string;
  readonly part?: string;
  readonly on: CivilDate;
  readonly personIds: readonly string[];
  readonly reason: string;
  /** The wider fact that a scheme may reward where it has no item for this one. */
  readonly orElse?: Exclude<PointsFact, 'by-hand'>;
};

/**
 * The lines that follow from a fact by the scheme of the open period, proposed and never posted by themselves. None where no period
 * is open on that day, the scheme rewards no such fact, or the line is there already.
 */
export function linesFromFact(
  fact: RewardableFact,
  facts: { readonly periods: readonly PointsPeriod[]; readonly schemes: readonly PointsScheme[]; readonly lines: readonly PointsLine[] },
  { newId, step }: { readonly newId: () => string; readonly step: Taken },
): readonly PointsLine[] {
  const period = periodOn(facts.periods, fact.on);
  const scheme = facts.schemes.find((it) => it.id === period?.schemeId);
  if (!period || !scheme) return [];
  return itemsFor(fact, scheme).flatMap((item) =>
    fact.personIds.flatMap((personId) => {
      if (isThere(facts.lines, { personId, item, fact })) return [];
      const fields = {
        personId,
        item: item.code,
        times: 1,
        on: fact.on,
        reason: fact.reason,
        source: { fact: item.fact, id: fact.id, ...(fact.part && { part: fact.part }) },
      };
      const line = proposeLine(fields, { id: newId(), period, scheme, step });
      return line.ok ? [line.value] : [];
    }),
  );
}

/** What a scheme gives for a fact: its items for just that, else those for the wider one. */
export function itemsFor({ fact, orElse }: Pick<RewardableFact, 'fact' | 'orElse'>, { items }: PointsScheme): readonly PointsItem[] {
  const own = items.filter((it) => it.fact === fact);
  return own.length > 0 || orElse === undefined ? own : items.filter((it) => it.fact === orElse);
}

const isThere = (lines: readonly PointsLine[], { personId, item, fact }: { personId: string; item: PointsItem; fact: RewardableFact }) =>
  lines.some(
    (it) =>
      it.personId === personId &&
      it.item === item.code &&
      it.source.fact === item.fact &&
      it.source.id === fact.id &&
      it.source.part === fact.part &&
      !it.reverses,
  );
