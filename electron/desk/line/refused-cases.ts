import type { Entry } from '../../../src/ledger/entry.ts';
import type { Ledger } from '../../../src/ledger/file/ledger.ts';
import type { RefusedCase, Reply } from '../../contract.ts';
import { answered } from '../refusal.ts';
import type { OpenSession } from '../session.ts';

/** Messages to the window bear 4 MB. */
const MOST_BYTES = 3_500_000;

/** What the county did not accept, the newest first: what this PC wrote, and what it was written upon. The window has what shows now. */
export async function refusedCases({ ledger }: OpenSession): Promise<Reply<readonly RefusedCase[]>> {
  const refused = await ledger.refused();
  if (!refused.ok) return refused;
  const cases: RefusedCase[] = [];
  let bytes = 0;
  for (const { entry, row } of refused.value.toReversed()) {
    const { outcome, refusal, receivedAt } = row.verdict;
    if (outcome === 'accepted' || !refusal) continue;
    const { id, at, verb, actor } = entry.header;
    const one: RefusedCase = { id, at, verb, role: actor.role, outcome, refusal, receivedAt, documents: await documentsOf(ledger, entry) };
    bytes += Buffer.byteLength(JSON.stringify(one));
    if (cases.length > 0 && bytes > MOST_BYTES) break;
    cases.push(one);
  }
  return answered(cases);
}

const documentsOf = (ledger: Ledger, { header, bodies }: Entry): Promise<RefusedCase['documents']> =>
  Promise.all(
    header.writes.map(async ({ type, id, base }, index) => ({
      type,
      id,
      mine: bodies[index]?.body ?? null,
      base: base === null ? null : await versionOf(ledger, id, base),
    })),
  );

/** A version by its hash; `null` where a purge took it, or it cannot be read any more. */
async function versionOf(ledger: Ledger, id: string, hash: string): Promise<string | null> {
  const history = await ledger.history(id);
  if (!history.ok) return null;
  for (const record of history.value.toReversed()) {
    if (!('entry' in record)) continue;
    const at = record.entry.header.writes.findIndex((write) => write.id === id && write.bodyHash === hash);
    if (at !== -1) return record.entry.bodies[at]?.body ?? null;
  }
  return null;
}
