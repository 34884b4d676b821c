import type { Session } from '../../electron/contract.ts';
import { type LedgerPort, underRules } from '../../src/commands/context.ts';
import { inStreams } from '../../src/commands/in-streams.ts';
import type { DoneAct as UndoableAct } from '../../src/commands/undo.ts';
import type { Live } from '../../src/data/live/live.ts';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import { done, refuse } from '../../src/domain/outcome.ts';
import type { Act, SavedEntry } from '../../src/ledger/entry.ts';
import { changeOfAct } from '../../src/ledger/own-change.ts';
import type { LedgerRefusal } from '../../src/ledger/refusals.ts';

/** What Ctrl Z needs, and what 今日 says was done. */
export type DoneAct = UndoableAct & { readonly saved: SavedEntry };

type Parts = {
  readonly session: Session;
  readonly live: Pick<Live, 'facts' | 'apply'>;
  readonly onDone: (done: readonly DoneAct[]) => void;
};

/**
 * Acts go to main, which answers when they are fsynced; only then does the live database show them. A live database that
 * fails afterwards throws, which reloads the window and replays the ledger: it is never "not saved".
 */
export function ledgerPort({ session, live, onDone }: Parts): LedgerPort {
  return {
    async append(asked) {
      const placed = await inStreams(asked, { facts: live.facts, ownStream: session.stream, newId: () => crypto.randomUUID() });
      const acts = await underRules(placed, live.facts, civilDateAt(Date.now()));
      const before = await Promise.all(acts.map((act) => Promise.all(act.writes.map(({ type, id }) => live.facts.one(type, id)))));
      const reply = await window.shell.append(acts);
      if (!reply.ok) return refuse(reply.refusal as LedgerRefusal);
      const last = reply.value.at(-1);
      if (!last) throw new Error('the ledger answered no entry');
      await live.apply(reply.value.map((saved, at) => changeOfAct(acts[at] as Act, saved, session.stream)));
      onDone(reply.value.map((saved, at) => ({ act: acts[at] as Act, saved, before: before[at] ?? [] })));
      return done({ entryId: last.id, position: last.position, at: last.at });
    },
  };
}
