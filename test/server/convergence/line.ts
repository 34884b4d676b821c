import { done, refuse } from '../../../src/domain/outcome.ts';
import type { CountyPath, LineFault, Post } from '../../../src/sync/desk/post.ts';
import type { Chance } from '../../helpers/seeded.ts';
import type { TestCounty } from '../harness/county.ts';

const SILENCE: LineFault = { code: 'county-unreachable', reason: 'ECONNRESET' };
type Message = { readonly path: CountyPath; readonly body: object; readonly token: string };

/** The network between desks and their county: it loses, repeats, delays and reorders. Healed, it only carries. */
export class BadLine {
  isHealed = false;
  readonly met = { lost: 0, unanswered: 0, repeated: 0, delayed: 0 };
  private readonly delayed: Message[] = [];

  constructor(
    /** Where the county is at the moment. */
    private readonly county: () => TestCounty,
    private readonly chance: Chance,
  ) {}

  postOf =
    (token: () => string): Post =>
    async (path, body) => {
      const message = { path, body: JSON.parse(JSON.stringify(body)), token: token() };
      const luck = this.isHealed ? 99 : this.chance.below(100);
      if (luck < 8) return this.fails('lost');
      if (luck < 16) {
        this.delayed.push(message);
        return this.fails('delayed');
      }
      const answer = await this.deliver(message);
      if (luck < 24) return this.fails('unanswered');
      if (luck >= 32) return answer;
      this.met.repeated += 1;
      return this.deliver(message);
    };

  /** Something that was sent long ago arrives, in whatever order. Nobody waits for its answer any more. */
  async straggler(): Promise<void> {
    if (this.delayed.length === 0) return;
    const [message] = this.delayed.splice(this.chance.below(this.delayed.length), 1);
    await this.deliver(message!);
  }

  private fails(how: 'lost' | 'delayed' | 'unanswered') {
    this.met[how] += 1;
    return refuse(SILENCE);
  }

  private async deliver({ path, body, token }: Message) {
    const { status, body: answer } = await this.county().ask('POST', path, body, { headers: { authorization: `Bearer ${token}` } });
    if (status === 500) throw new Error(`the county failed: ${JSON.stringify(answer)}`);
    if (status === 200) return done<unknown>(answer);
    return refuse<LineFault>({ code: 'county-refuses', status, refusal: answer as { readonly code: string } });
  }
}
