import { Worker } from 'node:worker_threads';
import { Turns } from '../../turns.ts';
import type { Answer, Ask, Fault, ThreadData } from './messages.ts';

export type Rows = { readonly rows: readonly unknown[]; readonly affected: number };
type Waiting = { readonly answer: (rows: Rows) => void; readonly fail: (error: Error) => void };

/** An error of the database, with its SQLSTATE. */
class DatabaseFault extends Error {
  constructor(fault: Fault) {
    super(fault.message);
    Object.assign(this, { code: fault.code, constraint: fault.constraint, table: fault.table });
  }
}

/** The thread in which PGlite runs, and its one connection. When it dies, all that wait fail, and so does everything after. */
export class PgliteThread {
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;
  private dead: Error | undefined;
  private schema: string | undefined;
  readonly turns = new Turns(1);

  private constructor(private readonly worker: Worker) {
    worker.on('message', (answer: Answer) => this.take(answer));
    worker.on('error', (error) => this.die(error));
    worker.on('exit', () => this.die(new Error('the database has ended')));
  }

  /** Ready when the database has recovered and takes statements. */
  static async start(script: URL, folder: string | undefined): Promise<PgliteThread> {
    const worker = new Worker(script, { workerData: { folder } satisfies ThreadData });
    await new Promise<void>((ready, fail) => {
      worker.once('error', fail);
      worker.once('message', () => {
        worker.off('error', fail);
        ready();
      });
    });
    return new PgliteThread(worker);
  }

  run(sql: string, parameters: readonly unknown[]): Promise<Rows> {
    if (this.dead) return Promise.reject(this.dead);
    const id = this.next++;
    return new Promise((answer, fail) => {
      this.waiting.set(id, { answer, fail });
      this.worker.postMessage({ id, sql, parameters } satisfies Ask);
    });
  }

  /** Where tables are looked for from now on; asked only by whoever has the turn. */
  async lookIn(schema: string): Promise<void> {
    if (this.schema === schema) return;
    await this.run(`set search_path to "${schema}"`, []);
    this.schema = schema;
  }

  /** Asks PostgreSQL for nothing: what was acknowledged is on the disk, and the log repairs the rest at the next start. */
  async close(): Promise<void> {
    this.dead ??= new Error('the database is closed');
    await this.worker.terminate();
  }

  private take(answer: Answer): void {
    if ('ready' in answer) return;
    const { answer: resolve, fail } = this.waiting.get(answer.id)!;
    this.waiting.delete(answer.id);
    if ('fault' in answer) fail(new DatabaseFault(answer.fault));
    else resolve(answer);
  }

  private die(error: Error): void {
    this.dead ??= error;
    for (const { fail } of this.waiting.values()) fail(this.dead);
    this.waiting.clear();
  }
}
