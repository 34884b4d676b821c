import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // One row: what the county is. Its epoch goes up when it was restored, and whoever changes the tree locks it first.
  await db.schema
    .createTable('county')
    .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('key_mark', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('organisation')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('superior_id', 'uuid', (column) => column.references('organisation.id'))
    .addColumn('sectoral_id', 'uuid', (column) => column.references('organisation.id'))
    .addColumn('founded_on', 'date', (column) => column.notNull())
    .addColumn('closed_on', 'date')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('since', 'date', (column) => column.notNull())
    .addCheckConstraint('organisation_below_itself', sql`superior_id <> id and sectoral_id <> id`)
    .execute();
  await sql`create unique index organisation_root on organisation ((1)) where superior_id is null`.execute(db);
  await sql`create unique index organisation_name on organisation (superior_id, name) where closed_on is null`.execute(db);
  await db.schema.createIndex('organisation_sectoral').on('organisation').column('sectoral_id').execute();

  // What it was from `since` to the day before the next version's `since`.
  await db.schema
    .createTable('organisation_version')
    .addColumn('organisation_id', 'uuid', (column) => column.notNull().references('organisation.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('superior_id', 'uuid')
    .addColumn('sectoral_id', 'uuid')
    .addColumn('closed_on', 'date')
    .addColumn('since', 'date', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('account_id', 'uuid')
    .addColumn('recorded_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('organisation_version_key', ['organisation_id', 'version'])
    .execute();

  // Everybody above everybody, so that scope is one join. Derived from `organisation`, rebuilt below whatever moves.
  await db.schema
    .createTable('organisation_above')
    .addColumn('organisation_id', 'uuid', (column) => column.notNull().references('organisation.id'))
    .addColumn('above_id', 'uuid', (column) => column.notNull().references('organisation.id'))
    .addColumn('line', 'text', (column) => column.notNull().check(sql`line in ('territorial', 'sectoral')`))
    .addColumn('distance', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('organisation_above_key', ['organisation_id', 'above_id'])
    .execute();
  await db.schema.createIndex('organisation_above_below').on('organisation_above').columns(['above_id', 'line']).execute();
}
