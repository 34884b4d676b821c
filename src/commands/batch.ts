import type { Verb } from '../domain/authority.ts';
import type { Act, Write } from '../ledger/entry.ts';
import type { CommandContext } from './context.ts';

const MOST_WRITES = 200;

/** Spreads many writes over entries of at most 200; the ledger knows by `batch` that they are one act. */
export function inBatches(
  { newId }: Pick<CommandContext, 'newId'>,
  { id, verb, writes }: { readonly id: string; readonly verb: Verb; readonly writes: readonly Write[] },
): readonly Act[] {
  const of = Math.ceil(writes.length / MOST_WRITES);
  return Array.from({ length: of }, (_, at) => ({
    id: newId(),
    verb,
    writes: writes.slice(at * MOST_WRITES, (at + 1) * MOST_WRITES),
    batch: { id, n: at + 1, of },
  }));
}
