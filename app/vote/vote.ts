import type { Verb } from '../../src/domain/authority.ts';
import { Urn } from '../../src/domain/urn.ts';
import { keepDraftsNow } from '../live/draft.ts';
import type { Where } from '../where.ts';

/** What is voted on, put together by the desk before it locks. `voters` without a name are seats: nobody is called by name. */
export type VotePacket = {
  readonly v: 1;
  readonly title: string;
  readonly question: string;
  readonly choices: readonly { readonly key: string; readonly word: string }[];
  readonly voters: readonly { readonly id: string; readonly name?: string }[];
  /** Where the totals are taken out, by whom. */
  readonly back: Where;
  readonly verb: Verb;
};
export type Vote = { readonly packet: VotePacket; readonly urn: Urn };

/** The one urn of this page. Loading the page anew voids the vote; unlocking does not load it. */
let open: Vote | undefined;

/** Locks the desk and leaves the PC to the voters. */
export async function beginVote(packet: VotePacket) {
  await keepDraftsNow();
  const reply = await window.shell.beginVote(JSON.stringify(packet));
  if (reply.ok) window.location.reload();
  return reply;
}

/** In the page that the voters see: an empty urn, once. */
export function setUp(json: string): Vote {
  if (open) return open;
  const packet = JSON.parse(json) as VotePacket;
  const voters = packet.voters.map(({ id }) => id);
  open = {
    packet,
    urn: new Urn(
      packet.choices.map(({ key }) => key),
      voters,
    ),
  };
  return open;
}

/** The vote that waits at this place for its totals to be taken out. */
export function voteAt({ page, id }: Pick<Where, 'page' | 'id'>): Vote | undefined {
  const back = open?.packet.back;
  return back?.page === page && back?.id === id ? open : undefined;
}

/** Totals, once: the urn is empty and gone afterwards. */
export function takeOut() {
  const totals = open?.urn.close();
  open = undefined;
  return totals;
}
