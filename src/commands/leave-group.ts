import { type GroupMember, leaveGroup as left } from '../domain/group/enterprises.ts';
import { refuse } from '../domain/outcome.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** The branch's own enterprise leaves a group that another one founded. What it has read it keeps; nothing new comes. */
export async function leaveGroup(context: CommandContext, memberId: string): Promise<CommandOutcome<GroupMember>> {
  const member = await context.facts.one('group-member', memberId);
  if (!member) return refuse({ code: 'not-found', type: 'group-member', id: memberId });
  const outcome = left(member.body, context.today);
  return outcome.ok ? save(context, 'leave-group', [write('group-member', memberId, member, outcome.value)], outcome.value) : outcome;
}
