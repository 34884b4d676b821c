import type { RecordReference } from '../domain/amount.ts';
import { type Decision, decisionFromPaper } from '../domain/decision.ts';
import type { Paper } from '../domain/step.ts';
import { takingOf } from './change-idea.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** A printed sheet came back: sealed or not, on which day, by whom. The sheet's serial stands for the paper's number. */
export async function recordSeal(
  context: CommandContext,
  { serial, about, verdict }: { readonly serial: string; readonly about: RecordReference; readonly verdict: 'sealed' | 'not-sealed' },
  seal: Omit<Paper, 'documentNumber'>,
): Promise<CommandOutcome<Decision>> {
  const paper = { ...seal, documentNumber: serial };
  const decision = decisionFromPaper({ id: context.newId(), about, verdict, paper }, takingOf(context, { paper }));
  return decision.ok
    ? save(context, 'record-seal', [write('decision', decision.value.id, undefined, decision.value)], decision.value)
    : decision;
}
