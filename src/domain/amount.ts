/** What a figure is counted in. A share keeps both its numbers, so that nothing is compared after rounding. */
export type Amount =
  | { readonly is: 'count'; readonly value: number; readonly unit: string }
  /** Hours in tenths. */
  | { readonly is: 'hours'; readonly tenths: number }
  | { readonly is: 'money'; readonly fen: number }
  | { readonly is: 'share'; readonly part: number; readonly whole: number }
  /** A mean or a median: `part` for `whole`. */
  | { readonly is: 'average'; readonly part: number; readonly whole: number; readonly unit: string }
  | { readonly is: 'date'; readonly on: string }
  /** Something that is named and not counted, such as the holder of a flag. */
  | { readonly is: 'name'; readonly name: string }
  /** A count that is protected (COMP-30): fewer than the limit, or taken away because it would give another one away. */
  | { readonly is: 'fewer'; readonly than: number }
  | { readonly is: 'hidden' }
  | { readonly is: 'none' };

export type RecordType =
  | 'organisation'
  | 'person'
  | 'pioneer-post'
  | 'responsibility-area'
  | 'honour-unit'
  | 'pledge'
  | 'activity'
  | 'golden-idea'
  | 'autonomous-group'
  | 'plan-item'
  | 'election'
  | 'group-appraisal'
  | 'paper-count'
  | 'monthly-report'
  | 'drop-box-slip'
  | 'impact-assessment'
  | 'data-incident';
/** A record that a figure counts, and that the figure opens. */
export type RecordReference = { readonly type: RecordType; readonly id: string };

/** A computed number with the records behind it and the rule in one sentence: a figure is a door. */
export type Figure = {
  readonly key: string;
  readonly title: string;
  readonly amount: Amount;
  readonly records: readonly RecordReference[];
  readonly rule: string;
};
