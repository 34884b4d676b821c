import type { Outcome } from '../../src/domain/outcome.ts';
import type { Opened } from '../../src/ledger/file/ledger.ts';
import type { LedgerRefusal } from '../../src/ledger/refusals.ts';

export type LedgerRequest = {
  readonly folder: string;
  readonly ledger: string;
  readonly device: string;
  readonly incarnation: number;
  readonly stream: string;
  readonly dataKey: Uint8Array;
  /** A new ledger is made, or one that must be there is opened. */
  readonly is: 'new' | 'there';
};
export type OpenLedger = (request: LedgerRequest) => Promise<Outcome<Opened, LedgerRefusal>>;
