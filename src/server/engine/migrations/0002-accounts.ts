import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('account')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('login', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('organisation_id', 'uuid', (column) => column.notNull().references('organisation.id'))
    .addColumn('password', 'text')
    // Sealed under the county's key: a stolen dump of the database gives no codes away.
    .addColumn('second_factor', 'text')
    .addColumn('second_factor_begun', 'text')
    // The last code that was used, by its number of half minutes: none is good twice.
    .addColumn('second_factor_step', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('closed_at', 'timestamptz')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('account_organisation').on('account').column('organisation_id').execute();

  // Counted per login, whether there is such an account or not: nobody learns logins by being slowed down.
  await db.schema
    .createTable('sign_in_try')
    .addColumn('login_hash', 'text', (column) => column.primaryKey())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('failed_at', 'timestamptz', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('session')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'uuid', (column) => column.notNull().references('account.id'))
    .addColumn('begun_at', 'timestamptz', (column) => column.notNull())
    .addColumn('seen_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('session_account').on('session').column('account_id').execute();

  // One-time links. Without an account it is the link that sets the county up.
  await db.schema
    .createTable('invitation')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'uuid', (column) => column.references('account.id'))
    .addColumn('until', 'timestamptz', (column) => column.notNull())
    .execute();
}
