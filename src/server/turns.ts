/** So many at once, the others in the order in which they came. */
export class Turns {
  private working = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /** How many wait or work. */
  get waiting(): number {
    return this.working + this.queue.length;
  }

  /** Answers how to end the turn; ending it twice is ending it once. */
  async take(): Promise<() => void> {
    if (this.working < this.most) this.working += 1;
    else await new Promise<void>((resolve) => void this.queue.push(resolve));
    let isEnded = false;
    return () => {
      if (isEnded) return;
      isEnded = true;
      const next = this.queue.shift();
      if (next) next();
      else this.working -= 1;
    };
  }
}
