import type { CivilDate } from './civil-date.ts';
import { done, type Outcome, type Refusal, refuse } from './outcome.ts';
import type { PointsScheme } from './points.ts';

/** What a branch writes into a scheme; version and state are not its to write. */
export type SchemeFields = Omit<PointsScheme, 'v' | 'id' | 'series' | 'version' | 'state' | 'inForceFrom'>;

export const draftScheme = (fields: SchemeFields, id: string): PointsScheme => ({
  ...fields,
  v: 1,
  id,
  series: id,
  version: 1,
  state: 'draft',
});

/** The next version to work on; the one in force counts on until it is replaced. */
export function nextVersion(scheme: PointsScheme, schemes: readonly PointsScheme[], id: string): PointsScheme {
  const { inForceFrom: _from, ...fields } = scheme;
  const versions = schemes.filter((it) => it.series === scheme.series).map((it) => it.version);
  return { ...fields, id, version: Math.max(scheme.version, ...versions) + 1, state: 'draft' };
}

/** A version that anything was counted by is never edited. */
export function editScheme(scheme: PointsScheme, fields: SchemeFields): Outcome<PointsScheme> {
  if (scheme.state !== 'draft') return refuse(fixed(scheme));
  const nameless = missingName(fields);
  if (nameless) return refuse(nameless);
  return done({ ...fields, v: 1, id: scheme.id, series: scheme.series, version: scheme.version, state: 'draft' });
}

/** One scheme is in force at a time; open periods keep counting by the version they began with. */
export function putInForce(
  scheme: PointsScheme,
  schemes: readonly PointsScheme[],
  on: CivilDate,
): Outcome<{ readonly scheme: PointsScheme; readonly replaced: readonly PointsScheme[] }> {
  if (scheme.state !== 'draft') return refuse(fixed(scheme));
  const trouble = schemeTrouble(scheme);
  if (trouble) return refuse(trouble);
  const replaced = schemes.filter((it) => it.state === 'in-force').map((it) => ({ ...it, state: 'replaced' as const }));
  return done({ scheme: { ...scheme, state: 'in-force', inForceFrom: on }, replaced });
}

/** Two PCs can put two versions in force while they are apart: the later one counts, the higher version on the same day. */
export function schemeInForce(schemes: readonly PointsScheme[]): PointsScheme | undefined {
  return schemes
    .filter((it) => it.state === 'in-force')
    .toSorted((a, b) => (b.inForceFrom ?? '').localeCompare(a.inForceFrom ?? '') || b.version - a.version || (a.id < b.id ? -1 : 1))[0];
}

/** What has to be put right before a scheme can be in force. */
export function schemeTrouble(scheme: SchemeFields): Refusal | undefined {
  if (!scheme.source.trim()) return { code: 'points-source-missing', name: scheme.name };
  if (scheme.items.length === 0) return { code: 'points-scheme-empty', what: 'items' };
  if (scheme.classes.length === 0) return { code: 'points-scheme-empty', what: 'classes' };
  if (scheme.grades.length === 0) return { code: 'points-scheme-empty', what: 'grades' };
  return missingName(scheme) ?? doubleCode(scheme) ?? itemTrouble(scheme) ?? gradeTrouble(scheme);
}

/** The first row of a list that has no name yet; such a scheme cannot even be kept as a draft. */
export function missingName({ items, categories, classes, grades }: SchemeFields): Refusal | undefined {
  const lists = { category: categories, item: items, class: classes, grade: grades } as const;
  for (const [what, list] of Object.entries(lists)) {
    const at = list.findIndex(({ name }) => !name.trim());
    if (at >= 0) return { code: 'points-name-missing', what: what as keyof typeof lists, at: at + 1 };
  }
  return undefined;
}

function doubleCode({ items, categories, classes, grades }: SchemeFields): Refusal | undefined {
  const lists = { item: items, category: categories, class: classes, grade: grades } as const;
  for (const [what, list] of Object.entries(lists)) {
    const twice = list.find((it, index) => list.findIndex((other) => other.code === it.code) < index);
    if (twice) return { code: 'points-code-twice', what: what as keyof typeof lists, name: twice.name };
  }
  return undefined;
}

function itemTrouble({ items, categories }: SchemeFields): Refusal | undefined {
  for (const item of items) {
    if (!categories.some((it) => it.code === item.category)) return { code: 'points-category-missing', item: item.name };
    if (item.valueHundredths <= 0) return { code: 'points-item-worthless', item: item.name };
    if (item.sign === 'bonus' && item.capHundredths !== undefined && item.capHundredths < item.valueHundredths) {
      return { code: 'points-item-over-cap', item: item.name, valueHundredths: item.valueHundredths, capHundredths: item.capHundredths };
    }
  }
  return undefined;
}

/** From the best down; the last one takes everybody below. */
function gradeTrouble({ grades }: SchemeFields): Refusal | undefined {
  const wrong = grades.findIndex((grade, index) => index > 0 && grade.fromHundredths >= grades[index - 1]!.fromHundredths);
  return wrong < 0 ? undefined : { code: 'points-grades-order', better: grades[wrong - 1]!.name, worse: grades[wrong]!.name };
}

const fixed = (scheme: PointsScheme): Refusal => ({
  code: 'points-scheme-fixed',
  name: scheme.name,
  version: scheme.version,
  ...(scheme.inForceFrom && { since: scheme.inForceFrom }),
});
