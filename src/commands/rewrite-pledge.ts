import { type Pledge, type PledgeFields, rewritePledge as rewritten } from '../domain/pledge.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Another wording, while nobody has reviewed it. */
export const rewritePledge = (context: CommandContext, id: string, fields: PledgeFields): Promise<CommandOutcome<Pledge>> =>
  changeRecord(context, { verb: 'rewrite-pledge', type: 'pledge', id }, (pledge) => rewritten(pledge, fields));
