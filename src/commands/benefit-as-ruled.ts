import { benefitAsRuled as ruled } from '../domain/idea/benefit.ts';
import type { Benefit } from '../domain/idea.ts';
import type { Outcome } from '../domain/outcome.ts';
import { parameterAt } from '../domain/parameters.ts';
import { bodiesOf, type CommandContext } from './context.ts';

/** A benefit as the branch's rule of today computes it. */
export const benefitAsRuled = async ({ facts, today }: CommandContext, benefit: Benefit): Promise<Outcome<Benefit>> =>
  ruled(benefit, parameterAt(await bodiesOf(facts, 'parameter'), 'idea-one-off', today).value);
