import type { Post } from './post.ts';

const FIRST_BYTES = 200_000;
const LEAST_BYTES = 20_000;
const MOST_BYTES = 1_500_000;
/** A round that is over sooner may be twice as long, one that takes longer is to be half as long. */
const SOON_MS = 8_000;
const LATE_MS = 20_000;

/**
 * How much goes into one request, and into its answer: about what the line carries in ten seconds. What is cut off has to be carried
 * again, and on a line that breaks every half minute a request that needs a minute would never arrive.
 */
export class Portion {
  private most = FIRST_BYTES;

  /** Bytes of JSON, before anything is packed. */
  readonly bytes = (): number => this.most;

  /** The same line, watched: each round says how much may be asked next. `clock` in ms. */
  over =
    (post: Post, clock: () => number = () => performance.now()): Post =>
    async (path, body, signal) => {
      const began = clock();
      const reply = await post(path, body, signal);
      if (path !== '/sync' && path !== '/sync/rows') return reply;
      const isCut = !reply.ok && (reply.refusal.code === 'county-unreachable' || reply.refusal.code === 'county-slow');
      const took = clock() - began;
      if (isCut) this.becomes(this.most / 4);
      else if (took < SOON_MS) this.becomes(this.most * 2);
      else if (took > LATE_MS) this.becomes(this.most / 2);
      return reply;
    };

  private becomes(bytes: number): void {
    this.most = Math.min(MOST_BYTES, Math.max(LEAST_BYTES, Math.round(bytes)));
  }
}
