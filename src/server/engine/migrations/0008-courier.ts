import { type Kysely, sql } from 'kysely';

/** Courier files that go on behind another one, sealed as they came, until that one is here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table courier_waiting (
    stream text not null,
    device text not null,
    digest text not null,
    number bigint not null,
    file bytea not null,
    received_at timestamptz not null,
    primary key (stream, digest),
    foreign key (stream, device) references device (stream, id)
  )`.execute(db);
  await sql`create index courier_waiting_device on courier_waiting (stream, device, number)`.execute(db);
}
