import { createContext, useContext } from 'react';
import type { Observable } from 'rxjs';
import type { Host, Session } from '../../electron/contract.ts';
import type { CommandContext } from '../../src/commands/context.ts';
import type { Change } from '../../src/data/change.ts';
import type { Doc, Facts } from '../../src/data/document.ts';
import type { TypeName } from '../../src/data/types/index.ts';

/** What the window asks of the live database. */
export type LiveDocuments = {
  readonly facts: Facts;
  watch<T extends TypeName>(type: T): Observable<readonly Doc<T>[]>;
  watchOne<T extends TypeName>(type: T, id: string): Observable<Doc<T> | undefined>;
  apply(changes: readonly Change[]): Promise<void>;
};

/** What every screen behind the lock can rely on. */
export type Desk = {
  readonly session: Session;
  readonly host: Host;
  readonly version: string;
  readonly live: LiveDocuments;
  /** A fresh context per command: its ledger port appends in main, then shows the result in the live database. */
  readonly context: () => CommandContext;
  readonly lock: () => void;
};

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a screen was shown outside the desk');
  return desk;
}
