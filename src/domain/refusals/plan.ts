/** Reasons about plans, their items and who holds them. */
export type PlanRefusal =
  | { readonly code: 'plan-nothing-ready'; readonly group: string; readonly year: string; readonly ideas: number }
  | { readonly code: 'plan-due-outside'; readonly due: string; readonly year: string }
  | { readonly code: 'plan-reason-needed'; readonly step: string }
  | { readonly code: 'plan-verdict-missing'; readonly title: string }
  | { readonly code: 'task-not-reviewed'; readonly title: string; readonly state: string }
  | { readonly code: 'task-not-participant'; readonly name: string; readonly group: string }
  | { readonly code: 'task-held-already'; readonly name: string; readonly title: string }
  | { readonly code: 'task-outdone'; readonly title: string; readonly claimedOn: string }
  | { readonly code: 'task-helpers-claim'; readonly title: string }
  | { readonly code: 'task-own-work'; readonly title: string };
