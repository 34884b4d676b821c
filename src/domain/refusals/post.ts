/** Reasons around pioneer posts, areas, honour units and pledges (SM-6, SM-7, F-17). */
export type PostRefusal =
  | { readonly code: 'post-holder-missing'; readonly post: string }
  | { readonly code: 'post-holder-gone'; readonly name: string; readonly presence: string; readonly since?: string }
  | { readonly code: 'post-holder-set'; readonly post: string; readonly holderId: string }
  | { readonly code: 'post-without-standards'; readonly post: string }
  | { readonly code: 'post-publicity-runs'; readonly until: string; readonly workingDays: number; readonly on: string }
  | { readonly code: 'post-publicity-over'; readonly until: string; readonly on: string }
  | { readonly code: 'post-objection-open'; readonly count: number; readonly since: string }
  | { readonly code: 'post-objection-decided'; readonly outcome: string; readonly decidedOn: string }
  | { readonly code: 'post-reason-needed'; readonly step: string }
  | { readonly code: 'post-plate-missing'; readonly post: string }
  | { readonly code: 'post-plate-taken'; readonly plate: string; readonly post: string; readonly postId: string }
  | { readonly code: 'post-ground-unknown'; readonly ground: string; readonly grounds: readonly string[] }
  | { readonly code: 'post-weak-continued' }
  | { readonly code: 'post-figure-missing'; readonly post: string }
  | { readonly code: 'area-lead-outside'; readonly leadId: string }
  | { readonly code: 'area-ended'; readonly endedOn: string }
  | { readonly code: 'honour-without-deeds' }
  | { readonly code: 'honour-paper-needed'; readonly level: string }
  | { readonly code: 'pledge-items'; readonly found: number; readonly least: number; readonly most: number }
  | { readonly code: 'pledge-item-empty'; readonly item: number }
  | { readonly code: 'pledge-period'; readonly from: string; readonly until: string }
  | { readonly code: 'pledge-reason-needed'; readonly step: string }
  | { readonly code: 'pledge-not-published' }
  | { readonly code: 'pledge-results'; readonly found: number; readonly items: number }
  | { readonly code: 'pledge-own-evaluation' };
