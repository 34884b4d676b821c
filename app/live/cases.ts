import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefusedCase } from '../../electron/contract.ts';
import { type Mended, settleRefused } from '../../src/commands/settle-refused.ts';
import type { Doc } from '../../src/data/document.ts';
import { isTypeName, type TypeName } from '../../src/data/types/index.ts';
import { type Fields, type ThreeWay, threeWay } from '../../src/domain/three-way.ts';
import { type Desk, useDesk } from './desk.ts';
import { useOpenCases } from './line.ts';

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

export function useCaseGroups(): readonly CaseGroup[] {
  const cases = useOpenCases();
  return useMemo(() => groupsOf(cases), [cases]);
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

/** What the newest of a group wrote of each record, against what stands now. */
export async function recordsOf({ live }: Pick<Desk, 'live'>, { first, dependents }: CaseGroup): Promise<readonly CaseRecord[]> {
  const inOrder = [first, ...dependents].toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const latest = new Map<string, { readonly type: TypeName; readonly mine: string | null; readonly base: string | null }>();
  for (const { documents } of inOrder)
    for (const { type, id, mine, base } of documents)
      if (isTypeName(type)) latest.set(id, { type, mine, base: latest.has(id) ? latest.get(id)!.base : base });
  return Promise.all(
    [...latest].map(async ([id, { type, mine, base }]) => {
      const now: Doc | undefined = await live.facts.one(type, id);
      const written = fieldsOf(mine);
      const ways = written && now ? threeWay(fieldsOf(base) ?? {}, written, now.body as unknown as Fields) : undefined;
      return { type, id, mine: written, now, ...(ways && { ways }) };
    }),
  );
}

const fieldsOf = (json: string | null): Fields | null => (json === null ? null : (JSON.parse(json) as Fields | null));

/** `undefined` while it is read; read anew when the records change. */
export function useCaseRecords(group: CaseGroup | undefined): readonly CaseRecord[] | undefined {
  const desk = useDesk();
  const [records, setRecords] = useState<readonly CaseRecord[]>();
  const { live } = desk;
  useEffect(() => {
    if (!group) return;
    let wanted = true;
    const read = () => void recordsOf({ live }, group).then((found) => wanted && setRecords(found));
    const watching = group.first.documents
      .filter(({ type }) => isTypeName(type))
      .map(({ type, id }) => live.watchOne(type as TypeName, id).subscribe(read));
    read();
    return () => {
      wanted = false;
      for (const one of watching) one.unsubscribe();
    };
  }, [group, live]);
  return records;
}

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

/** Settles a group with everything in it. Dependents are settled as the first was. */
export async function settleGroup(
  context: ReturnType<Desk['context']>,
  { first, dependents }: CaseGroup,
  way: Parameters<typeof settleRefused>[2],
  mended: readonly Mended[] = [],
) {
  const settled = await settleRefused(context, first.id, way, mended);
  if (!settled.ok) return settled;
  for (const { id } of dependents) {
    const also = await settleRefused(context, id, way);
    if (!also.ok) return also;
  }
  return settled;
}

/** Cases that need nobody are mended as they come; the county judges the result like any other act. */
export function useMergingByItself(): void {
  const desk = useDesk();
  const groups = useCaseGroups();
  const tried = useRef(new Set<string>());
  useEffect(() => {
    const work = async () => {
      for (const group of groups.toReversed()) {
        if (tried.current.has(group.first.id)) continue;
        tried.current.add(group.first.id);
        const mended = mergedByItself(group, await recordsOf(desk, group));
        if (mended) await settleGroup(desk.context(), group, 'merged', mended);
      }
    };
    void work();
  }, [groups, desk]);
}
