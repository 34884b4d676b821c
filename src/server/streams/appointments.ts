/** What is not known yet, and nobody is asked to wait longer. */
const FIRST_GUESS_MS = 50;
const LONGEST_SECONDS = 600;
/** How much the newest request weighs beside those before it. */
const WEIGHT = 0.05;

/** When those who are sent away are to come back: each when its turn would be if it had waited, by how long requests took lately. */
export class Appointments {
  private tookMs = FIRST_GUESS_MS;
  /** When the last of them was told to come, by the caller's clock. */
  private last = 0;

  constructor(private readonly atOnce: number) {}

  served(ms: number): void {
    this.tookMs += (ms - this.tookMs) * WEIGHT;
  }

  /** In whole seconds from `now` (ms of any clock that does not go back); `waiting` are before them already. */
  next(now: number, waiting: number): number {
    const eachMs = this.tookMs / this.atOnce;
    this.last = Math.min(Math.max(this.last, now + waiting * eachMs) + eachMs, now + LONGEST_SECONDS * 1000);
    return Math.ceil((this.last - now) / 1000);
  }
}
