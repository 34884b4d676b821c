import { authorise } from '../domain/authority.ts';
import { type GroupMember, type JoiningGroup, joinGroup as joined } from '../domain/group/enterprises.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, saveParts, write } from './context.ts';

/** The branch is in the group with this entry, the first that it writes there; the keys go to its own stream, where all its PCs find them. */
export async function joinGroup(context: CommandContext, joining: JoiningGroup): Promise<CommandOutcome<GroupMember>> {
  const allowed = authorise(context.actor.role, 'join-group');
  if (!allowed.ok) return allowed;
  const { keys, privateKey, isOut, ...member } = joining;
  const { groupId, box } = member;
  // Before the group itself has come, or after it was left, a line of this branch is one that the county may have refused: with another code it is tried again.
  const isHere = !isOut && (await context.facts.one('autonomous-group', groupId)) !== undefined;
  const members = (await bodiesOf(context.facts, 'group-member')).filter(
    (other) => other.groupId === groupId && (isHere || other.handle === member.handle),
  );
  const outcome = joined({ ...member, id: context.newId(), since: context.today }, members);
  if (!outcome.ok) return outcome;
  const keyWrites = keys.map(({ generation, key }) => {
    const own = generation === member.generation && { box: { publicKey: box, privateKey } };
    const body = { v: 1, id: context.newId(), groupId, generation, key, ...own, on: context.today } as const;
    return write('group-key', body.id, undefined, body);
  });
  return saveParts(context, 'join-group', [keyWrites, [write('group-member', outcome.value.id, undefined, outcome.value)]], outcome.value);
}
