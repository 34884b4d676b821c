import type { BodyOf, TypeName } from '../data/types/index.ts';
import { refuse } from '../domain/outcome.ts';
import type { Settlement, SettlementWay } from '../domain/settlement.ts';
import type { Fields } from '../domain/three-way.ts';
import type { Write } from '../ledger/entry.ts';
import { type CommandContext, type CommandOutcome, saveParts, write } from './context.ts';

/** A version to be written upon what stands now (`null` takes the record back); `seen` is the version that was looked at, `null` where there was none. */
export type Mended = { readonly type: TypeName; readonly id: string; readonly seen: string | null; readonly fields: Fields | null };

/**
 * What the county did not accept is settled: another version goes out, or none. What was looked at must still be what stands, else
 * somebody's newer change would be written over by a choice that never saw it.
 */
export async function settleRefused(
  context: CommandContext,
  entryId: string,
  way: SettlementWay,
  mended: readonly Mended[] = [],
): Promise<CommandOutcome<Settlement>> {
  const { facts, actor, today } = context;
  const writes: Write[] = [];
  for (const { type, id, seen, fields } of mended) {
    const before = await facts.one(type, id);
    if ((before?.hash ?? null) !== seen) return refuse({ code: 'changed-since-read', type });
    if (fields === null && !before) continue;
    writes.push(write(type, id, before, fields as BodyOf<TypeName> | null));
  }
  const settlement: Settlement = { v: 1, id: entryId, way, settledOn: today, by: actor.profileId };
  const known = await facts.one('settlement', entryId);
  const saved = await saveParts(context, 'settle-refused', [writes, [write('settlement', entryId, known, settlement)]], settlement);
  if (saved.ok || saved.refusal.code !== 'body-invalid') return saved;
  const { type, path } = saved.refusal;
  return refuse({ code: 'merge-unsound', type, field: path.split('/')[1] ?? '' });
}
