import type { PlanItem } from '../domain/plan/plan.ts';
import { type PlanItemFields, rewritePlanItem as rewritten } from '../domain/plan/steps.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Written differently, until the superior has it. */
export const rewritePlanItem = (context: CommandContext, id: string, fields: PlanItemFields): Promise<CommandOutcome<PlanItem>> =>
  changeRecord(context, { verb: 'rewrite-plan-item', type: 'plan-item', id }, (item) => rewritten(item, fields));
