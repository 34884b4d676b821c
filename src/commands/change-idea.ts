import type { Actor } from '../domain/actor.ts';
import type { Verb } from '../domain/authority.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { rewardableStep } from '../domain/idea/points.ts';
import type { Taking } from '../domain/idea/steps.ts';
import type { Idea } from '../domain/idea.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import type { StepNote } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';
import { proposedWrites } from './propose-from-fact.ts';

export const takingOf = ({ actor, today }: CommandContext, { on, ...note }: StepNote = {}): Taking => ({
  by: doer(actor),
  role: actor.role,
  on: on ?? note.paper?.decidedOn ?? today,
  today,
  ...note,
});

/** The ideas among which a number of that day's year is given: those of other years are not looked into. */
export async function ideasOfYear({ facts }: CommandContext, on: CivilDate): Promise<readonly Idea[]> {
  const year = on.slice(0, 4);
  return (await facts.between('golden-idea', `${year}-01-01`, `${year}-12-31`)).map(({ body }) => body);
}

/** What the verbs about one idea share: read it, ask the rule, append the step. */
export async function changeIdea(
  context: CommandContext,
  verb: Verb,
  id: string,
  rule: (idea: Idea) => Outcome<Idea> | Promise<Outcome<Idea>>,
): Promise<CommandOutcome<Idea>> {
  const before = await context.facts.one('golden-idea', id);
  if (!before) return refuse({ code: 'not-found', type: 'golden-idea', id });
  if (!mayTouch(context.actor, before.body)) return refuse({ code: 'role-may-not', role: context.actor.role, verb });
  const outcome = await rule(before.body);
  if (!outcome.ok) return outcome;
  const points = await proposedByStep(context, before.body, outcome.value);
  return save(context, verb, [write('golden-idea', id, before, outcome.value), ...points], outcome.value);
}

/** Points that the step proposes by the scheme in force; somebody else verifies them. */
async function proposedByStep(context: CommandContext, before: Idea, after: Idea): Promise<readonly Write[]> {
  const fact = rewardableStep(before, after);
  const step = after.steps.at(-1);
  return fact && step ? proposedWrites(context, fact, { on: step.on, by: step.by, role: step.role }) : [];
}

/** In self-service people reach only what they proposed themselves. */
const mayTouch = ({ role, personId }: Actor, { proposerIds }: Idea): boolean =>
  role !== 'participant' || (personId !== undefined && proposerIds.includes(personId));

/** In self-service the profile that opened it is not who acts. */
const doer = ({ role, personId, profileId }: Actor): string => (role === 'participant' && personId ? personId : profileId);

/** The names that a verifier may not bear. */
export async function proposerNames({ facts }: CommandContext, { proposerIds }: Idea): Promise<readonly string[]> {
  const people = await Promise.all(proposerIds.map((id) => facts.one('person', id)));
  return people.flatMap((person) => (person ? [person.body.name] : []));
}
