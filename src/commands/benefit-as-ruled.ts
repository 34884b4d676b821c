import { benefitAsRuled as ruled } from '../domain/idea/benefit.ts';
import type { Benefit } from '../domain/idea.ts';
import type { Outcome } from '../domain/outcome.ts';
import { type CommandContext, settingOf } from './context.ts';

/** A benefit as the branch's rule of today computes it. */
export const benefitAsRuled = async (context: CommandContext, benefit: Benefit): Promise<Outcome<Benefit>> =>
  ruled(benefit, await settingOf(context, 'idea-one-off', context.today));
