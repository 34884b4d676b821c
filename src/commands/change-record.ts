import type { BodyOf, TypeName } from '../data/types/index.ts';
import { authorise, type Verb } from '../domain/authority.ts';
import { mayWriteFor } from '../domain/group/led.ts';
import { done, type Outcome, refuse } from '../domain/outcome.ts';
import { type StepNote, type Taken, taken } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { type CommandContext, type CommandOutcome, saveParts, write } from './context.ts';

type Change<T extends TypeName> = {
  readonly verb: Verb;
  readonly type: T;
  readonly id: string;
  readonly note?: StepNote | undefined;
  /** What follows from the new version and belongs to the same act. */
  readonly also?: (after: BodyOf<T>, step: Taken) => Promise<readonly Write[]>;
};

/** What the verbs about one record share: read it, ask the rule with the step, append one act. */
export async function changeRecord<T extends TypeName>(
  context: CommandContext,
  { verb, type, id, note, also }: Change<T>,
  rule: (body: BodyOf<T>, step: Taken) => Outcome<BodyOf<T>> | Promise<Outcome<BodyOf<T>>>,
): Promise<CommandOutcome<BodyOf<T>>> {
  const allowed = authorise(context.actor.role, verb);
  if (!allowed.ok) return allowed;
  const before = await context.facts.one(type, id);
  if (!before) return refuse({ code: 'not-found', type, id });
  if (!(await mayTouch(context, before.body))) return refuse({ code: 'role-may-not', role: context.actor.role, verb });
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const outcome = await rule(before.body, step.value);
  if (!outcome.ok) return outcome;
  const following = also ? await also(outcome.value, step.value) : [];
  return saveParts(context, verb, [[write(type, id, before, outcome.value), ...following]], outcome.value);
}

/** In self-service people reach only what is theirs, and a leader what is of their group. */
async function mayTouch({ actor, facts, today }: CommandContext, body: object): Promise<boolean> {
  const { role, personId } = actor;
  if (role !== 'participant') return true;
  if (personId !== undefined && 'personId' in body && body.personId === personId) return true;
  const group = 'groupId' in body ? await facts.one('autonomous-group', String(body.groupId)) : undefined;
  return mayWriteFor(actor, group?.body, today);
}

/** Several records by one act: one refusal, and none is changed. */
export async function eachRecord<T extends TypeName>(
  context: CommandContext,
  { type, ids, note }: { readonly type: T; readonly ids: readonly string[]; readonly note?: StepNote | undefined },
  rule: (body: BodyOf<T>, step: Taken) => Outcome<BodyOf<T>> | Promise<Outcome<BodyOf<T>>>,
): Promise<Outcome<{ readonly writes: readonly Write[]; readonly bodies: readonly BodyOf<T>[] }>> {
  if (ids.length === 0) return refuse({ code: 'nothing-chosen' });
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const writes: Write[] = [];
  const bodies: BodyOf<T>[] = [];
  for (const id of ids) {
    const before = await context.facts.one(type, id);
    if (!before) return refuse({ code: 'not-found', type, id });
    const outcome = await rule(before.body, step.value);
    if (!outcome.ok) return outcome;
    writes.push(write(type, id, before, outcome.value));
    bodies.push(outcome.value);
  }
  return done({ writes, bodies });
}
