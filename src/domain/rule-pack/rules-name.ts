import type { CivilDate } from '../civil-date.ts';
import type { Packs, RulePack } from './rule-pack.ts';
import { packsOn } from './spans.ts';

/** The rules that the program brings along. */
export const FACTORY_RULES = '2026.1';

/** A header bears 64 signs: more superiors than this on one line publish nothing. */
const MOST_NAMED = 4;
const refOf = ({ id, version }: RulePack): string => `${id.slice(0, 8)}.${version}`;

/** What the header of an entry says under `rules`: the program's rules, and the version of every pack that holds on the day. */
export const rulesOn = (packs: Packs, day: CivilDate): string =>
  [FACTORY_RULES, ...packsOn(packs, day).slice(0, MOST_NAMED).map(refOf)].join('+');

/**
 * The packs by which an entry was decided on its PC: of each issuer the version that it names and those before it. A withdrawal that the
 * PC had not heard of does not count against it: work done under a pack is judged by it.
 */
export function packsNamed(rules: string, { packs, ends }: Packs): Packs {
  const refs = new Set(rules.split('+').slice(1));
  const named = packs.filter((pack) => refs.has(refOf(pack)));
  const known = packs.filter((pack) => named.some(({ issuerId, version }) => issuerId === pack.issuerId && pack.version <= version));
  return {
    packs: known,
    ends: ends.filter(({ packId }) => known.some(({ id }) => id === packId) && !named.some(({ id }) => id === packId)),
  };
}
