import { type Kysely, sql } from 'kysely';

/** Keys on their way to a further PC, and the work of PCs that were revoked, until somebody looked at it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table handed_key (
      stream text primary key references stream (id),
      sealed text not null,
      until timestamptz not null
    )`.execute(db);
  await sql`
    create table late_offer (
      stream text not null,
      device text not null,
      incarnation bigint not null,
      device_seq bigint not null,
      entry text not null,
      commitment text not null,
      offer text not null,
      handed_at timestamptz not null,
      primary key (stream, device, incarnation, device_seq),
      foreign key (stream, device) references device (stream, id)
    )`.execute(db);
}
