import type { AnyDoc } from '../data/document.ts';
import { TYPES, type TypeName } from '../data/types/index.ts';
import { type Batch, batchesIn, isUnfinished, type LedgerPages } from '../ledger/batches.ts';
import type { HeaderWrite } from '../ledger/entry.ts';
import type { CommandContext } from './context.ts';

/** How far an import still stands: what it wrote is as it wrote it, was changed since, is used by another record, or is gone. */
export type Standing = {
  readonly untouched: readonly HeaderWrite[];
  readonly changed: readonly HeaderWrite[];
  readonly used: readonly HeaderWrite[];
  readonly gone: number;
};
export type ImportBatch = Batch & { readonly unfinished: boolean; readonly standing: Standing };

/** Every import that the ledger knows and of which something is still there, the latest first. */
export async function importBatches({ facts }: Pick<CommandContext, 'facts'>, pages: LedgerPages): Promise<readonly ImportBatch[]> {
  const { batches, undoing } = await batchesIn(pages, (verb) => verb.startsWith('import-'));
  if (batches.length === 0) return [];
  const documents = new Map<string, AnyDoc>();
  for (const type of Object.keys(TYPES) as TypeName[])
    for (const document of await facts.all(type)) documents.set(document.id, document as AnyDoc);
  return batches
    .map((batch) => ({ ...batch, unfinished: isUnfinished(batch), standing: standingOf(batch, documents, undoing) }))
    .filter(({ standing: { untouched, changed, used } }) => untouched.length + changed.length + used.length > 0)
    .reverse();
}

function standingOf({ writes }: Batch, documents: ReadonlyMap<string, AnyDoc>, undoing: ReadonlySet<string>): Standing {
  const there = writes.filter(({ id }) => documents.has(id) && !undoing.has(documents.get(id)!.entry));
  const same = there.filter(({ id, bodyHash }) => documents.get(id)?.hash === bodyHash);
  const added = new Set(same.filter(({ base }) => base === null).map(({ id }) => id));
  const inUse = usedElsewhere(added, new Set(writes.map(({ id }) => id)), documents);
  return {
    untouched: same.filter(({ id }) => !inUse.has(id)),
    changed: there.filter(({ id, bodyHash }) => documents.get(id)?.hash !== bodyHash),
    used: same.filter(({ id }) => inUse.has(id)),
    gone: writes.length - there.length,
  };
}

/** Added documents that a record outside the import names: a post that an imported member holds by now. */
function usedElsewhere(
  added: ReadonlySet<string>,
  ofBatch: ReadonlySet<string>,
  documents: ReadonlyMap<string, AnyDoc>,
): ReadonlySet<string> {
  const used = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (added.has(value)) used.add(value);
    } else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) look(part);
  };
  for (const document of documents.values()) if (!ofBatch.has(document.id)) look(document.body);
  return used;
}
