import { create } from 'zustand';
import type { DoneAct } from './ledger-port.ts';

type Undo = {
  /** The acts of this session that can still be taken back, the latest last. Locking forgets them. */
  readonly done: readonly DoneAct[];
  keep(done: readonly DoneAct[]): void;
  drop(entryId: string): void;
};

export const useUndo = create<Undo>((set) => ({
  done: [],
  keep: (done) => set((now) => ({ done: [...now.done, ...done] })),
  drop: (entryId) => set((now) => ({ done: now.done.filter(({ saved }) => saved.id !== entryId) })),
}));
