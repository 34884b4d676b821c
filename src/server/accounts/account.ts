import type { Selectable } from 'kysely';
import type { Database } from '../engine/engine.ts';
import type { AccountTables } from './tables.ts';

export type Account = Selectable<AccountTables['account']>;

export const accountById = (db: Database, id: string): Promise<Account | undefined> =>
  db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();

/** For the authority table: an account belongs to its organisation. Nobody's account concerns no organisation and is not found. */
export async function organisationOfAccount(db: Database, id: string): Promise<readonly string[]> {
  const found = await accountById(db, id);
  return found ? [found.organisation_id] : [];
}
