import type { Facts } from '../data/document.ts';
import { isOfGroupStream, isOfMembership } from '../domain/group/stream-types.ts';
import type { Act, Write } from '../ledger/entry.ts';

type Around = { readonly facts: Facts; readonly ownStream: string; readonly newId: () => string };

/**
 * Where acts are written (DESIGN §3: an entry writes one stream): a document stays where it was begun, a new one of a group lies with the
 * group, and a group across enterprises is a stream of its own, named after it. An act that touches more than one stream becomes one entry
 * for each; the ledger knows by `batch` that they are one act. Every port asks this, and no command does.
 */
export async function inStreams(acts: readonly Act[], around: Around): Promise<readonly Act[]> {
  const parted = await Promise.all(acts.map((act) => parts(act, around)));
  if (parted.every(({ length }) => length === 1)) return parted.flat();
  return numbered(parted, around.newId);
}

async function parts(act: Act, around: Around): Promise<readonly Act[]> {
  const byStream = new Map<string, Write[]>();
  for (const write of act.writes) {
    const stream = await streamOf(write, act.writes, around);
    byStream.set(stream, [...(byStream.get(stream) ?? []), write]);
  }
  if (byStream.size === 0) return [act];
  return [...byStream].map(([stream, writes]) => ({
    ...act,
    ...(byStream.size > 1 && { id: around.newId() }),
    writes,
    ...(stream !== around.ownStream && { stream }),
  }));
}

/** All parts of an act, and all acts of its batch, count as one. */
function numbered(parted: readonly (readonly Act[])[], newId: () => string): readonly Act[] {
  const named = parted.map((each) => (each.length === 1 || each[0]!.batch ? each : withBatch(each, newId())));
  const all = named.flat();
  const counts = new Map<string, number>();
  const of = (id: string) => all.filter(({ batch }) => batch?.id === id).length;
  return all.map((act) => {
    if (!act.batch) return act;
    const { id } = act.batch;
    const n = (counts.get(id) ?? 0) + 1;
    counts.set(id, n);
    return { ...act, batch: { id, n, of: of(id) } };
  });
}
const withBatch = (acts: readonly Act[], id: string): readonly Act[] =>
  acts.map((act) => ({ ...act, batch: { id, n: 1, of: acts.length } }));

/** `together`: all that the act writes. */
export async function streamOf(write: Write, together: readonly Write[], { facts, ownStream }: Omit<Around, 'newId'>): Promise<string> {
  const before = await facts.one(write.type, write.id);
  if (before) return before.org;
  const body = write.body === null ? undefined : (JSON.parse(write.body) as Naming);
  // A version that stands again after it was withdrawn has its place in the ledger, which nobody asks here: those are the branch's own.
  if (!body || !isOfGroupStream(write.type)) return ownStream;
  if (isOfMembership(write.type)) return body.groupId ?? ownStream;
  if (write.type === 'autonomous-group') return write.base === null && body.scope === 'cross-enterprise' ? write.id : ownStream;
  // Somebody of another enterprise is written down with the group that they are asked into.
  const groupId = body.groupId ?? together.find(({ type }) => type === 'autonomous-group')?.id;
  const group = groupId === undefined ? undefined : await facts.one('autonomous-group', groupId);
  return group?.org ?? ownStream;
}
type Naming = { readonly groupId?: string; readonly scope?: string };
