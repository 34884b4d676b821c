import { fileGroup as filed } from '../domain/group/filing.ts';
import type { StepNote } from '../domain/step.ts';
import { changeGroup, type GroupOutcome } from './change-group.ts';
import type { CommandContext } from './context.ts';

/** 报发起人所在企业党组织备案: the copy is taken in under a number (F-03). */
export const fileGroup = (context: CommandContext, id: string, receipt: string, note?: StepNote): GroupOutcome =>
  changeGroup(context, { verb: 'file-group', id, note }, (group, step) => filed(group, receipt, step));
