import { done, refuse } from '../domain/outcome.ts';
import type { Act } from '../ledger/entry.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/**
 * An import that was confirmed, act by act. It is kept in the drawer before the first act is appended and dropped after the last,
 * so that an import torn apart by a power cut goes on with the very same acts.
 */
export type ImportPlan = { readonly batchId: string; readonly acts: readonly Act[] };

const TOGETHER = 4;

/** Writes a plan, or what is left of it. Acts that the ledger already has are passed over. */
export async function carryOutImport(
  context: CommandContext,
  plan: ImportPlan,
  onProgress: (written: number, of: number) => void,
): Promise<CommandOutcome<{ readonly batchId: string; readonly documents: number }>> {
  const left: Act[] = [];
  for (const act of plan.acts) if (!(await isWritten(context, act))) left.push(act);
  const documents = plan.acts.reduce((sum, act) => sum + act.writes.length, 0);
  let written = documents - left.reduce((sum, act) => sum + act.writes.length, 0);
  for (let at = 0; at < left.length; at += TOGETHER) {
    onProgress(written, documents);
    const together = left.slice(at, at + TOGETHER);
    const saved = await context.ledger.append(together);
    if (!saved.ok) return refuse(saved.refusal);
    written += together.reduce((sum, act) => sum + act.writes.length, 0);
  }
  onProgress(documents, documents);
  return done({ batchId: plan.batchId, documents });
}

async function isWritten({ facts }: CommandContext, act: Act): Promise<boolean> {
  for (const { type, id } of act.writes) if ((await facts.one(type, id))?.entry === act.id) return true;
  return false;
}
