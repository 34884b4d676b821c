import type { Reply, Shell, ShellRefusal, StartState } from '../contract.ts';
import { lastBackups } from './backup/last-backups.ts';
import { pendingSlips } from './drop-box.ts';
import { labelOf } from './label.ts';
import { joiningForWindow, readJoining } from './line/courier/joining.ts';
import { isReachable } from './reach.ts';
import { refused } from './refusal.ts';
import { forgetFolder, rememberedFolder, rememberFolder } from './remembered.ts';
import { keysIn, type LedgerKeys, type Room } from './room.ts';
import { withoutPerson } from './self-service.ts';
import { RECOVERY } from './tries.ts';
import { orTrouble } from './trouble.ts';
import { settle } from './unfinished.ts';
import { voteState } from './voting.ts';

export const startServices = (room: Room): Pick<Shell, 'start' | 'chooseFolder' | 'reopen' | 'lock'> => ({
  /** A page that loads holds no session: if there is one, the page that held it is gone. Self-service goes on, for nobody yet. */
  start: () =>
    room.inTurn(async () => {
      const { standing } = room;
      if (standing.at === 'self-service') {
        room.standing = { at: 'self-service', selfService: withoutPerson(standing.selfService) };
        return { ...about(room), at: 'self-service', organisationName: standing.selfService.organisationName };
      }
      await room.shut();
      const state = await startState(room);
      return voteState(room, standing.at === 'voting' ? standing.voting.json : undefined, state);
    }),
  async chooseFolder(purpose) {
    const folder = await room.ports.pickFolder(purpose);
    if (folder === null) return null;
    return purpose === 'ledger' ? room.folders.offerForLedger(folder) : room.folders.offer(folder);
  },
  reopen: (token) =>
    room.inTurn(async () => {
      await room.shut();
      return voteState(room, undefined, await (token === null ? startState(room) : reopen(room, room.folders.pathOf(token))));
    }),
  lock: () =>
    room.inTurn(async () => {
      await room.shut();
      room.ports.emit({ event: 'locked' });
    }),
});

/** Remembered only if there is a ledger, so that a wrong click does not lose the way to the right one. */
async function reopen(room: Room, folder: string | undefined): Promise<StartState> {
  if (folder === undefined) return trouble(room, { code: 'folder-unknown' }, '');
  const keys = await settledKeys(room, folder);
  if (!keys.ok) return trouble(room, keys.refusal, labelOf(folder));
  await rememberFolder(room.disk, room.ports.userData, folder);
  return startState(room);
}

/** The folder that this PC used last; the proposed one if a ledger lies there (C: was set back, or another account made it). */
export async function ledgerFolder(room: Room): Promise<string | undefined> {
  const remembered = await rememberedFolder(room.disk, room.ports.userData);
  if (remembered !== undefined) return remembered;
  const proposed = room.ports.proposedFolder;
  return (await room.folders.holds(proposed)) === 'ledger' ? proposed : undefined;
}

export async function startState(room: Room): Promise<StartState> {
  const folder = await ledgerFolder(room);
  if (folder === undefined) return firstStart(room);
  const keys = await settledKeys(room, folder);
  if (!keys.ok) return (await ledgerFolder(room)) ? trouble(room, keys.refusal, labelOf(folder)) : firstStart(room);
  const refusal = await room.folders.refusalToWrite(folder);
  // With a full disk one still looks at what is there; each saving says how much room is missing.
  return refusal && refusal.code !== 'disk-full' ? trouble(room, refusal, labelOf(folder)) : locked(room, folder, keys.value);
}

/** A wipe that a kill interrupted is finished, and the PC forgets the folder. */
const settledKeys = (room: Room, folder: string) => orTrouble(folder, settleAndRead(room, folder));

async function settleAndRead(room: Room, folder: string): Promise<Reply<LedgerKeys>> {
  if (!(await isReachable(folder))) return refused({ code: 'folder-gone', folder: labelOf(folder) });
  const settled = await settle(room.disk, folder);
  if (settled === 'cleared') {
    await room.ports.dropCache();
    await forgetFolder(room.disk, room.ports.userData);
  }
  return keysIn(room.disk, folder);
}

async function locked(room: Room, folder: string, { keys }: LedgerKeys): Promise<StartState> {
  const tries = await room.triesIn(folder);
  const { last } = await lastBackups(room.disk, folder);
  return {
    ...about(room),
    at: 'locked',
    organisationName: keys.organisation.name,
    profiles: keys.profiles.map(({ id, role }) => ({ id, role, waitMs: tries.waitMs(id) })),
    ...(last && { lastBackup: last }),
    recoveryKeyWaitMs: tries.waitMs(RECOVERY),
    pendingSlips: await pendingSlips(room.disk, folder),
  };
}

async function firstStart(room: Room): Promise<StartState> {
  const joining = await readJoining(room);
  return {
    ...about(room),
    at: 'first-start',
    folder: await room.folders.offerForLedger(room.ports.proposedFolder),
    ...(joining && { joining: joiningForWindow(joining) }),
  };
}

const trouble = (room: Room, refusal: ShellRefusal, folderLabel: string): StartState => ({
  ...about(room),
  at: 'trouble',
  refusal,
  folderLabel,
});

const about = ({ ports }: Room) => ({ host: ports.host, version: ports.version });
