import { type Outcome, refuse } from '../../domain/outcome.ts';
import type { LedgerRefusal } from '../refusals.ts';
import { answering } from './folder.ts';

type Answer<T> = Promise<Outcome<T, LedgerRefusal>>;

/** A ledger that is being closed takes nothing new, and ends when what was under way has ended. */
export class Life {
  private readonly running = new Set<Promise<unknown>>();
  private ended: Promise<void> | undefined;

  get isOpen(): boolean {
    return this.ended === undefined;
  }

  during<T>(work: () => Answer<T>): Answer<T> {
    if (this.ended) return Promise.resolve(refuse({ code: 'ledger-locked' }));
    const running = answering(work);
    this.running.add(running);
    return running.finally(() => this.running.delete(running));
  }

  end(work: () => Promise<void>): Promise<void> {
    this.ended ??= Promise.allSettled(this.running).then(work);
    return this.ended;
  }
}
