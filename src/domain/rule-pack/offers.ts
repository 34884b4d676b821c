import type { CivilDate } from '../civil-date.ts';
import type { Outcome } from '../outcome.ts';
import type { PointsScheme } from '../points.ts';
import { draftScheme, nextVersion, putInForce, type SchemeFields } from '../points-scheme.ts';
import { sameValue } from './changes.ts';
import type { PackForm, PackScheme, Packs, RulePack } from './rule-pack.ts';
import { isLater, packsOn } from './spans.ts';

export type OfferedScheme = PackScheme & { readonly pack: RulePack };

/** The points schemes that superiors bring on a day, the nearest superior's first. */
export const schemesOn = (packs: Packs, day: CivilDate): readonly OfferedScheme[] =>
  packsOn(packs, day).flatMap((pack) => pack.schemes.map((one) => ({ ...one, pack })));

/** What new periods have to be opened by; the highest superior's word goes first. */
export const fixedSchemeOn = (packs: Packs, day: CivilDate): OfferedScheme | undefined =>
  schemesOn(packs, day).findLast(({ binding }) => binding === 'fixed');

/** Was this version taken over as the pack brings it, and not changed since? */
export function isTakenFrom(scheme: PointsScheme, { scheme: fields }: Pick<PackScheme, 'scheme'>): boolean {
  const { v: _v, id: _id, series: _series, version: _version, state: _state, inForceFrom: _from, ...own } = scheme;
  return sameValue(own, fields);
}

/** A superior's scheme becomes a version of the branch's own, so that every line names what gave it, whatever the superior says later. */
export function takeOverScheme(
  fields: SchemeFields,
  schemes: readonly PointsScheme[],
  { id, on }: { readonly id: string; readonly on: CivilDate },
): Outcome<{ readonly scheme: PointsScheme; readonly replaced: readonly PointsScheme[] }> {
  const earlier = schemes.find(({ name }) => name === fields.name);
  const made = earlier ? nextVersion({ ...draftScheme(fields, earlier.id), series: earlier.series }, schemes, id) : draftScheme(fields, id);
  return putInForce(made, schemes, on);
}

/** The nearest superior's own file for a form. */
export const packFormOn = (packs: Packs, day: CivilDate, form: string, format: PackForm['format']): OfferedForm | undefined => {
  for (const pack of packsOn(packs, day)) {
    const found = pack.forms.find((one) => one.form === form && one.format === format);
    if (found) return { ...found, pack };
  }
  return undefined;
};
export type OfferedForm = PackForm & { readonly pack: RulePack };

/** A superior's words for the notice, and the version that brought them first: a later one that leaves them as they are asks nobody anew. */
export type NoticeOfSuperior = { readonly text: string; readonly version: number; readonly since: CivilDate };
export function noticeOn(packs: Packs, day: CivilDate): NoticeOfSuperior | undefined {
  const textOf = (pack: RulePack) => pack.texts.find(({ code }) => code === 'privacy-notice')?.text;
  const now = packsOn(packs, day).find((pack) => textOf(pack) !== undefined);
  const text = now && textOf(now);
  if (!now || text === undefined) return undefined;
  const earlier = packs.packs
    .filter((pack) => pack.issuerId === now.issuerId && isLater(now, pack))
    .toSorted((a, b) => (isLater(a, b) ? -1 : 1));
  const changed = earlier.findIndex((pack) => textOf(pack) !== text);
  const first = (changed < 0 ? earlier : earlier.slice(0, changed)).at(-1) ?? now;
  return { text, version: first.version, since: first.on };
}
