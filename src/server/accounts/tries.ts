import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import { type Slowing, waitAfter } from '../../domain/slowing.ts';
import type { County } from '../county.ts';
import type { Database } from '../engine/engine.ts';

const SLOWING: Slowing = { free: 5, firstMs: 15_000, mostMs: 15 * 60_000 };
const DAY_MS = 86_400_000;

type Slowed = { readonly waitSeconds: number; readonly failures: number };

/**
 * A try is counted before it is judged: whoever breaks off has used it up. `mark` says of what it is a try, as a hash; the same for
 * what exists and for what does not.
 */
export async function countTry({ engine, now }: County, mark: string): Promise<Outcome<number, Slowed>> {
  return engine.attempt(async (tx) => {
    const at = now();
    await tx
      .deleteFrom('sign_in_try')
      .where('failed_at', '<', new Date(at.getTime() - DAY_MS))
      .execute();
    // Found or made, and locked, in one statement: between two of them somebody who succeeded may forget it.
    const row = await tx
      .insertInto('sign_in_try')
      .values({ login_hash: mark, failures: 0, failed_at: at })
      .onConflict((conflict) => conflict.column('login_hash').doUpdateSet({ login_hash: mark }))
      .returningAll()
      .executeTakeFirstOrThrow();
    const until = row.failed_at.getTime() + waitAfter(row.failures, SLOWING);
    if (until > at.getTime()) return refuse({ waitSeconds: Math.ceil((until - at.getTime()) / 1000), failures: row.failures });
    await tx
      .updateTable('sign_in_try')
      .set({ failures: row.failures + 1, failed_at: at })
      .where('login_hash', '=', mark)
      .execute();
    return done(row.failures + 1);
  });
}

export async function forgetTries(db: Database, mark: string): Promise<void> {
  await db.deleteFrom('sign_in_try').where('login_hash', '=', mark).execute();
}
