import type { Write } from '../../src/ledger/entry.ts';
import type { Ledger } from '../../src/ledger/file/ledger.ts';
import { type Folded, fold } from '../../src/ledger/fold.ts';
import type { DeskKeys } from '../../src/sync/desk/desk-keys.ts';
import type { Post } from '../../src/sync/desk/post.ts';
import { type Syncing, sync } from '../../src/sync/desk/sync.ts';
import type { BranchKey } from '../../src/sync/sealed-body.ts';
import type { CountyInMemory } from './county.ts';
import { anIdea } from './ideas.ts';
import { aLedger, anAct, recordsOf, reopened, saved } from './ledger.ts';
import { MemoryFolder } from './memory-folder.ts';

export type LineDesk = {
  readonly folder: MemoryFolder;
  readonly keys: DeskKeys;
  readonly ledger: Ledger;
  readonly post: Post;
  /** Titles of the ideas that a screen shows, by id. */
  shows(): Promise<Readonly<Record<string, string>>>;
  folded(): Promise<Folded>;
  waiting(): Promise<readonly string[]>;
  sync(changes?: Partial<Syncing>): ReturnType<typeof sync>;
  /** The same PC after it was switched off and on, or after its folder was put back to what it was. */
  again(options?: { readonly folder?: MemoryFolder; readonly incarnation?: number }): Promise<LineDesk>;
};

type Given = { readonly county: CountyInMemory; readonly device: string; readonly branchKey: BranchKey; readonly stream?: string };

/** A PC of a branch that has enrolled: a real ledger on a disk in memory, and a line to the county. */
export async function aLineDesk({ county, device, branchKey, stream = 'branch-1' }: Given): Promise<LineDesk> {
  return aJoinedDesk(county.enrolled(device, stream, [branchKey]), county.lineOf(device));
}

/** A PC that has enrolled elsewhere, with an empty ledger. */
export async function aJoinedDesk(keys: DeskKeys, post: Post): Promise<LineDesk> {
  const folder = new MemoryFolder();
  const { device, stream } = keys;
  return deskOver(await aLedger({ folder, device, stream, ledgerId: `ledger of ${device}` }), { keys, folder, post });
}

function deskOver(ledger: Ledger, parts: { keys: DeskKeys; folder: MemoryFolder; post: Post }): LineDesk {
  const { keys, folder, post } = parts;
  return {
    folder,
    keys,
    ledger,
    post,
    shows: async () =>
      Object.fromEntries([...fold(await recordsOf(ledger)).documents].map(([id, { body }]) => [id, JSON.parse(body).title])),
    folded: async () => fold(await recordsOf(ledger)),
    async waiting() {
      const outbox = await ledger.outbox(Number.MAX_SAFE_INTEGER);
      return outbox.ok ? outbox.value.map(({ entry }) => entry.header.id) : [];
    },
    sync: (changes = {}) =>
      sync({ ledger, keys: () => keys, post, mostBytes: () => 1_000_000, mayWithdraw: false, onRound: () => undefined, ...changes }),
    async again({ folder: from = folder, incarnation = 1 } = {}) {
      if (from === folder) await ledger.close();
      const options = { folder: from, device: keys.device, stream: keys.stream, ledgerId: `ledger of ${keys.device}`, incarnation };
      return deskOver((await reopened(options)).ledger, { ...parts, folder: from });
    },
  };
}

/** An idea as it stands after an act, or `null` where the act takes it back. */
export const idea = (id: string, title: string | null, base: string | null = null): Write => ({
  kind: 'ideas',
  type: 'golden-idea',
  id,
  class: 'B',
  base,
  body: title === null ? null : JSON.stringify(anIdea({ id, title })),
});

/** Saves one act; answers the hashes of the versions that it wrote. */
export async function does(desk: LineDesk, id: string, ...writes: readonly Write[]): Promise<readonly string[]> {
  const [entry] = await saved(desk.ledger, anAct(id, ...writes));
  return entry?.hashes ?? [];
}
