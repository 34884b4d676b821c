import { createContext, useContext } from 'react';
import type { Host, Session } from '../../electron/contract.ts';
import type { CommandContext } from '../../src/commands/context.ts';
import type { Live } from '../../src/data/live/live.ts';
import type { Actor } from '../../src/domain/actor.ts';
import type { CivilDate } from '../../src/domain/civil-date.ts';

/** What every screen behind the lock can rely on. */
export type Desk = {
  readonly session: Session;
  readonly host: Host;
  readonly version: string;
  readonly live: Live;
  /** The day of the ledger's first entry, which wrote the organisation. */
  readonly since: CivilDate | undefined;
  /** A fresh context per command: its ledger port appends in main, then shows the result in the live database. */
  readonly context: () => CommandContext;
  readonly lock: () => void;
  /** Main has linked this profile to a person: from now on commands know who acts. */
  readonly actAs: (actor: Actor) => void;
};

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a screen was shown outside the desk');
  return desk;
}
