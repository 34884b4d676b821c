import type { Organisation } from '../../src/domain/organisation.ts';
import { useDesk } from './desk.ts';
import { useDoc } from './documents.ts';

/** The branch that keeps this ledger; `undefined` while first read. */
export function useOrganisation(): Organisation | undefined {
  const { session } = useDesk();
  return useDoc('organisation', session.actor.orgId)?.body;
}
