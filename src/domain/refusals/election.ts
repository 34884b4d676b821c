/** Reasons around the election of a group's leader (SM-2, LDR-01 to LDR-05, COMP-25). Numbers are people or ballots. */
export type ElectionRefusal =
  | { readonly code: 'election-not-member'; readonly name: string; readonly standing: string }
  | { readonly code: 'election-runs-already'; readonly group: string }
  | { readonly code: 'election-not-over'; readonly group: string; readonly state: string }
  | { readonly code: 'election-stands-already'; readonly name: string }
  | { readonly code: 'election-order-drawn' }
  | { readonly code: 'election-order-missing' }
  | { readonly code: 'election-number'; readonly field: string; readonly value: number }
  | { readonly code: 'election-not-standing'; readonly personId: string }
  | { readonly code: 'election-counted'; readonly before: number; readonly found: number }
  | { readonly code: 'election-others-stand'; readonly found: number; readonly standing: number }
  | {
      readonly code: 'election-more-than';
      readonly field: string;
      readonly value: number;
      readonly limitField: string;
      readonly limit: number;
    }
  | {
      readonly code: 'election-sum';
      readonly counted: number;
      readonly valid: number;
      readonly ballotsIn: number;
      readonly invalid: number;
    }
  | { readonly code: 'election-no-quorum'; readonly present: number; readonly expected: number; readonly quorum: string }
  | { readonly code: 'election-term'; readonly from: string; readonly until: string }
  | { readonly code: 'election-reason-needed'; readonly step: string };
