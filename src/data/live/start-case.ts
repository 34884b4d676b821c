import type { Mark } from '../change.ts';
import type { Damage, Found } from './read-cache.ts';

/**
 * How ledger and cache stood to each other at the start. Only `current` and `behind` go on from the cache; `ahead` is an alarm:
 * the mark knows records that the ledger has lost.
 */
export type StartCase =
  | { readonly case: 'empty' }
  | { readonly case: 'foreign'; readonly ledger: string }
  | { readonly case: 'old' }
  | { readonly case: 'damaged'; readonly damage: Damage }
  | { readonly case: 'ahead'; readonly records: number }
  | { readonly case: 'fork'; readonly position: number }
  | { readonly case: 'behind'; readonly records: number }
  | { readonly case: 'current' };

/** `commitmentThere` is the ledger's commitment at the cache's position, where it has one. */
export function startCaseOf(found: Found, ledger: Mark, commitmentThere: string | undefined): StartCase {
  switch (found.state) {
    case 'empty':
    case 'old':
      return { case: found.state };
    case 'foreign':
      return { case: 'foreign', ledger: found.ledger };
    case 'damaged': {
      const above = (found.mark?.position ?? 0) - ledger.position;
      return above > 0 ? { case: 'ahead', records: above } : { case: 'damaged', damage: found.damage };
    }
    case 'sound': {
      const { position, commitment } = found.contents.mark;
      if (position > ledger.position) return { case: 'ahead', records: position - ledger.position };
      if (commitment !== commitmentThere) return { case: 'fork', position };
      return position < ledger.position ? { case: 'behind', records: ledger.position - position } : { case: 'current' };
    }
  }
}
