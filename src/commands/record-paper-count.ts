import { type PaperCount, type PaperCountFields, recordPaperCount as recorded } from '../domain/report/paper-count.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** 按纸质台账补录: one figure of a line whose records are still on paper, with date and source. */
export async function recordPaperCount(context: CommandContext, fields: PaperCountFields): Promise<CommandOutcome<PaperCount>> {
  const id = context.newId();
  const outcome = recorded(fields, id, { by: context.actor.profileId, today: context.today });
  return outcome.ok ? save(context, 'record-paper-count', [write('paper-count', id, undefined, outcome.value)], outcome.value) : outcome;
}
