import { justifyInactivity as justified } from '../domain/group/dissolution.ts';
import type { JustifiedInterval } from '../domain/group/group.ts';
import { changeGroup, type GroupOutcome } from './change-group.ts';
import type { CommandContext } from './context.ts';

export type JustifiedFields = Omit<JustifiedInterval, 'id' | 'recordedOn'>;

/** Why there was or will be no activity for a time, with who accepted it. */
export const justifyInactivity = (context: CommandContext, id: string, fields: JustifiedFields): GroupOutcome =>
  changeGroup(context, { verb: 'justify-inactivity', id }, (group, step) => justified(group, { ...fields, id: context.newId() }, step));
