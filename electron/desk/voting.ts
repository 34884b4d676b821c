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

/**
 * What a page gets that loads during a vote, or after one. The first one gets the vote (`json`). With any later one the urn is gone and
 * the vote is void: the next locked screen says so, even if the ledger is out of reach meanwhile.
 */
export function voteState(room: Room, json: string | undefined, state: StartState): StartState {
  if (json !== undefined && state.at === 'locked') {
    room.standing = { at: 'voting', voting: {} };
    room.urn = 'in-page';
    return { ...state, at: 'voting', json };
  }
  const isVoid = json !== undefined || room.urn !== 'none';
  room.urn = isVoid && state.at === 'trouble' ? 'lost' : 'none';
  return isVoid && state.at === 'locked' ? { ...state, voteIsVoid: true } : state;
}

/** While people vote nobody closes the window by the way: the vote would be void. The page says so. */
export function keepsWindow(room: Room): boolean {
  if (room.standing.at !== 'voting') return false;
  room.ports.emit({ event: 'vote-goes-on' });
  return true;
}
