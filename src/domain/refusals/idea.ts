/** Why an idea cannot take its next step (SM-5, COMP-12). */
export type IdeaRefusal =
  | { readonly code: 'idea-proposer-missing' }
  | { readonly code: 'idea-reason-needed'; readonly step: string }
  | { readonly code: 'idea-scorer-is-proposer' }
  | { readonly code: 'idea-marks-over'; readonly criterion: string; readonly points: number; readonly most: number }
  | { readonly code: 'idea-already-answered'; readonly answeredOn: string }
  | { readonly code: 'idea-not-answered'; readonly decidedOn?: string }
  | { readonly code: 'idea-verifier-is-proposer'; readonly name: string }
  | { readonly code: 'idea-months-outside'; readonly months: number }
  | { readonly code: 'idea-appeal-used'; readonly appealedOn: string }
  | { readonly code: 'idea-merge-into-itself' }
  | { readonly code: 'idea-merge-target'; readonly number: string; readonly state: string }
  | { readonly code: 'idea-no-benefit'; readonly netFen: number }
  | {
      readonly code: 'idea-reward-outside';
      readonly fen: number;
      readonly grade: number;
      readonly leastFen: number;
      readonly mostFen: number;
      readonly source: string;
    }
  | { readonly code: 'idea-reward-rate-over'; readonly rate: string; readonly limit: string; readonly source: string }
  | { readonly code: 'idea-reward-over-cap'; readonly fen: number; readonly capFen: number; readonly source: string }
  | { readonly code: 'idea-proposer-known' }
  | { readonly code: 'idea-already-promoted'; readonly unit: string };
