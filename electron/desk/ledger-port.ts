import type { Act, EntryActor, Mark } from '../../src/ledger/entry.ts';
import type { ChainCheck, History, Reply, SavedEntry, SessionNote } from '../contract.ts';

/** The ledger of an unlocked desk. */
export type DeskLedger = {
  readonly notes: readonly SessionNote[];
  mark(): Mark;
  append(acts: readonly Act[], actor: EntryActor): Promise<Reply<readonly SavedEntry[]>>;
  records(after: number): Promise<Reply<{ readonly json: string; readonly next: number | null }>>;
  history(documentId: string): Promise<Reply<readonly History[]>>;
  checkChain(): Promise<Reply<ChainCheck>>;
  close(): Promise<void>;
};

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
export type OpenLedger = (request: LedgerRequest) => Promise<Reply<DeskLedger>>;
