import { addDays, type CivilDate } from '../civil-date.ts';
import type { PackEnd, Packs, RulePack, SuperiorTerm } from './rule-pack.ts';

/** The days on which a version holds; without `until` it holds until the next one. */
export type PackSpan = { readonly pack: RulePack; readonly from: CivilDate; readonly until?: CivilDate };

/**
 * Which version of each issuer holds when. A later version replaces the earlier ones from its own first day on, and what it replaced
 * does not come back when it ends: whoever wants that publishes it again. One that was withdrawn before it began replaces nothing. For a
 * branch that was moved, a former superior's hold until the eve of the move, and a new one's from that day on.
 */
export function packSpans({ packs, ends, terms = [] }: Packs): readonly PackSpan[] {
  const begun = packs
    .map((pack) => ({ pack, last: lastDayOf(pack, ends) }))
    .filter(({ pack, last }) => last === undefined || last >= pack.validFrom);
  return begun.flatMap(({ pack, last }) => {
    const followers = begun.filter((other) => other.pack.issuerId === pack.issuerId && isLater(other.pack, pack));
    const until = earliest([last, ...followers.map((other) => addDays(other.pack.validFrom, -1))]);
    if (until !== undefined && until < pack.validFrom) return [];
    return within({ pack, from: pack.validFrom, ...(until !== undefined && { until }) }, terms);
  });
}

function within(span: PackSpan, terms: readonly SuperiorTerm[]): readonly PackSpan[] {
  const its = terms.filter(({ id }) => id === span.pack.issuerId);
  if (its.length === 0) return [span];
  return its.flatMap((term) => {
    const from = term.from !== undefined && term.from > span.from ? term.from : span.from;
    const until = earliest([span.until, term.until]);
    return until !== undefined && until < from ? [] : [{ pack: span.pack, from, ...(until !== undefined && { until }) }];
  });
}

/** The packs that hold on a day, the nearest issuer first. */
export const packsOn = (packs: Packs, day: CivilDate): readonly RulePack[] =>
  packSpans(packs)
    .filter(({ from, until }) => from <= day && (until === undefined || day <= until))
    .map(({ pack }) => pack)
    .toSorted((one, other) => other.depth - one.depth || (isLater(one, other) ? -1 : 1));

export type PackStanding = 'coming' | 'in-force' | 'replaced' | 'ended';

/** How a version stands on a day: `replaced` by a later one, `ended` by its own last day, because it was withdrawn or the branch moved. */
export function packStanding(pack: RulePack, packs: Packs, day: CivilDate): PackStanding {
  const last = lastDayOf(pack, packs.ends);
  const spans = packSpans(packs).filter((one) => one.pack.id === pack.id);
  const span = spans.find(({ until }) => until === undefined || day <= until) ?? spans.at(-1);
  if (!span) return last !== undefined && last < pack.validFrom ? 'ended' : 'replaced';
  if (day < span.from) return 'coming';
  if (span.until === undefined || day <= span.until) return 'in-force';
  const isLeft = packs.terms?.some(({ id, until }) => id === pack.issuerId && until === span.until) === true;
  return span.until === last || isLeft ? 'ended' : 'replaced';
}

/** What was said later counts. Two of one version can come from a county that was restored in between; ids decide alike everywhere. */
export const isLater = (one: RulePack, other: RulePack): boolean =>
  one.version !== other.version ? one.version > other.version : one.on !== other.on ? one.on > other.on : one.id > other.id;

const lastDayOf = ({ id, validTo }: RulePack, ends: readonly PackEnd[]): CivilDate | undefined =>
  earliest([validTo, ...ends.filter(({ packId }) => packId === id).map(({ endsOn }) => endsOn)]);

const earliest = (days: readonly (CivilDate | undefined)[]): CivilDate | undefined =>
  days.reduce((first, day) => (first === undefined || (day !== undefined && day < first) ? day : first), undefined);
