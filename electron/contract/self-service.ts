import type { Act, SavedEntry } from '../../src/ledger/entry.ts';
import type { WrittenVersion } from '../../src/ledger/written.ts';
import type { Reply } from './refusals.ts';

/**
 * What one person may see of themselves in self-service; put together by the window before it locks. `shared` are the ids of its documents
 * that others may write meanwhile, `leads` the groups of which they are the leader: whatever others write of those is for them, too.
 */
export type SelfServicePacket = {
  readonly personId: string;
  readonly json: string;
  readonly shared: readonly string[];
  readonly leads: readonly string[];
};
/** `newer`: what this person has written since then, and how the shared documents stand. */
export type IdentifiedPacket = SelfServicePacket & { readonly newer: readonly WrittenVersion[] };

/** The PC is left to its people, or to voters. */
export type SelfServiceCalls = {
  setPin(request: { readonly personId: string; readonly pin: string }): Promise<Reply<null>>;
  pinHolders(): Promise<Reply<readonly string[]>>;
  /** Locks the full profile and leaves the PC to its people until `lock`, or for 2 idle minutes. */
  beginSelfService(packets: readonly SelfServicePacket[]): Promise<Reply<null>>;
  identify(request: { readonly pin: string }): Promise<Reply<IdentifiedPacket>>;
  appendAsParticipant(acts: readonly Act[]): Promise<Reply<readonly SavedEntry[]>>;
  /** Locks, and leaves the PC to voters: the page that loads next gets `json` and keeps the urn, until somebody unlocks. */
  beginVote(json: string): Promise<Reply<null>>;
  /** The vote is closed: its totals, which main holds in memory until `dropTotals`, so that locking the desk does not lose them. */
  keepTotals(json: string): Promise<Reply<null>>;
  /** They are written down, or void. */
  dropTotals(): Promise<Reply<null>>;
};
