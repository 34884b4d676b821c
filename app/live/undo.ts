import { create } from 'zustand';
import { type DoneAct as UndoneAct, undoLast } from '../../src/commands/undo.ts';
import { useCommand } from './command.ts';
import type { DoneAct } from './ledger-port.ts';

type Undo = {
  /** The acts since the window was unlocked, the latest last. Locking forgets them. */
  readonly done: readonly DoneAct[];
  /** The act that was saved or undone last, to be said for a moment. */
  readonly last: { readonly verb: string; readonly undone: boolean } | undefined;
  keep(done: readonly DoneAct[]): void;
  forget(undone: readonly UndoneAct[]): void;
  /** Acts upon documents that were purged cannot be undone any more, and nothing of what they wrote is kept. */
  forgetDocuments(ids: readonly string[]): void;
  read(): void;
};

export const useUndo = create<Undo>((set) => ({
  done: [],
  last: undefined,
  /** What an undo writes is no act to be undone in its turn. */
  keep: (done) =>
    set((now) => {
      const acts = done.filter(({ act }) => act.verb !== 'undo-act');
      const last = acts.at(-1);
      return last ? { done: [...now.done, ...acts], last: { verb: last.act.verb, undone: false } } : now;
    }),
  forget: (undone) =>
    set((now) => ({
      done: now.done.filter((one) => !undone.some(({ act }) => act.id === one.act.id)),
      last: undone[0] && { verb: undone[0].act.verb, undone: true },
    })),
  forgetDocuments: (ids) =>
    set((now) => {
      const gone = new Set(ids);
      return { done: now.done.filter(({ act }) => !act.writes.some(({ id }) => gone.has(id))) };
    }),
  read: () => set({ last: undefined }),
}));

/** Ctrl Z and every button 撤销: takes back the last act, or a whole import. */
export function useUndoLast() {
  const command = useCommand(undoLast);
  const undo = async () => {
    const undone = await command.run(useUndo.getState().done);
    if (undone) useUndo.getState().forget(undone);
  };
  return { undo, refusal: command.refusal, forget: command.forget };
}
