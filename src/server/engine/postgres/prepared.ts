import type { PostgresPoolClient } from 'kysely';
import type { PoolClient, QueryResult } from 'pg';
import { PLAN_OUTDATED, sqlStateOf } from '../engine.ts';

/** As many as the county has several times over, on each connection. */
const MOST = 400;
/** What is longer has a list of values of any length: said once, and in another length the next time. */
const LONGEST = 2_000;
/** After these the same words may have other columns. */
const CHANGES_TABLES = /^\s*(create|alter|drop)\b/i;

/**
 * The county's statements, parsed once on each connection, planned a few times, and then sent by name. A pooler in front of the database that
 * lends a connection for one transaction at a time has to know prepared statements, too.
 */
export class Prepared {
  private names = new Map<string, string>();
  private generation = 0;
  private readonly clients = new WeakMap<PoolClient, PostgresPoolClient>();

  /** The same for the same client: Kysely tells its connections apart by it. */
  on(client: PoolClient): PostgresPoolClient {
    const known = this.clients.get(client);
    if (known) return known;
    const query = (text: string, values: readonly unknown[]) => this.query(client, text, values);
    const made: PostgresPoolClient = { query: query as never, release: () => client.release() };
    this.clients.set(client, made);
    return made;
  }

  private async query(client: PoolClient, text: string, values: readonly unknown[]): Promise<QueryResult> {
    if (CHANGES_TABLES.test(text)) this.forget();
    const name = values.length > 0 ? this.nameOf(text) : undefined;
    try {
      return await client.query({ text, values: [...values], ...(name && { name }) });
    } catch (error) {
      if (!name || sqlStateOf(error) !== PLAN_OUTDATED) throw error;
      this.forget();
      // Of a transaction everything has to be said again.
      if (client.getTransactionStatus() !== 'I') throw error;
      return this.query(client, text, values);
    }
  }

  private nameOf(text: string): string | undefined {
    if (text.length > LONGEST) return undefined;
    const known = this.names.get(text);
    if (known || this.names.size === MOST) return known;
    const name = `s${this.generation}-${this.names.size}`;
    this.names.set(text, name);
    return name;
  }

  private forget(): void {
    this.names = new Map();
    this.generation += 1;
  }
}
