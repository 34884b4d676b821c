import { done, type Outcome } from '../../domain/outcome.ts';
import type { Ledger } from '../../ledger/file/ledger.ts';
import type { ForeignRow } from '../../ledger/file/rows.ts';
import type { LedgerRefusal } from '../../ledger/refusals.ts';
import type { CheckedAnswer } from './check-answer.ts';

/**
 * In a group's stream another enterprise writes, and it has no say over what was begun elsewhere: an entry that changes or purges such a
 * document is shown to nobody. The county refuses it too; this ledger does not take its word for it.
 */
export async function withoutStrays(ledger: Ledger, answer: CheckedAnswer): Promise<Outcome<CheckedAnswer, LedgerRefusal>> {
  const ids = answer.streams.flatMap((told) => (told.state === 'rows' ? told.rows.flatMap(idsIn) : []));
  const begun = await ledger.streamsOf([...new Set(ids)]);
  if (!begun.ok) return begun;
  const isStray = (row: ForeignRow) => idsIn(row).some((id) => (begun.value.get(id) ?? row.verdict.stream) !== row.verdict.stream);
  const streams = answer.streams.map((told) => (told.state === 'rows' ? { ...told, rows: told.rows.map(without(isStray)) } : told));
  return done({ ...answer, streams });
}

const idsIn = ({ entry }: ForeignRow): readonly string[] =>
  entry ? [...entry.header.writes.map(({ id }) => id), ...(entry.header.purges ?? [])] : [];

const without =
  (isStray: (row: ForeignRow) => boolean) =>
  (row: ForeignRow): ForeignRow => {
    if (!isStray(row)) return row;
    const { entry: _, ...rest } = row;
    return rest;
  };
