import { useEffect, useMemo, useRef, useState } from 'react';
import { type Mended, settleRefused } from '../../src/commands/settle-refused.ts';
import type { Doc } from '../../src/data/document.ts';
import { isTypeName, type TypeName } from '../../src/data/types/index.ts';
import { type Fields, threeWay } from '../../src/domain/three-way.ts';
import { type CaseGroup, type CaseRecord, groupsOf, mergedByItself } from './case-groups.ts';
import { type Desk, useDesk } from './desk.ts';
import { useOpenCases } from './line.ts';

export function useCaseGroups(): readonly CaseGroup[] {
  const cases = useOpenCases();
  return useMemo(() => groupsOf(cases), [cases]);
}

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
