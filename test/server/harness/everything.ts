import { sql } from 'kysely';
import type { TestCounty } from './county.ts';

/** Every row of every table, or of those named, as JSON. */
export async function everythingIn({ engine }: TestCounty, only?: readonly string[]): Promise<readonly string[]> {
  const tables = await engine.db.introspection.getTables();
  const texts: string[] = [];
  for (const { name, schema } of tables) {
    if (schema !== engine.schema || (only && !only.includes(name))) continue;
    const { rows } = await sql<{ text: string }>`
      select to_json(each)::text as text from ${sql.table(`${schema}.${name}`)} as each`.execute(engine.db);
    texts.push(...rows.map(({ text }) => `${name} ${text}`));
  }
  return texts.toSorted();
}
