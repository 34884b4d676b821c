import type { Round } from './round.ts';

/** What a ballot may say: somebody who stands, nobody of them, or nothing that counts. */
export type Ballot = { readonly personId: string } | 'abstain' | 'invalid';

/**
 * The urn of a vote on the screen. It holds one counter per choice and a mark per voter, changed in place, so that neither a ballot nor
 * the order of ballots is anywhere, and tells nothing before it is closed: who watched it after each voter would know each vote.
 * It lives in memory alone. A program that ends before takes the vote along, and it is held again.
 */
export class Urn {
  readonly #choices: readonly (string | 'abstain' | 'invalid')[];
  readonly #counters: Uint32Array;
  readonly #hasVoted: Uint8Array;
  #isClosed = false;

  constructor(
    private readonly among: readonly string[],
    private readonly voters: readonly string[],
  ) {
    this.#choices = [...among, 'abstain', 'invalid'];
    this.#counters = new Uint32Array(this.#choices.length);
    this.#hasVoted = new Uint8Array(voters.length);
  }

  mayVote(voterId: string): boolean {
    const at = this.voters.indexOf(voterId);
    return !this.#isClosed && at >= 0 && this.#hasVoted[at] === 0;
  }

  /** Answers whether it was taken: everybody votes once, and nobody for somebody who does not stand. */
  cast(voterId: string, ballot: Ballot): boolean {
    const choice = this.#choices.indexOf(typeof ballot === 'string' ? ballot : ballot.personId);
    if (!this.mayVote(voterId) || choice < 0) return false;
    this.#hasVoted[this.voters.indexOf(voterId)] = 1;
    this.#counters[choice]! += 1;
    return true;
  }

  /** How many have voted; the only thing that is known meanwhile. */
  get turnout(): number {
    return this.#hasVoted.reduce((sum, mark) => sum + mark, 0);
  }

  /** Totals, once; the counters are emptied. */
  close(): Pick<Round, 'among' | 'expected' | 'ballotsIn' | 'invalid' | 'abstained' | 'votes'> | undefined {
    if (this.#isClosed) return undefined;
    this.#isClosed = true;
    const counters = [...this.#counters];
    const totals = {
      among: this.among,
      expected: this.voters.length,
      ballotsIn: this.turnout,
      abstained: counters.at(-2)!,
      invalid: counters.at(-1)!,
      votes: this.among.map((personId, at) => ({ personId, votes: counters[at]! })),
    };
    this.#counters.fill(0);
    this.#hasVoted.fill(0);
    return totals;
  }
}
