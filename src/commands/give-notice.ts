import { askConsent, type Consent, type ConsentScope, giveConsent, showNotice, supersede } from '../domain/consent.ts';
import { refuse } from '../domain/outcome.ts';
import type { Person } from '../domain/person.ts';
import { type StepNote, taken } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { type CommandContext, type CommandOutcome, saveParts, write } from './context.ts';

export type NoticeGiven = StepNote & {
  readonly personIds: readonly string[];
  /** Which text of F-59 was shown. */
  readonly version: string;
  /** What was asked of each, and what all of these people signed. */
  readonly asked: readonly ConsentScope[];
  readonly agreed: readonly ConsentScope[];
};

/** Several people were shown the notice F-59 at once; what they signed is written down with it, what they left open stays asked. */
export async function giveNotice(
  context: CommandContext,
  { personIds, version, asked, agreed, ...note }: NoticeGiven,
): Promise<CommandOutcome<readonly Person[]>> {
  if (personIds.length === 0) return refuse({ code: 'nothing-chosen' });
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const earlier = await context.facts.all('consent');
  const told: Person[] = [];
  const [people, answers]: [Write[], Write[]] = [[], []];
  for (const id of personIds) {
    const before = await context.facts.one('person', id);
    if (!before) return refuse({ code: 'not-found', type: 'person', id });
    let person = showNotice(before.body, version, step.value);
    for (const scope of asked) {
      let consent: Consent = askConsent(person, scope, { id: context.newId(), step: step.value });
      if (agreed.includes(scope)) {
        const given = giveConsent(consent, person, { given: 'signed', step: step.value });
        if (!given.ok) return given;
        ({ consent, person } = given.value);
      }
      answers.push(write('consent', consent.id, undefined, consent));
      const answered = agreed.includes(scope) ? ['notice-shown', 'given'] : ['notice-shown'];
      for (const document of earlier) {
        if (document.body.personId !== id || document.body.scope !== scope || !answered.includes(document.body.state)) continue;
        const superseded = supersede(document.body, step.value);
        if (!superseded.ok) return superseded;
        answers.push(write('consent', document.id, document, superseded.value));
      }
    }
    told.push(person);
    people.push(write('person', id, before, person));
  }
  // The answers first: a person is never shown as agreeing without the answer that says so.
  return saveParts(context, 'give-notice', [answers, people], told);
}
