import type { Change } from '../change.ts';
import { type Fold, foldInto } from './fold.ts';

/** A page of the ledger's records after a position; `next` is the position to go on from, `null` at the end. */
export type Page = { readonly changes: readonly Change[]; readonly next: number | null };
export type Records = (after: number) => Promise<Page>;
export type Progress = { readonly done: number; readonly of: number };

/** Folds everything from `page` on. The next page is on its way while this one is folded. */
export async function replay(fold: Fold, page: Page, records: Records, onPage?: (position: number) => void): Promise<void> {
  const next = page.next === null ? undefined : records(page.next);
  for (const change of page.changes) if (change.position > fold.reached.position) foldInto(fold, change);
  onPage?.(fold.reached.position);
  if (next) await replay(fold, await next, records, onPage);
}
