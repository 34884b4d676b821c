import type { ConsoleRefusal } from '../../domain/county/console-refusal.ts';
import { needsSecondFactor } from '../../domain/county/console-role.ts';
import type { Standing } from '../../domain/county/relation.ts';
import type { Database } from '../engine/engine.ts';
import type { Caller } from './caller.ts';
import { relationBetween } from './standing.ts';
import { type EndpointName, isOpen, reachOf } from './table.ts';

/** Before their second factor is set up, administrators and auditors may do nothing but set it up. */
const BEFORE_SECOND_FACTOR: readonly EndpointName[] = [
  'GET /api/session',
  'DELETE /api/session',
  'POST /api/session/second-factor',
  'PUT /api/session/second-factor',
  'PUT /api/session/password',
];

/** Whether a caller may call an endpoint at all. */
export function mayCall(name: EndpointName, caller: Caller): ConsoleRefusal | undefined {
  if (isOpen(name)) return undefined;
  if (caller.is === 'anyone') return { code: 'session-needed' };
  if (needsSecondFactor(caller.role) && !caller.hasSecondFactor && !BEFORE_SECOND_FACTOR.includes(name))
    return { code: 'second-factor-missing', role: caller.role };
  return reachOf(name, caller.role) === undefined ? { code: 'authority-missing', role: caller.role, relation: 'any' } : undefined;
}

export const idOf = (about: string | Standing): string => (typeof about === 'string' ? about : about.id);

/** Whether a caller may do it to these organisations: to each of them, or not at all. */
export async function mayReach(
  db: Database,
  name: EndpointName,
  caller: Caller,
  about: readonly (string | Standing)[],
): Promise<ConsoleRefusal | undefined> {
  if (isOpen(name) || caller.is === 'anyone') return undefined;
  const reach = reachOf(name, caller.role);
  if (reach === 'anywhere') return undefined;
  for (const one of about) {
    const relation = await relationBetween(db, caller.organisationId, one);
    if (relation === undefined) return { code: 'not-found', type: 'organisation', id: idOf(one) };
    if (!reach?.includes(relation)) return { code: 'authority-missing', role: caller.role, relation };
  }
  return undefined;
}
