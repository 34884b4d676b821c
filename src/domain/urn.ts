/** What came out of an urn: how many were called, how many came, and how often each choice was made. */
export type UrnTotals = {
  readonly called: number;
  readonly came: number;
  readonly counts: readonly { readonly choice: string; readonly count: number }[];
};

/**
 * The urn of a vote on the screen. It holds one counter per choice and a mark per voter, changed in place, so that neither a ballot nor
 * the order of ballots is anywhere, and tells nothing before it is closed: who watched it after each voter would know each vote.
 * Voters are ids where there is a list, else numbered seats, of which `castNext` takes the first that is free.
 * It lives in memory alone. A program that ends before takes the vote along, and it is held again.
 */
export class Urn {
  readonly #counters: Uint32Array;
  readonly #hasVoted: Uint8Array;
  #isClosed = false;

  constructor(
    private readonly choices: readonly string[],
    private readonly voters: readonly string[],
  ) {
    this.#counters = new Uint32Array(choices.length);
    this.#hasVoted = new Uint8Array(voters.length);
  }

  mayVote(voter: string): boolean {
    const at = this.voters.indexOf(voter);
    return !this.#isClosed && at >= 0 && this.#hasVoted[at] === 0;
  }

  /** Answers whether it was taken: everybody votes once, and nobody for what is not to be chosen. */
  cast(voter: string, choice: string): boolean {
    const at = this.choices.indexOf(choice);
    if (!this.mayVote(voter) || at < 0) return false;
    this.#hasVoted[this.voters.indexOf(voter)] = 1;
    this.#counters[at]! += 1;
    return true;
  }

  /** Where nobody is called by name. */
  castNext(choice: string): boolean {
    const seat = this.voters[this.#hasVoted.indexOf(0)];
    return seat !== undefined && this.cast(seat, choice);
  }

  /** How many have voted; the only thing that is known meanwhile. */
  get turnout(): number {
    return this.#hasVoted.reduce((sum, mark) => sum + mark, 0);
  }

  /** Totals, once; the counters are emptied. */
  close(): UrnTotals | undefined {
    if (this.#isClosed) return undefined;
    this.#isClosed = true;
    const totals = {
      called: this.voters.length,
      came: this.turnout,
      counts: this.choices.map((choice, at) => ({ choice, count: this.#counters[at]! })),
    };
    this.#counters.fill(0);
    this.#hasVoted.fill(0);
    return totals;
  }
}
