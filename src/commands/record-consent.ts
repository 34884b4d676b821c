import type { CivilDate } from '../domain/civil-date.ts';
import { askConsent, type ConsentScope, giveConsent, supersede } from '../domain/consent.ts';
import { refuse } from '../domain/outcome.ts';
import type { Person } from '../domain/person.ts';
import { type StepNote, taken } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { type CommandContext, type CommandOutcome, saveParts, write } from './context.ts';

/** A person agrees to one thing; an earlier answer to the same question is superseded, an open question is answered. */
export async function recordConsent(
  context: CommandContext,
  personId: string,
  {
    scope,
    given,
    until,
    ...note
  }: StepNote & { readonly scope: ConsentScope; readonly given: 'signed' | 'spoken'; readonly until?: CivilDate },
): Promise<CommandOutcome<Person>> {
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const before = await context.facts.one('person', personId);
  if (!before) return refuse({ code: 'not-found', type: 'person', id: personId });
  const earlier = (await context.facts.all('consent')).filter(({ body }) => body.personId === personId && body.scope === scope);
  const open = earlier.find(({ body }) => body.state === 'notice-shown' && body.noticeVersion === (before.body.noticeVersion ?? ''));

  const asked = open?.body ?? askConsent(before.body, scope, { id: context.newId(), step: step.value });
  const outcome = giveConsent(asked, before.body, { given, ...(until && { until }), step: step.value });
  if (!outcome.ok) return outcome;

  const answers: Write[] = [write('consent', asked.id, open, outcome.value.consent)];
  for (const document of earlier) {
    if (document === open || (document.body.state !== 'given' && document.body.state !== 'notice-shown')) continue;
    const superseded = supersede(document.body, step.value);
    if (!superseded.ok) return superseded;
    answers.push(write('consent', document.id, document, superseded.value));
  }
  return saveParts(context, 'record-consent', [answers, [write('person', personId, before, outcome.value.person)]], outcome.value.person);
}
