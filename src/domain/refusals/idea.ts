/** Why an idea cannot take its next step (SM-5, COMP-12). */
export type IdeaRefusal =
  | { readonly code: 'idea-reason-needed'; readonly step: string }
  | { readonly code: 'idea-verifier-is-proposer'; readonly name: string }
  | { readonly code: 'idea-appeal-used'; readonly appealedOn: string }
  | { readonly code: 'idea-merge-into-itself' }
  | { readonly code: 'idea-no-benefit'; readonly netFen: number };
