import type { RefusedCase } from '../../electron/contract.ts';
import type { Mended } from '../../src/commands/settle-refused.ts';
import type { Doc } from '../../src/data/document.ts';
import type { TypeName } from '../../src/data/types/index.ts';
import { isKeptByItself } from '../../src/domain/group/stream-types.ts';
import type { Fields, ThreeWay } from '../../src/domain/three-way.ts';

/** What says who is in a group, and by which key, is put right without anybody. */
export const isForPeople = ({ documents }: RefusedCase): boolean => !documents.some(({ type }) => isKeptByItself(type));

/** A refused entry, and those that were written upon it and so were refused with it. */
export type CaseGroup = { readonly first: RefusedCase; readonly dependents: readonly RefusedCase[] };

export function groupsOf(cases: readonly RefusedCase[]): readonly CaseGroup[] {
  const byId = new Map(cases.map((one) => [one.id, one]));
  const rootOf = (one: RefusedCase): RefusedCase => {
    const before = one.refusal.code === 'depends-on-refused' ? byId.get(one.refusal.entry) : undefined;
    return before && before !== one ? rootOf(before) : one;
  };
  const groups = new Map<string, RefusedCase[]>();
  for (const one of cases) {
    const { id } = rootOf(one);
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return [...groups].map(([id, members]) => ({ first: byId.get(id)!, dependents: members.filter((one) => one.id !== id) }));
}

/** One record of a case as it was written here, as it stands now, and what both have in common. */
export type CaseRecord = {
  readonly type: TypeName;
  readonly id: string;
  /** `null`: the act took the record back. */
  readonly mine: Fields | null;
  readonly now: Doc | undefined;
  /** Missing where one of the two sides has no record. */
  readonly ways?: ThreeWay;
};

/** Both sides touched different fields of the same records: nobody has to be asked. */
export function mergedByItself({ first }: CaseGroup, records: readonly CaseRecord[]): readonly Mended[] | undefined {
  if (first.refusal.code !== 'base-old' || records.length === 0) return undefined;
  const merged: Mended[] = [];
  for (const { type, id, now, ways } of records) {
    if (!now || !ways || ways.contested.length > 0) return undefined;
    merged.push({ type, id, seen: now.hash, fields: ways.merged });
  }
  return merged;
}
