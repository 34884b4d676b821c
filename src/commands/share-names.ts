import { authorise } from '../domain/authority.ts';
import { groupOn } from '../domain/group/group.ts';
import { lapsedNames, type NamingFacts, namesInGroup, type SharedName } from '../domain/group/shared-name.ts';
import { done, refuse } from '../domain/outcome.ts';
import type { PurgeNote } from '../domain/purge.ts';
import { taken } from '../domain/step.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, write } from './context.ts';
import type { PurgeOutcome, PurgePort } from './purge-person.ts';

/** The other enterprises of a group are told what this one's people in it are called: those who agreed to it, and nobody else. */
export async function shareNames(context: CommandContext, groupId: string): Promise<CommandOutcome<readonly SharedName[]>> {
  const allowed = authorise(context.actor.role, 'share-names');
  if (!allowed.ok) return allowed;
  const group = await context.facts.one('autonomous-group', groupId);
  if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: groupId });
  const { member, tellable } = namesInGroup(group.body, await namingFacts(context), context.today);
  if (!member) return refuse({ code: 'not-found', type: 'group-member', id: groupId });
  if (tellable.length === 0) return refuse({ code: 'nothing-chosen' });
  const names = tellable.map(
    ({ person, told }): SharedName => ({
      v: 1,
      id: told?.id ?? context.newId(),
      groupId,
      memberId: member.id,
      personId: person.id,
      name: person.name,
      on: context.today,
    }),
  );
  const before = new Map((await context.facts.all('shared-name')).map((document) => [document.id, document]));
  const writes = names.map((name) => write('shared-name', name.id, before.get(name.id), name));
  return save(context, 'share-names', writes, names);
}

/**
 * Takes the names that may stand no longer out of every ledger, with a note of why. A power cut in between leaves them, and the next time
 * that this is asked takes them; a name whose note is written is noted no second time.
 */
export async function takeNamesBack<R>(
  context: CommandContext,
  port: Pick<PurgePort<R>, 'purge'>,
): Promise<PurgeOutcome<readonly string[], R>> {
  const lapsed = lapsedNames(await namingFacts(context), context.today);
  if (lapsed.length === 0) return done([]);
  const allowed = authorise(context.actor.role, 'take-names-back');
  if (!allowed.ok) return allowed;
  const step = taken(context.actor, context.today);
  if (!step.ok) return step;
  const noted = new Set((await bodiesOf(context.facts, 'purge-note')).flatMap(({ erased }) => erased.map(({ id }) => id)));
  const { on, by, role } = step.value;
  const notes = (['consent-withdrawn', 'purpose-reached'] as const).flatMap((ground): readonly PurgeNote[] => {
    const erased = lapsed
      .filter(({ why, name }) => why === ground && !noted.has(name.id))
      .map(({ name: { id } }) => ({ type: 'shared-name', id }));
    const counts = [{ type: 'shared-name', count: erased.length }];
    return erased.length > 0 ? [{ v: 1, id: context.newId(), ground, on, by, role, erased, counts }] : [];
  });
  if (notes.length > 0) {
    const saved = await save(
      context,
      'take-names-back',
      notes.map((note) => write('purge-note', note.id, undefined, note)),
      undefined,
    );
    if (!saved.ok) return saved;
  }
  const documentIds = lapsed.map(({ name: { id } }) => id);
  const gone = await port.purge({ documentIds, verb: 'take-names-back' });
  return gone.ok ? done(documentIds) : gone;
}

const namingFacts = async ({ facts, today }: CommandContext): Promise<NamingFacts> => ({
  groups: (await bodiesOf(facts, 'autonomous-group')).map((group) => groupOn(group, today)),
  people: await bodiesOf(facts, 'person'),
  names: await bodiesOf(facts, 'shared-name'),
  members: await bodiesOf(facts, 'group-member'),
  kept: await bodiesOf(facts, 'group-key'),
  purges: await bodiesOf(facts, 'purge-note'),
});
