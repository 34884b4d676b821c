import type { CivilDate } from '../civil-date.ts';
import type { Packs, RulePack } from './rule-pack.ts';
import { isLater, packSpans, packsOn } from './spans.ts';

/** The rules that the program brings along. */
export const FACTORY_RULES = '2026.1';

/** A header bears 64 signs: more superiors than this on one line publish nothing. */
const MOST_NAMED = 4;
const refOf = ({ id, version }: RulePack): string => `${id.slice(0, 8)}.${version}`;

/**
 * What the header of an entry says under `rules`: the program's rules, and the version of every pack that holds on the day; behind `~` the
 * last one of each superior that the branch had before, which holds for earlier days.
 */
export function rulesOn(packs: Packs, day: CivilDate): string {
  const now = packsOn(packs, day);
  const former = [...new Set((packs.terms ?? []).map(({ id }) => id))].flatMap((id) => lastBefore(packs, id, day));
  const named = [...now.map((pack) => `+${refOf(pack)}`), ...former.map((pack) => `~${refOf(pack)}`)];
  return [FACTORY_RULES, ...named.slice(0, MOST_NAMED)].join('');
}

/** Of an issuer that stands above the branch no longer. */
function lastBefore(packs: Packs, issuerId: string, day: CivilDate): readonly RulePack[] {
  const isAbove = packs.terms?.some((term) => term.id === issuerId && (term.until === undefined || term.until >= day));
  if (isAbove) return [];
  const spans = packSpans(packs).filter(({ pack }) => pack.issuerId === issuerId);
  return spans
    .map(({ pack }) => pack)
    .toSorted((one, other) => (isLater(one, other) ? 1 : -1))
    .slice(-1);
}

/**
 * The packs by which an entry was decided on its PC: of each issuer the version that it names and those before it. A withdrawal or a move
 * that the PC had not heard of does not count against it: work done under a pack is judged by it.
 */
export function packsNamed(rules: string, { packs, ends, terms }: Packs): Packs {
  const refs = rules.split(/(?=[+~])/).slice(1);
  const named = packs.filter((pack) => refs.includes(`+${refOf(pack)}`) || refs.includes(`~${refOf(pack)}`));
  const asSuperior = new Set(named.filter((pack) => refs.includes(`+${refOf(pack)}`)).map(({ issuerId }) => issuerId));
  const known = packs.filter((pack) => named.some(({ issuerId, version }) => issuerId === pack.issuerId && pack.version <= version));
  return {
    packs: known,
    ends: ends.filter(({ packId }) => known.some(({ id }) => id === packId) && !named.some(({ id }) => id === packId)),
    ...(terms && {
      terms: terms.map(({ until, ...term }) => (until === undefined || asSuperior.has(term.id) ? term : { ...term, until })),
    }),
  };
}
