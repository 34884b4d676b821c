import type { Reply, Session, Shell, StartState } from '../contract.ts';
import { answered, refused } from './refusal.ts';
import type { Room } from './room.ts';
import type { OpenSession } from './session.ts';

/**
 * A vote at this PC, one after the other: the ledger is shut and its keys are gone, as behind the lock. Main hands what is voted on to
 * the page that loads next and forgets it; it never hears who voted, when, or for what. While people vote the urn is in that page's memory.
 */
export type Voting = { readonly json?: string };

/**
 * Where the urn of a vote is: with its page; gone together with it, and no locked screen has said so yet; or closed. Of a closed one main
 * holds the totals in memory until the desk has written them down, because each lock takes the page along.
 */
export type UrnPlace =
  | { readonly is: 'none' }
  | { readonly is: 'in-page' }
  | { readonly is: 'lost' }
  | { readonly is: 'closed'; readonly ledger: string; readonly json: string; readonly withinReach: boolean };

export const voteServices = (room: Room): Pick<Shell, 'beginVote' | 'keepTotals' | 'dropTotals'> => ({
  beginVote: (json) =>
    room.inTurn(() =>
      room.withSession(async (): Promise<Reply<null>> => {
        if (room.urn.is === 'closed') return refused({ code: 'vote-not-counted' });
        await room.shut();
        room.standing = { at: 'voting', voting: { json } };
        return answered(null);
      }),
    ),
  keepTotals: (json) => ofUrn(room, ({ keys }) => ({ is: 'closed', ledger: keys.ledger, json, withinReach: true })),
  dropTotals: () => ofUrn(room, () => ({ is: 'none' })),
});

/** The totals are in memory alone: whoever has the ledger open keeps and drops them also while its folder is out of reach. */
async function ofUrn(room: Room, urn: (session: OpenSession) => UrnPlace): Promise<Reply<null>> {
  const { standing } = room;
  if (standing.at !== 'open') return refused({ code: 'ledger-locked' });
  room.urn = urn(standing.session);
  return answered(null);
}

/**
 * What a page gets that loads during a vote, or after one. The first one gets the vote (`json`). With any later one the urn is gone and
 * the vote is void: the next locked screen says so, even if the ledger is out of reach meanwhile. A closed vote is still to be counted.
 */
export function voteState(room: Room, json: string | undefined, state: StartState): StartState {
  if (json !== undefined && state.at === 'locked') {
    room.standing = { at: 'voting', voting: {} };
    room.urn = { is: 'in-page' };
    return { ...state, at: 'voting', json };
  }
  if (room.urn.is === 'closed' && state.at !== 'first-start') {
    room.urn = { ...room.urn, withinReach: state.at === 'locked' };
    return state.at === 'locked' ? { ...state, vote: 'not-counted' } : state;
  }
  const isVoid = json !== undefined || room.urn.is !== 'none';
  room.urn = { is: isVoid && state.at === 'trouble' ? 'lost' : 'none' };
  return isVoid && state.at === 'locked' ? { ...state, vote: 'void' } : state;
}

/** The closed vote goes to whoever opens its ledger next; with another ledger nobody could ever count it. */
export function notCounted(room: Room, ledger: string): Pick<Session, 'notCounted'> {
  if (room.urn.is !== 'closed') return {};
  if (room.urn.ledger === ledger) return { notCounted: room.urn.json };
  room.urn = { is: 'none' };
  return {};
}

/** Nobody closes the window by the way while people vote, or before they are counted: the vote would be void. The page says so. */
export function keepsWindow(room: Room): boolean {
  const isKept = room.standing.at === 'voting' || (room.urn.is === 'closed' && room.urn.withinReach);
  if (isKept) room.ports.emit({ event: 'vote-goes-on' });
  return isKept;
}
