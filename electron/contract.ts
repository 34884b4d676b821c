/**
 * Everything that passes between the window and the main process. Types only: the window never names a path, it holds a `FolderToken` that
 * main gave out. No message is larger than 4 MB; what is larger travels in chunks.
 */

import type { CourierCalls } from './contract/courier.ts';
import type { DrawerCalls } from './contract/drawer.ts';
import type { FileCalls } from './contract/files.ts';
import type { LedgerCalls, Progress } from './contract/ledger.ts';
import type { LineCalls, LineState } from './contract/line.ts';
import type { SelfServiceCalls } from './contract/self-service.ts';
import type { SessionCalls } from './contract/session.ts';

export type * from './contract/courier.ts';
export type * from './contract/drawer.ts';
export type * from './contract/files.ts';
export type * from './contract/ledger.ts';
export type * from './contract/line.ts';
export type * from './contract/refusals.ts';
export type * from './contract/self-service.ts';
export type * from './contract/session.ts';

export type ShellEvent =
  | { readonly event: 'progress'; readonly progress: Progress }
  /** The PC is being locked or the program ends: the page keeps its drafts and calls `lock`, for which main waits a second. */
  | { readonly event: 'locking' }
  | { readonly event: 'locked' }
  /** The ledger's folder went away (a stick was pulled). The session stays: fields keep their text, nothing is saved meanwhile. */
  | { readonly event: 'folder-gone'; readonly folderLabel: string }
  | { readonly event: 'folder-back' }
  | { readonly event: 'self-service-ended' }
  /** Somebody wanted to close the window while people vote, or before they were counted; it stays. */
  | { readonly event: 'vote-goes-on' }
  | { readonly event: 'line'; readonly state: LineState }
  /** Records of others, or verdicts, lie in the ledger now: the live database catches up. */
  | { readonly event: 'records-arrived' };

/** One channel per method. `electron/main.ts` answers them, the preload hands them to the window as `window.shell`. */
export type Shell = SessionCalls &
  LedgerCalls &
  DrawerCalls &
  SelfServiceCalls &
  LineCalls &
  CourierCalls &
  FileCalls & {
    /** The one push channel from main. Answers how to stop listening. */
    onEvent(listener: (event: ShellEvent) => void): () => void;
  };

declare global {
  interface Window {
    readonly shell: Shell;
  }
}
