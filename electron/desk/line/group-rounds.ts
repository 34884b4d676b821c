import type { GroupKeyShare } from '../../../src/domain/group/enterprises.ts';
import { done, type Outcome } from '../../../src/domain/outcome.ts';
import type { LedgerRefusal } from '../../../src/ledger/refusals.ts';
import type { DeskKeys } from '../../../src/sync/desk/desk-keys.ts';
import type { CountysNo } from '../../../src/sync/desk/post.ts';
import { type Came, NOTHING_CAME, type SyncFault, type Syncing, sync } from '../../../src/sync/desk/sync.ts';
import { openBodies } from '../../../src/sync/offer.ts';
import type { Row } from '../../../src/sync/protocol.ts';
import type { BranchKey } from '../../../src/sync/sealed-body.ts';
import { beginKey, makeBox, renewBox, renewKey, takeShares, type Writing } from './group-keys.ts';
import { endAgain } from './group-leaving.ts';
import { groupHere, groupsHere, isOver, keysIn, keysOf, lacksOwnBox, opensMore } from './groups.ts';

export type GroupRounds = Omit<Syncing, 'keys' | 'hearKeys' | 'hearRows' | 'ledger'> &
  Pick<Writing, 'actor' | 'now' | 'leftOut'> & {
    readonly ledger: Syncing['ledger'];
    /** Of the branch itself; a group's rounds have its own stream and keys instead. */
    readonly keys: () => DeskKeys;
    /** The branch's own rounds. */
    readonly syncOwn: () => Promise<Outcome<Came, SyncFault>>;
    readonly onGroup: (id: string, came: Came, refused: CountysNo | undefined) => void;
  };
/** `wrote`: keys were written into the branch's stream, or another PC of the branch did so meanwhile. `stalled`: the first group that did not come to its end, and why. */
export type GroupsSynced = { readonly wrote: boolean; readonly stalled?: SyncFault };

/**
 * After the branch's own rounds those of each group across enterprises, which is a stream of its own. What the county refuses of one group
 * is said beside that group, and one whose rows are unsound or are not taken holds up none of the others; a line that fails ends them all.
 */
export async function syncGroups(rounds: GroupRounds): Promise<Outcome<GroupsSynced, SyncFault>> {
  let wrote = false;
  let stalled: SyncFault | undefined;
  for (const { id } of await groupsHere(rounds.ledger)) {
    const begun = await groupHere(rounds.ledger, id);
    if (isOver(begun)) continue;
    const founded = await beginKey(rounds, begun);
    if (!founded.ok) return founded;
    wrote ||= founded.value;
    const synced = await syncWhole(rounds, id);
    const refused = synced.ok ? undefined : countysNo(synced.refusal);
    if (!synced.ok && !refused) {
      if (!isOfOneGroup(synced.refusal)) return synced;
      stalled ??= synced.refusal;
      continue;
    }
    rounds.onGroup(id, synced.ok ? synced.value : NOTHING_CAME, refused);
    const renewed = synced.ok ? await renew(rounds, id) : done(false);
    if (!renewed.ok) return renewed;
    wrote ||= renewed.value || lacksOwnBox(await groupHere(rounds.ledger, id));
  }
  const waits = rounds.ledger.standing(rounds.keys().stream).waiting > 0;
  return done({ wrote: wrote || waits, ...(stalled && { stalled }) });
}

/**
 * Who left first, then the box: the next key is sent to it. Answers whether anything was written; it goes out at once, and a step that builds upon what did
 * not get there writes nothing.
 */
async function renew(rounds: GroupRounds, id: string): Promise<Outcome<boolean, LedgerRefusal>> {
  const sendGroup = () => syncGroup(rounds, id);
  const steps = [
    { write: endAgain, send: sendGroup },
    { write: makeBox, send: rounds.syncOwn },
    { write: renewBox, send: sendGroup },
    { write: renewKey, send: sendGroup },
  ];
  let wrote = false;
  for (const { write, send } of steps) {
    const renewed = await write(rounds, await groupHere(rounds.ledger, id));
    if (!renewed.ok) return renewed;
    if (renewed.value) await send();
    wrote ||= renewed.value;
  }
  return done(wrote);
}

/** Once more from the first row where rows were taken without their key, and it came since. */
async function syncWhole(rounds: GroupRounds, id: string): Promise<Outcome<Came, SyncFault>> {
  const synced = await syncGroup(rounds, id);
  if (!synced.ok || !opensMore(rounds.ledger, await groupHere(rounds.ledger, id))) return synced;
  const begun = await rounds.ledger.readAnew(rounds.keys().certificate, id);
  return begun.ok ? syncGroup(rounds, id) : begun;
}

/** What is wrong with the rows of one stream, and says nothing of the line or of this PC. */
const STALLS: readonly SyncFault['code'][] = [
  'county-takes-nothing',
  'county-place-unknown',
  'too-much-withdrawn',
  'verdict-forged',
  'row-out-of-order',
  'entry-missing',
  'entry-unsound',
];
export const isOfOneGroup = (fault: SyncFault): boolean =>
  STALLS.includes(fault.code) || (fault.code === 'county-refuses' && fault.refusal.code === 'stream-recovering');

async function syncGroup(rounds: GroupRounds, id: string): Promise<Outcome<Came, SyncFault>> {
  const taking = await groupTaking(rounds, id);
  if (taking.keys().branchKeys.length === 0) return done(NOTHING_CAME);
  return sync({
    ...rounds,
    ...taking,
    onRound: async (end, came) => {
      const taken = await taking.tookRows();
      if (taken.ok) await rounds.onRound(end, came);
    },
  });
}

/** The keys of a group as they are now, and what its rows bring of keys; by line and by stick alike. */
export async function groupTaking(parts: Pick<GroupRounds, 'ledger' | 'keys' | 'actor' | 'now' | 'leftOut'>, id: string) {
  let group = await groupHere(parts.ledger, id);
  /** Sheets that came with the rows that they open: those lie in the ledger only behind them. */
  let heard: readonly GroupKeyShare[] = [];
  let opened: readonly BranchKey[] = [];
  const keys = (): DeskKeys => {
    const { county, device, deviceKey, certificate } = parts.keys();
    const known = keysOf(group, heard);
    const news = opened.filter(({ generation }) => known.every((key) => key.generation !== generation));
    return { county, device, deviceKey, certificate, stream: id, isGroup: true, branchKeys: [...known, ...news] };
  };
  return {
    keys,
    hearRows: (rows: readonly Row[]) => {
      const shares = rows.flatMap(({ verdict, offer }) =>
        verdict.outcome === 'accepted' && offer ? (openBodies(offer, 'group-key-share') as readonly GroupKeyShare[]) : [],
      );
      heard = [...heard, ...shares];
      opened = [...opened, ...keysIn(group, shares, keys().branchKeys)];
    },
    tookRows: async () => {
      const taken = await takeShares(parts, await groupHere(parts.ledger, id));
      group = await groupHere(parts.ledger, id);
      return taken;
    },
  };
}

const countysNo = (fault: SyncFault): CountysNo | undefined =>
  fault.code === 'county-refuses' && fault.refusal.code.startsWith('group-') ? fault.refusal : undefined;
