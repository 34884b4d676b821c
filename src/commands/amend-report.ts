import { refuse } from '../domain/outcome.ts';
import { amendReport as amended, type HandedIn } from '../domain/report/hand-in.ts';
import type { StepNote } from '../domain/step.ts';
import { takingOf } from './change-idea.ts';
import { reportFacts, viewNow } from './change-report.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';
import { handingIn } from './hand-in-report.ts';

/** 补报更正: a further version of a delivered report, with its differences and the reason. */
export async function amendReport(context: CommandContext, id: string, note: StepNote): Promise<CommandOutcome<HandedIn>> {
  const before = await context.facts.one('monthly-report', id);
  if (!before) return refuse({ code: 'not-found', type: 'monthly-report', id });
  const facts = await reportFacts(context);
  const handing = await handingIn(context, facts, []);
  if (!handing) return refuse({ code: 'report-receiver-missing' });
  const outcome = amended(before.body, await viewNow(context, before.body, facts), handing, takingOf(context, note));
  if (!outcome.ok) return outcome;
  const { report, submission } = outcome.value;
  const writes = [write('monthly-report', id, before, report), write('submission', submission.id, undefined, submission)];
  return save(context, 'amend-report', writes, outcome.value);
}
