import { addDays } from '../civil-date.ts';
import { type ParameterKey, parameterAt, type RuleSetting, type ValidSetting } from '../parameters.ts';
import type { PackContents, PackForm, PackRule, PackScheme, PackText, RulePack } from './rule-pack.ts';

/** What one version says otherwise than another; without `before` it is new, without `after` it is gone. */
export type PackChange =
  | { readonly part: 'rule'; readonly before?: PackRule; readonly after?: PackRule }
  | { readonly part: 'scheme'; readonly before?: PackScheme; readonly after?: PackScheme }
  | { readonly part: 'form'; readonly before?: PackForm; readonly after?: PackForm }
  | { readonly part: 'text'; readonly before?: PackText; readonly after?: PackText };

const NOTHING: PackContents = { rules: [], schemes: [], forms: [], texts: [] };

export const packChanges = (before: PackContents = NOTHING, after: PackContents = NOTHING): readonly PackChange[] => [
  ...changesOf(before.rules, after.rules, ({ key }) => key).map((change) => ({ part: 'rule' as const, ...change })),
  ...changesOf(before.schemes, after.schemes, ({ scheme }) => scheme.name).map((change) => ({ part: 'scheme' as const, ...change })),
  ...changesOf(before.forms, after.forms, ({ form, format }) => `${form}.${format}`).map((change) => ({
    part: 'form' as const,
    ...change,
  })),
  ...changesOf(before.texts, after.texts, ({ code }) => code).map((change) => ({ part: 'text' as const, ...change })),
];

type Changed<T> = { readonly before?: T; readonly after?: T };

function changesOf<T>(before: readonly T[], after: readonly T[], nameOf: (one: T) => string): readonly Changed<T>[] {
  const earlier = new Map(before.map((one) => [nameOf(one), one]));
  const later = new Map(after.map((one) => [nameOf(one), one]));
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((name): readonly Changed<T>[] => {
    const [old, now] = [earlier.get(name), later.get(name)];
    if (old && now) return sameValue(old, now) ? [] : [{ before: old, after: now }];
    return [now ? { after: now } : { before: old as T }];
  });
}

/** A rule number as it was for this branch on the day before a pack began, and as it is since. */
export type RuleChange = { readonly key: ParameterKey; readonly before: ValidSetting; readonly after: ValidSetting };

/** What a pack changes for one branch from its first day there on: other values than it may have set itself, and what is no longer its to set. */
export function changesForBranch(pack: RulePack, previous: RulePack | undefined, settings: readonly RuleSetting[]): readonly RuleChange[] {
  const keys = [...new Set([...pack.rules, ...(previous?.rules ?? [])].map(({ key }) => key))];
  const from = settings.find((one) => 'pack' in one && one.pack.id === pack.id)?.validFrom ?? pack.validFrom;
  const eve = addDays(from, -1);
  return keys
    .map((key) => ({ key, before: parameterAt(settings, key, eve), after: parameterAt(settings, key, from) }))
    .filter(({ before, after }) => !sameValue(before.value, after.value) || isFixed(before) !== isFixed(after));
}

export const isFixed = ({ pack }: ValidSetting): boolean => pack?.binding === 'fixed';

/** Alike whatever order the keys of an object stand in. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every(
      (key) => Object.hasOwn(other, key) && sameValue((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}
