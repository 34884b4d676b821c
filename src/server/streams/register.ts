import { sql } from 'kysely';
import type { CivilDate } from '../../domain/civil-date.ts';
import { epochLetters } from '../../domain/county/epoch.ts';
import type { Database } from '../engine/engine.ts';
import { epochOf } from './identity.ts';

/**
 * The next number of an organisation's register: 月报〔2026〕012 号. Drawn in the transaction of the decision that carries it, so none is
 * left out and none given twice; after a restore, when numbers may be known below that the county lost, they begin anew with letters of the epoch.
 */
export async function nextRegisterNumber(tx: Database, organisationId: string, name: string, on: CivilDate): Promise<string> {
  const epoch = await epochOf(tx);
  const year = Number(on.slice(0, 4));
  const { last } = await tx
    .insertInto('register')
    .values({ organisation_id: organisationId, name, year, epoch, last: 1 })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'name', 'year', 'epoch']).doUpdateSet({ last: sql`register.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${name}〔${year}〕${epochLetters(epoch)}${String(last).padStart(3, '0')} 号`;
}
