import { type PGlite, protocol } from '@electric-sql/pglite';
import type { Rows } from './thread.ts';

const { serialize } = protocol;
/** As many as the county has several times over; those with a list of values of any length are what could become more. */
const MOST = 400;
/** What the county says again and again; everything else goes the usual way. */
const PREPARED = /^\s*(select|insert|update|delete|with|begin|commit|rollback|savepoint|release)\b/i;
/** After these the same words may have other columns. */
const CHANGES_TABLES = /^\s*(create|alter|drop)\b/i;
const SEARCH_PATH = /^set search_path to /;

type Message = Awaited<ReturnType<PGlite['execProtocolStream']>>[number];
type Prepared = { readonly name: string; readonly parameters: readonly number[]; readonly fields: readonly Field[] };
type Field = { readonly name: string; readonly dataTypeID: number };
/** What its messages hold beside their names; its own types of them are not exported. */
type Said = Message & { dataTypeIDs?: number[]; fields?: unknown[]; text?: string };

/**
 * Statements on PGlite's one connection. Each is parsed, planned and described once and then sent by name, in one message instead of six:
 * a third of the time. Names are per search path, because the same words may mean other tables there.
 */
export class Statements {
  private readonly known = new Map<string, Prepared>();
  private path = '';
  private names = 0;

  constructor(private readonly pglite: PGlite) {}

  async run(sql: string, parameters: readonly unknown[]): Promise<Rows> {
    if (!PREPARED.test(sql)) return this.plainly(sql, parameters);
    const { name, parameters: types, fields } = await this.prepared(sql);
    const values = parameters.map((value, at) => this.written(value, types[at]!));
    const said = await this.send(serialize.bind({ statement: name, values }), serialize.execute({}));
    const rows = said.flatMap((message) => (message.name === 'dataRow' ? [this.row(fields, message.fields as (string | null)[])] : []));
    return { rows, affected: affectedBy(said.find(({ name: it }) => it === 'commandComplete')?.text ?? '') };
  }

  private async plainly(sql: string, parameters: readonly unknown[]): Promise<Rows> {
    if (SEARCH_PATH.test(sql)) this.path = sql;
    else if (CHANGES_TABLES.test(sql)) await this.forget();
    const { rows, affectedRows } = await this.pglite.query(sql, [...parameters]);
    return { rows, affected: affectedRows ?? 0 };
  }

  private async prepared(sql: string): Promise<Prepared> {
    const key = `${this.path} ${sql}`;
    const found = this.known.get(key);
    if (found) return found;
    if (this.known.size === MOST) await this.forget();
    this.names += 1;
    const name = `s${this.names}`;
    const said = await this.send(serialize.parse({ name, text: sql }), serialize.describe({ type: 'S', name }));
    const parameters = said.find(({ name: it }) => it === 'parameterDescription')?.dataTypeIDs ?? [];
    const fields = (said.find(({ name: it }) => it === 'rowDescription')?.fields ?? []) as Field[];
    const prepared = { name, parameters, fields };
    this.known.set(key, prepared);
    return prepared;
  }

  private async forget(): Promise<void> {
    if (this.known.size === 0) return;
    this.known.clear();
    await this.pglite.query('deallocate all');
  }

  private async send(...messages: readonly Uint8Array[]): Promise<readonly Said[]> {
    return this.pglite.execProtocolStream(Buffer.concat([...messages, serialize.sync()]));
  }

  private written(value: unknown, type: number): string | null {
    if (value === null || value === undefined) return null;
    return this.pglite.serializers[type]?.(value) ?? String(value);
  }

  private row = (fields: readonly Field[], values: readonly (string | null)[]): object =>
    Object.fromEntries(values.map((value, at) => [fields[at]!.name, this.read(value, fields[at]!.dataTypeID)]));

  private read = (value: string | null, type: number): unknown => {
    const reader = this.pglite.parsers[type];
    return value === null || !reader ? value : reader(value, type);
  };
}

/** As PGlite counts: rows that were written, never those that were read. */
function affectedBy(tag: string): number {
  const [command, ...counts] = tag.split(' ');
  return command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' ? Number(counts.at(-1)) : 0;
}
