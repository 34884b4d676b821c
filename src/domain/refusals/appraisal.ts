/** Reasons around the yearly appraisal of groups, of their leaders, and the reserve list (GRP-10, GRP-18, GRP-19, LDR-06, ORG-17). */
export type AppraisalRefusal =
  | {
      readonly code: 'appraisal-too-early';
      readonly group: string;
      readonly year: string;
      readonly opens: string;
      readonly on: string;
    }
  | { readonly code: 'appraisal-not-there'; readonly group: string; readonly year: string }
  | { readonly code: 'appraisal-exists'; readonly group: string; readonly year: string }
  | { readonly code: 'appraisal-outdone'; readonly group: string; readonly year: string }
  | { readonly code: 'appraisal-nobody'; readonly group: string; readonly year: string }
  | { readonly code: 'appraisal-not-asked'; readonly personId: string }
  | { readonly code: 'appraisal-number'; readonly kind: string; readonly answer: string; readonly value: number }
  | { readonly code: 'appraisal-few-slips'; readonly kind: string; readonly slips: number; readonly least: number }
  | { readonly code: 'appraisal-kind-twice'; readonly kind: string }
  | { readonly code: 'appraisal-unmeasured'; readonly group: string; readonly indicator: string }
  | { readonly code: 'appraisal-reason-needed'; readonly step: string }
  | { readonly code: 'leader-not-in-office'; readonly group: string; readonly year: string }
  | { readonly code: 'leader-appraised-already'; readonly name: string; readonly year: string }
  | { readonly code: 'leader-year-runs'; readonly year: string; readonly ends: string; readonly on: string }
  | { readonly code: 'reserve-listed-already'; readonly name: string }
  | { readonly code: 'reserve-no-evidence'; readonly name: string };
