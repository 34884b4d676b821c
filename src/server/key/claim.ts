import type { Engine } from '../engine/engine.ts';
import type { CountyKey } from './county-key.ts';

/** The database was set up under another key: what is sealed in it would not open, and what is written now would not either. */
export class KeyIsAnother extends Error {
  constructor() {
    super('the county key is not the one this database was set up with');
  }
}

/** A new database belongs to the key it was first opened with. */
export async function claimDatabase({ db }: Engine, key: CountyKey, now: Date): Promise<void> {
  await db
    .insertInto('county')
    .values({ id: 1, epoch: 1, key_mark: key.mark, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { key_mark } = await db.selectFrom('county').select('key_mark').executeTakeFirstOrThrow();
  if (key_mark !== key.mark) throw new KeyIsAnother();
}
