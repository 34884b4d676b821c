import net from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

/** What a line is like: `bytesPerSecond` each way for all connections together, `roundTripMs` there and back. */
export type LineKind = { readonly bytesPerSecond: number; readonly roundTripMs: number };

export const LAN: LineKind = { bytesPerSecond: 100_000_000 / 8, roundTripMs: 1 };
/** 256 kbit/s over a satellite. */
export const SLOW: LineKind = { bytesPerSecond: 256_000 / 8, roundTripMs: 300 };

/** What is on its way fits into this; who sends more waits. */
const ON_THE_WAY = 16_384;
const PIECE = 1_400;

/**
 * A line to the county that is as slow as it is told, counts every byte and can be cut. A connection takes one round trip before the
 * first byte passes, as TCP has it; headers of TCP and IP are not counted.
 */
export class Line {
  readonly bytes = { up: 0, down: 0 };
  private readonly open = new Set<net.Socket>();
  private readonly free = { up: 0, down: 0 };
  private cutAt = Number.POSITIVE_INFINITY;

  private constructor(
    private readonly server: net.Server,
    private readonly to: { readonly host: string; readonly port: number },
    private readonly kind: LineKind,
  ) {
    server.on('connection', (near) => void this.connect(near));
  }

  static async to(address: string, kind: LineKind): Promise<Line> {
    const server = net.createServer({ pauseOnConnect: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { hostname, port } = new URL(address);
    return new Line(server, { host: hostname, port: Number(port) }, kind);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as net.AddressInfo).port}`;
  }
  get total(): number {
    return this.bytes.up + this.bytes.down;
  }

  /** Once so many more bytes have passed, everything that is connected is cut off. */
  cutAfter(bytes: number): void {
    this.cutAt = this.total + bytes;
  }

  async close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async connect(near: net.Socket): Promise<void> {
    await wait(this.kind.roundTripMs);
    const far = net.connect(this.to);
    for (const socket of [near, far]) {
      this.open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.once('close', () => this.open.delete(socket));
    }
    near.once('close', () => far.destroy());
    near.resume();
    await Promise.all([this.carry('up', near, far), this.carry('down', far, near)]);
  }

  /** Each piece leaves when the one before has left, and arrives half a round trip later. */
  private async carry(way: 'up' | 'down', from: Readable, to: Writable): Promise<void> {
    const { bytesPerSecond, roundTripMs } = this.kind;
    const arrivals: Promise<void>[] = [];
    let onTheWay = 0;
    let before = Promise.resolve();
    try {
      for await (const chunk of from as AsyncIterable<Buffer>)
        for (let at = 0; at < chunk.length; at += PIECE) {
          const piece = chunk.subarray(at, at + PIECE);
          this.free[way] = Math.max(this.free[way], performance.now()) + (1000 * piece.length) / bytesPerSecond;
          const left = this.free[way];
          onTheWay += piece.length;
          const arrival = wait(left - performance.now() + roundTripMs / 2);
          before = before.then(async () => {
            await arrival;
            onTheWay -= piece.length;
            this.passed(way, piece.length);
            if (!to.destroyed) to.write(piece);
          });
          arrivals.push(before);
          while (onTheWay > ON_THE_WAY) await arrivals.shift();
        }
    } catch {
      // Cut off.
    }
    await before;
    to.end();
  }

  private passed(way: 'up' | 'down', bytes: number): void {
    this.bytes[way] += bytes;
    if (this.total < this.cutAt) return;
    this.cutAt = Number.POSITIVE_INFINITY;
    for (const socket of this.open) socket.destroy();
  }
}
