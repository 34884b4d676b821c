import type { GroupKey } from '../domain/group/enterprises.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** A generation of a group's key goes into the branch's own stream: made with the founding, or opened from what the owner sent. */
export async function takeGroupKey(
  context: CommandContext,
  taken: Pick<GroupKey, 'groupId' | 'generation' | 'key' | 'box'>,
): Promise<CommandOutcome<GroupKey>> {
  const has = ({ groupId, generation, key }: GroupKey) => groupId === taken.groupId && generation === taken.generation && key === taken.key;
  const known = (await bodiesOf(context.facts, 'group-key')).find(has);
  if (known) return { ok: true, value: known };
  const kept: GroupKey = { v: 1, id: context.newId(), ...taken, on: context.today };
  return save(context, 'take-group-key', [write('group-key', kept.id, undefined, kept)], kept);
}
