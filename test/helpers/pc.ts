import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { Session, ShellEvent } from '../../electron/contract.ts';
import { createDesk } from '../../electron/desk/desk.ts';
import { KeyRing } from '../../electron/desk/key-ring.ts';
import type { DeskPorts } from '../../electron/desk/ports.ts';
import { nodeFolder } from '../../electron/ledger/node-folder.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import type { LedgerRecord } from '../../src/ledger/entry.ts';
import type { Folder } from '../../src/ledger/file/folder.ts';
import { organisation, PASSWORD } from './invented-branch.ts';

export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pioneer-desk-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that a test turns: `pass` lets time go by, `set` turns the time of day alone. */
export function aClock(now = Date.UTC(2026, 10, 12, 1, 20)) {
  let [day, ticks] = [now, 1000];
  return {
    now: () => day,
    ticks: () => ticks,
    pass(ms: number) {
      day += ms;
      ticks += ms;
    },
    set(time: number) {
      day = time;
    },
  };
}

/** A test kills a program by leaving it; the kernel would free its lock, so there is none. */
const withoutLock = (folder: Folder): Folder =>
  Object.assign(Object.create(folder), { lock: async () => ({ free: async () => undefined }) });

/** A PC: its folders and clock outlive the program, which `start` starts again. */
export async function aPc(changes: Partial<DeskPorts> = {}) {
  const root = await aFolder();
  const clock = aClock();
  const events: ShellEvent[] = [];
  const ports: DeskPorts = {
    host: 'preview',
    version: '0.1.0',
    userData: path.join(root, 'user data'),
    proposedFolder: path.join(root, '先锋台账'),
    pickFolder: async () => null,
    emit: (event) => events.push(event),
    dropCache: async () => undefined,
    folderAt: (folder, label) => withoutLock(nodeFolder(folder, label)),
    clock,
    passwordCost: 2 ** 10,
    ...changes,
  };
  /** The page has nothing more to hand in, and says so at once. */
  const start = (other: Partial<DeskPorts> = {}) => {
    const asked = { ...ports, ...other };
    const emit = (event: ShellEvent) => {
      asked.emit(event);
      if (event.event === 'locking' && !changes.emit) void desk.lock();
    };
    const desk = createDesk({ ...asked, emit });
    return desk;
  };
  return { root, clock, events, ports, start };
}
export type Desk = ReturnType<typeof createDesk>;

/** What the shell or a command answered. A refusal fails the test with its words. */
export async function granted<T>(asked: Promise<Outcome<T, unknown>>): Promise<T> {
  const answer = await asked;
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

/** Goes through first start, up to the unlocked session of the secretary. */
export async function foundLedger(
  desk: Desk,
  of: typeof organisation = organisation,
): Promise<{ readonly session: Session; readonly recoveryKey: string }> {
  const state = await desk.start();
  if (state.at !== 'first-start') throw new Error(`not at first start: ${state.at}`);
  const profile = { name: '郑海涛', role: 'secretary', password: PASSWORD } as const;
  const { recoveryKey } = await granted(desk.createLedger({ folder: state.folder.token, organisation: of, profile }));
  return { session: await granted(desk.confirmRecoveryKey(recoveryKey)), recoveryKey };
}

export async function lockedState(desk: Desk) {
  const state = await desk.start();
  if (state.at !== 'locked') throw new Error(`not locked: ${JSON.stringify(state)}`);
  return state;
}
export async function unlockFirst(desk: Desk, password = PASSWORD) {
  const { profiles } = await lockedState(desk);
  return desk.unlock({ profileId: profiles[0]!.id, password });
}

/** The keys that sessions have had in memory since this was called, as they are now. */
export function watchedKeys(): () => readonly Uint8Array[] {
  const forgetting = vi.spyOn(KeyRing.prototype, 'forget');
  onTestFinished(() => forgetting.mockRestore());
  return () => forgetting.mock.contexts.map((ring) => (ring as KeyRing).dataKey);
}

/** What lies in the ledger, as the window reads it. */
export async function recordsOf(desk: Desk): Promise<readonly LedgerRecord[]> {
  const { json } = await granted(desk.records(0));
  return JSON.parse(json);
}
