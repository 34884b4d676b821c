/** Why the ledger did not take an act, or cannot be opened. Nothing was written; what was there is there. */
export type LedgerRefusal =
  | { readonly code: 'ledger-locked' }
  | { readonly code: 'disk-full'; readonly freeBytes: number; readonly neededBytes: number }
  | { readonly code: 'folder-read-only'; readonly folder: string }
  | { readonly code: 'folder-gone'; readonly folder: string }
  | { readonly code: 'ledger-in-use' }
  | { readonly code: 'ledger-newer'; readonly format: number; readonly supported: number }
  | { readonly code: 'ledger-damaged'; readonly segment: string; readonly offset: number; readonly position: number }
  | { readonly code: 'write-failed'; readonly reason: string }
  | { readonly code: 'body-invalid'; readonly type: string; readonly path: string; readonly reason: string }
  | {
      readonly code: 'entry-too-large';
      readonly writes: number;
      readonly bytes: number;
      readonly writesLimit: number;
      readonly bytesLimit: number;
    }
  | { readonly code: 'document-purged'; readonly id: string }
  | { readonly code: 'attachment-missing'; readonly address: string }
  | { readonly code: 'attachment-damaged'; readonly address: string }
  | { readonly code: 'entry-unsound'; readonly id: string }
  | { readonly code: 'entry-forked'; readonly id: string }
  | { readonly code: 'row-out-of-order'; readonly stream: string; readonly seq: number }
  | { readonly code: 'ledger-absent'; readonly folder: string }
  | { readonly code: 'ledger-exists'; readonly folder: string }
  | { readonly code: 'ledger-key-wrong' }
  | { readonly code: 'verb-not-allowed'; readonly verb: string };
