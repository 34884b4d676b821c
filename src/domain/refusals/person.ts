/** Reasons around persons, what they allow, and what is shown of them. */
export type PersonRefusal =
  | { readonly code: 'person-already-here'; readonly name: string; readonly id: string }
  | {
      readonly code: 'person-looks-known';
      readonly name: string;
      readonly ids: readonly string[];
      readonly sharing: 'phone' | 'birth' | 'name';
    }
  | {
      readonly code: 'person-dates-disagree';
      readonly earlier: string;
      readonly earlierDate: string;
      readonly later: string;
      readonly laterDate: string;
    }
  | { readonly code: 'person-date-not-for-standing'; readonly field: string; readonly date: string; readonly standing: string }
  | { readonly code: 'person-standing-not-next'; readonly from: string; readonly to: string; readonly possible: readonly string[] }
  | { readonly code: 'person-presence-not-next'; readonly from: string; readonly to: string; readonly possible: readonly string[] }
  | { readonly code: 'person-reason-needed'; readonly to: string }
  | { readonly code: 'person-unchanged' }
  | { readonly code: 'person-not-kept-longer'; readonly notice: string }
  | { readonly code: 'person-not-mobile'; readonly presence: string }
  | { readonly code: 'notice-not-given'; readonly name: string; readonly notice: string }
  | { readonly code: 'consent-missing'; readonly name: string; readonly scope: string; readonly on: string }
  | { readonly code: 'consent-ends-before'; readonly until: string; readonly givenOn: string }
  | { readonly code: 'assessment-without-occasion' }
  | { readonly code: 'assessment-contradicts'; readonly conclusion: string; readonly because: 'not-necessary' | 'not-adequate' }
  | { readonly code: 'incident-step-ticked'; readonly step: string; readonly on: string; readonly at: string }
  | { readonly code: 'incident-step-needed'; readonly step: string }
  | { readonly code: 'incident-found-before'; readonly happenedOn: string; readonly foundOn: string }
  | { readonly code: 'unmask-text-needed' }
  | { readonly code: 'unmask-nothing-there'; readonly name: string };
