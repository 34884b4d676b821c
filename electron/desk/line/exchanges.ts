import { Turns } from '../turns.ts';

type Asked = { readonly mayWithdraw: boolean };
type Waiting = { mayWithdraw: boolean; readonly ended: Promise<void> };

/** What a line exchanges with the county, by itself, because somebody asked, or by stick: one at a time. */
export class Exchanges {
  isRunning = false;
  private readonly turns = new Turns();
  private readonly exchange: (asked: Asked) => Promise<void>;
  /** Asked for, and not begun. */
  private next: Waiting | undefined;

  constructor(exchange: (asked: Asked) => Promise<void>) {
    this.exchange = exchange;
  }

  /** One that is under way may be past what the asker just saved: who asks meanwhile, however many, gets the one after it. Answers when that has ended. */
  ask({ mayWithdraw }: Asked): Promise<void> {
    this.next ??= this.waiting();
    this.next.mayWithdraw ||= mayWithdraw;
    return this.next.ended;
  }

  oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.take(async () => {
      this.isRunning = true;
      return work().finally(() => {
        this.isRunning = false;
      });
    });
  }

  private waiting(): Waiting {
    const ended = this.oneAtATime(() => {
      this.next = undefined;
      return this.exchange(asked);
    });
    const asked: Waiting = { mayWithdraw: false, ended };
    return asked;
  }
}
