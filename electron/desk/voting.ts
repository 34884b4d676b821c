import type { Reply, Shell, StartState } from '../contract.ts';
import { answered } from './refusal.ts';
import type { Room } from './room.ts';

/**
 * A vote at this PC, one after the other: the ledger is shut and its keys are gone, as behind the lock. Main hands what is voted on to
 * the page that loads next and forgets it; it never hears who voted, when, or for what. The urn is in that page's memory.
 */
export type Voting = { readonly json?: string };

export const voteServices = (room: Room): Pick<Shell, 'beginVote'> => ({
  beginVote: (json) =>
    room.inTurn(() =>
      room.withSession(async (): Promise<Reply<null>> => {
        await room.shut();
        room.standing = { at: 'voting', voting: { json } };
        return answered(null);
      }),
    ),
});

/** What a page that loads during a vote gets. The first one gets the vote; with any later one the urn is gone, and the vote is void. */
export function voteState(room: Room, { json }: Voting, locked: StartState): StartState {
  if (locked.at !== 'locked') return locked;
  room.standing = json === undefined ? { at: 'shut' } : { at: 'voting', voting: {} };
  return json === undefined ? { ...locked, voteIsVoid: true } : { ...locked, at: 'voting', json };
}

/** While people vote nobody closes the window by the way: the vote would be void. The page says so. */
export function keepsWindow(room: Room): boolean {
  if (room.standing.at !== 'voting') return false;
  room.ports.emit({ event: 'vote-goes-on' });
  return true;
}
