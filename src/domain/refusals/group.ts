/** Reasons about autonomous groups. */
export type GroupRefusal =
  | { readonly code: 'group-name-taken'; readonly group: string }
  | { readonly code: 'group-initiator-no-member'; readonly name: string; readonly standing: string; readonly presence: string }
  | { readonly code: 'group-gate-elsewhere'; readonly group: string }
  | { readonly code: 'group-filing-not-asked'; readonly group: string }
  | { readonly code: 'group-within-enterprise'; readonly group: string }
  | { readonly code: 'group-text-names-people'; readonly names: readonly string[] }
  | { readonly code: 'group-report-goes-up'; readonly group: string }
  | { readonly code: 'group-nobody-invited'; readonly group: string }
  | { readonly code: 'group-participant-in'; readonly name: string }
  | { readonly code: 'group-participant-gone'; readonly name: string; readonly presence: string }
  | { readonly code: 'group-person-in-many'; readonly name: string; readonly count: number; readonly most: number }
  | { readonly code: 'group-too-few'; readonly group: string; readonly count: number; readonly least: number }
  | { readonly code: 'group-leader-outside'; readonly name: string; readonly group: string }
  | { readonly code: 'group-leader-no-member'; readonly name: string; readonly standing: string }
  | { readonly code: 'group-reason-needed'; readonly step: string }
  | { readonly code: 'group-days-reversed'; readonly from: string; readonly until: string }
  | { readonly code: 'group-not-justified'; readonly group: string; readonly months: number; readonly limit: number }
  | {
      readonly code: 'group-ground-not-met';
      readonly group: string;
      readonly ground: string;
      readonly found: number;
      readonly limit: number;
    };
