import type { Session, StartState } from '../../electron/contract.ts';
import type { Live } from '../../src/data/live/live.ts';
import { openLive } from '../../src/data/live/open-live.ts';
import type { Ready } from '../../src/data/live/ready.ts';
import { type CivilDate, civilDateAt } from '../../src/domain/civil-date.ts';
import type { LedgerRecord } from '../../src/ledger/entry.ts';
import { changeOf } from '../../src/ledger/fold.ts';
import type { Desk } from './desk.ts';
import { keepDraftsNow, keepRefusedDrafts, openDrawer, rescueIntoDrawer } from './draft.ts';
import { type DoneAct, ledgerPort } from './ledger-port.ts';
import { followLine } from './line.ts';

export type OpenDesk = {
  readonly session: Session;
  readonly state: StartState;
  /** What was got ready while the password was typed, if one was. */
  readonly ready: Ready | undefined;
  readonly onProgress: (progress: { readonly done: number; readonly of: number }) => void;
  readonly onDone: (done: readonly DoneAct[]) => void;
  readonly actAs: Desk['actAs'];
};

/** The live database and the drawer behind an unlocked session, and everything that screens ask of them. */
export async function openDesk({ session, state, ready, onProgress, onDone, actAs }: OpenDesk): Promise<Desk> {
  const [live, since] = await Promise.all([
    openLive(
      {
        mark: session.mark,
        records: recordsAfter,
        cache: {
          cacheKey: session.cacheKey,
          cacheGeneration: session.cacheGeneration,
          program: state.version,
          drop: async () => void (await window.shell.dropCache()),
          rescue: rescueIntoDrawer,
        },
        onProgress,
      },
      ready,
    ),
    ledgerStart(session),
    openDrawer(),
  ]);
  const ledger = ledgerPort({ session, live, onDone });
  void followLine(live);
  window.shell.onEvent(({ event }) => {
    if (event === 'locking') void lock(live);
    if (event === 'folder-back') keepRefusedDrafts();
  });
  return {
    session,
    host: state.host,
    version: state.version,
    live,
    since,
    context: () => ({
      facts: live.facts,
      ledger,
      actor: session.actor,
      today: civilDateAt(Date.now()),
      ...(since && { since }),
      newId: () => crypto.randomUUID(),
      numberLetter: session.numberLetter,
    }),
    lock: () => void lock(live),
    actAs,
  };
}

async function ledgerStart({ actor }: Session): Promise<CivilDate | undefined> {
  const history = await window.shell.history(actor.orgId);
  const first = history.ok ? history.value[0] : undefined;
  return first && civilDateAt(Date.parse(JSON.parse(first.record).entry.header.at));
}

async function recordsAfter(position: number) {
  const reply = await window.shell.records(position);
  if (!reply.ok) throw new Error(`the ledger did not answer: ${reply.refusal.code}`);
  return { changes: (JSON.parse(reply.value.json) as readonly LedgerRecord[]).map(changeOf), next: reply.value.next };
}

/** Loading the page anew is what makes keys and decrypted data go: nothing of the old page is left to be read. */
async function lock(live: Live): Promise<void> {
  await keepDraftsNow();
  await live.close();
  await window.shell.lock();
  window.location.reload();
}
