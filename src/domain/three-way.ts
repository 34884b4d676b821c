/** A record's fields, as JSON has them. */
export type Fields = Readonly<Record<string, unknown>>;
/** A field that differs. What one side took out is `undefined` there. */
export type Difference = { readonly field: string; readonly base: unknown; readonly mine: unknown; readonly theirs: unknown };

export type ThreeWay = {
  /** Both sides' changes where they do not touch each other; where they do, theirs. */
  readonly merged: Fields;
  /** Fields that both changed, and not to the same. */
  readonly contested: readonly Difference[];
  /** Fields that differ between the two sides, contested ones included. */
  readonly differing: readonly Difference[];
};

/**
 * What two PCs made of the same version of a record. The unit is the whole field: a list that both changed is contested, because
 * nobody but a person knows whether both are meant.
 */
export function threeWay(base: Fields, mine: Fields, theirs: Fields): ThreeWay {
  const fields = [...new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(mine)])];
  const all = fields.map((field): Difference => ({ field, base: base[field], mine: mine[field], theirs: theirs[field] }));
  const differing = all.filter((each) => !isSame(each.mine, each.theirs) && grown(each) === undefined);
  const contested = differing.filter((each) => !isSame(each.mine, each.base) && !isSame(each.theirs, each.base));
  const isContested = new Set(contested.map(({ field }) => field));
  const merged = all.flatMap((each) => {
    const value = grown(each) ?? (isContested.has(each.field) || isSame(each.mine, each.base) ? each.theirs : each.mine);
    return value === undefined ? [] : [[each.field, value] as const];
  });
  return { merged: Object.fromEntries(merged), contested, differing };
}

/** The record as a person chose it, field by field; what is not named is as merged. */
export function asChosen({ merged, differing }: ThreeWay, chosen: Readonly<Record<string, 'mine' | 'theirs'>>): Fields {
  const fields: Record<string, unknown> = { ...merged };
  for (const { field, mine, theirs } of differing) {
    const side = chosen[field];
    if (side === undefined) continue;
    const value = side === 'mine' ? mine : theirs;
    if (value === undefined) delete fields[field];
    else fields[field] = value;
  }
  return fields;
}

/** What happened to a record is only ever added to: both sides' steps are kept, theirs first, because they were accepted first. */
const GROWING = 'steps';
function grown({ field, base, mine, theirs }: Difference): readonly unknown[] | undefined {
  if (field !== GROWING || !Array.isArray(base) || !Array.isArray(mine) || !Array.isArray(theirs)) return undefined;
  const begins = (list: readonly unknown[]) => isSame(list.slice(0, base.length), base);
  return begins(mine) && begins(theirs) ? [...theirs, ...mine.slice(base.length)] : undefined;
}

/** Values as JSON has them; the order of an object's fields says nothing. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [ours, others] = [Object.entries(one), Object.entries(other)];
  if (Array.isArray(one) !== Array.isArray(other) || ours.length !== others.length) return false;
  return ours.every(([key, value]) => Object.hasOwn(other, key) && isSame(value, (other as Fields)[key]));
}
