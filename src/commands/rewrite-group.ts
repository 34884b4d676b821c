import { type GroupFields, rewriteGroup as rewritten } from '../domain/group/founding.ts';
import { changeGroup, type GroupOutcome, otherGroupsOf } from './change-group.ts';
import type { CommandContext } from './context.ts';

/** Name, goals and plan of an application that is not handed in, or that came back. */
export const rewriteGroup = (context: CommandContext, id: string, fields: GroupFields): GroupOutcome =>
  changeGroup(context, { verb: 'rewrite-group', id }, async (group) => rewritten(group, fields, await otherGroupsOf(context, id)));
