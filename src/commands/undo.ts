import { authorise, type Verb } from '../domain/authority.ts';
import { done, type Outcome, refuse } from '../domain/outcome.ts';
import { WAY_BACK } from '../domain/undo.ts';
import type { Act, SavedEntry, Write } from '../ledger/entry.ts';
import type { CommandContext, CommandOutcome } from './context.ts';
import { takenBack } from './submissions.ts';

/** An act that was saved since the window was unlocked, with its documents as they were before it. */
export type DoneAct = {
  readonly act: Act;
  readonly saved: Pick<SavedEntry, 'hashes'>;
  readonly before: readonly Before[];
};
type Before = { readonly body: unknown } | undefined;

/**
 * Ctrl Z: takes back the last act, or a whole batch such as an import, from its before-images. Answers the acts that were
 * undone, so that the window forgets them; the next Ctrl Z takes the one before.
 */
export async function undoLast(context: CommandContext, doneActs: readonly DoneAct[]): Promise<CommandOutcome<readonly DoneAct[]>> {
  const allowed = authorise(context.actor.role, 'undo-act');
  if (!allowed.ok) return allowed;
  const undone = lastTogether(doneActs);
  const [last] = undone;
  if (!last) return refuse({ code: 'undo-nothing' });
  const way = WAY_BACK[last.act.verb as Verb] ?? 'none';
  if (way !== 'undo') return refuse({ code: 'undo-not-for', verb: last.act.verb, way });

  const back = await stillUnanswered(context, undone);
  if (!back.ok) return back;
  const changed = await changedSince(context, undone);
  if (changed) return refuse({ code: 'undo-changed-since', type: changed.type });

  const batchId = context.newId();
  const saved = await context.ledger.append(
    undone.map(({ act, saved: { hashes }, before }, at) => ({
      id: context.newId(),
      verb: 'undo-act',
      writes: act.writes.map((written, index) => backTo(before[index], written, hashes[index]!)),
      ...(undone.length > 1 ? { batch: { id: batchId, n: at + 1, of: undone.length } } : {}),
    })),
  );
  return saved.ok ? done(undone) : saved;
}

/** The last act, or all of its batch; the latest first, as they have to be taken back. */
function lastTogether(doneActs: readonly DoneAct[]): readonly DoneAct[] {
  const batchId = doneActs.at(-1)?.act.batch?.id;
  if (!batchId) return doneActs.slice(-1);
  return doneActs.filter(({ act }) => act.batch?.id === batchId).toReversed();
}

/** What was handed in by these acts is taken back only as long as its receiver has said nothing. */
async function stillUnanswered(context: CommandContext, undone: readonly DoneAct[]): Promise<Outcome<null>> {
  for (const { act, before } of undone)
    for (const [index, { type, id }] of act.writes.entries()) {
      const back = type === 'submission' && !before[index] ? await takenBack(context, id) : done([]);
      if (!back.ok) return back;
    }
  return done(null);
}

/** A document whose present version is not the one that these acts left behind. */
async function changedSince({ facts }: CommandContext, undone: readonly DoneAct[]): Promise<Write | undefined> {
  const left = new Map<string, { readonly written: Write; readonly hash: string | undefined }>();
  for (const { act, saved } of undone.toReversed())
    for (const [index, written] of act.writes.entries())
      left.set(written.id, { written, hash: written.body === null ? undefined : saved.hashes[index] });
  for (const { written, hash } of left.values()) {
    const present = await facts.one(written.type, written.id);
    if (present?.hash !== hash) return written;
  }
  return undefined;
}

/** A withdrawal is a version too: what brings the document back replaces it. */
const backTo = (before: Before, { kind, type, id, class: documentClass }: Write, hash: string): Write => ({
  kind,
  type,
  id,
  class: documentClass,
  base: hash,
  body: before ? JSON.stringify(before.body) : null,
});
