/** One connection, handed from one to the next in the order in which they came. */
export class ConnectionTurns {
  private last: Promise<void> = Promise.resolve();
  /** How many wait or work. */
  waiting = 0;

  async take(): Promise<() => void> {
    this.waiting += 1;
    let free: () => void = () => undefined;
    const mine = new Promise<void>((resolve) => {
      free = () => {
        this.waiting -= 1;
        resolve();
      };
    });
    const before = this.last;
    this.last = before.then(() => mine);
    await before;
    return free;
  }
}
