import type { Mark } from '../change.ts';
import type { Doc } from '../document.ts';
import { emptyFold, type Fold } from './fold.ts';
import type { Found } from './read-cache.ts';
import { type Page, type Records, replay } from './replay.ts';
import { type StartCase, startCaseOf } from './start-case.ts';

/** What the window starts with: the cache and what the ledger has beyond it (`kept`), or the whole ledger. */
export type Start = {
  readonly startCase: StartCase;
  readonly kept: Extract<Found, { state: 'sound' }> | undefined;
  readonly fold: Fold;
  readonly rescued: readonly Doc[];
};

export async function startFrom(found: Found, ledger: Mark, records: Records, onPage: (position: number) => void): Promise<Start> {
  const there = await whereTheCacheStands(found, ledger, records);
  const startCase = startCaseOf(found, ledger, there?.commitment);
  const goesOn = startCase.case === 'current' || startCase.case === 'behind';
  const kept = goesOn && found.state === 'sound' ? found : undefined;

  const from = kept?.contents ?? { mark: { position: 0, commitment: ledger.position === 0 ? ledger.commitment : '' }, purged: [] };
  const fold = emptyFold(from.purged, from.mark.position, from.mark.commitment);
  if (!kept) await replay(fold, await records(0), records, onPage);
  else if (there?.page) await replay(fold, there.page, records, onPage);
  return { startCase, kept, fold, rescued: kept ? [] : unknownTo(fold, found) };
}

/** The ledger's commitment at the cache's position. The page begins with that very record, so that a fork costs no question of its own. */
async function whereTheCacheStands(
  found: Found,
  ledger: Mark,
  records: Records,
): Promise<{ readonly commitment: string | undefined; readonly page?: Page } | undefined> {
  if (found.state !== 'sound') return undefined;
  const { position, commitment } = found.contents.mark;
  if (position > ledger.position) return undefined;
  if (position === ledger.position) return { commitment: ledger.commitment };
  if (position === 0) return { commitment, page: await records(0) };
  const page = await records(position - 1);
  return { commitment: page.changes.find((change) => change.position === position)?.commitment, page };
}

/** Documents of entries that the ledger does not hold: it has lost them, whatever the positions say. */
function unknownTo({ entries, purged }: Fold, found: Found): readonly Doc[] {
  if (found.state !== 'damaged' && found.state !== 'sound') return [];
  return found.chunks.flatMap(({ documents }) => documents.filter(({ entry, id }) => !entries.has(entry) && !purged.has(id)));
}
