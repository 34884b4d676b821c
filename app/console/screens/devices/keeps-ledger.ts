import type { TreeOrganisation } from '../../../../src/domain/county/organisation.ts';

/** Party organisations that keep a ledger on a PC of their own and hand in by the month. */
export const keepsLedger = ({ type, closedOn }: TreeOrganisation): boolean =>
  closedOn === null && (type === 'branch' || type === 'joint-branch' || type === 'general-branch' || type === 'committee');
