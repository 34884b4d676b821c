/** A place in the ledger that cannot be read; `position` is the record that should lie there. An attachment has offset 0. */
export type Damage = { readonly segment: string; readonly offset: number; readonly position: number };

/** What happened while the ledger was opened, to be said once. */
export type OpeningNote =
  | { readonly note: 'tail-cut'; readonly segment: string; readonly bytes: number }
  | ({ readonly note: 'damage-set-aside' } & Damage)
  | { readonly note: 'purge-resumed' }
  | { readonly note: 'snapshot-rebuilt' };

/** What a reading of every byte found; the place is that of the first damage. */
export type ChainCheck = { readonly records: number; readonly purged: number } & (
  | { readonly sound: true }
  | ({ readonly sound: false; readonly damages: number } & Damage)
);
