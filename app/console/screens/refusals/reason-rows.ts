import { sayCounty } from '../../../words/county-refusals.ts';
import type { Said } from '../../../words/said.ts';

type CountyRefusal = Parameters<typeof sayCounty>[0];

/** One reason for which the county did not take what PCs sent, as the county counts it. */
export type Reason = {
  readonly id: string;
  /** The newest, with its numbers; ids and names are left out of it. */
  readonly example: CountyRefusal;
  readonly count: number;
  readonly newestAt: string;
  readonly organisations: readonly { readonly id: string; readonly count: number }[];
};
export type ReasonRow = Reason & { readonly said: Said };

export const reasonRows = (reasons: readonly Reason[]): readonly ReasonRow[] =>
  reasons.map((reason) => ({ ...reason, said: sayCounty(reason.example) }));

/** The domain’s own code where a rule refused, the county’s otherwise. */
export const codeOf = ({ example }: Reason): string => (example.code === 'rule' ? example.rule.code : example.code);
