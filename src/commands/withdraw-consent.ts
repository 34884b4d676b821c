import { type ConsentScope, withdrawConsent as withdrawn, withoutAllowance } from '../domain/consent.ts';
import { refuse } from '../domain/outcome.ts';
import type { Person } from '../domain/person.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { afterWithdrawal, type Consequence } from '../domain/withdrawal.ts';
import type { Write } from '../ledger/entry.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, saveParts, write } from './context.ts';

/** Always possible, also where the answer lies on another PC. Answers what has to follow, record by record. */
export async function withdrawConsent(
  context: CommandContext,
  personId: string,
  { scope, ...note }: StepNote & { readonly scope: ConsentScope },
): Promise<CommandOutcome<{ readonly person: Person; readonly follows: readonly Consequence[] }>> {
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const before = await context.facts.one('person', personId);
  if (!before) return refuse({ code: 'not-found', type: 'person', id: personId });
  const person = withoutAllowance(before.body, scope);

  const given = (await context.facts.all('consent')).filter(
    ({ body }) => body.personId === personId && body.state === 'given' && (scope === 'keeping' || body.scope === scope),
  );
  const answers: Write[] = [];
  for (const document of given) {
    const outcome = withdrawn(document.body, step.value);
    if (!outcome.ok) return outcome;
    answers.push(write('consent', document.id, document, outcome.value));
  }
  const facts = { pledges: await bodiesOf(context.facts, 'pledge'), posts: await bodiesOf(context.facts, 'pioneer-post') };
  const value = { person, follows: afterWithdrawal(personId, scope, facts) };
  // The person first: whatever happens in between, nobody is shown as agreeing any longer.
  return saveParts(context, 'withdraw-consent', [[write('person', personId, before, person)], answers], value);
}
