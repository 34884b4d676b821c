/** Reasons that belong to no single subject. */
export type CommonRefusal =
  | { readonly code: 'not-found'; readonly type: string; readonly id: string }
  | { readonly code: 'role-may-not'; readonly role: string; readonly verb: string }
  | { readonly code: 'field-missing'; readonly field: string }
  | { readonly code: 'field-too-long'; readonly field: string; readonly length: number; readonly limit: number }
  | { readonly code: 'field-invalid'; readonly field: string; readonly found: string }
  | { readonly code: 'wrong-state'; readonly type: string; readonly state: string; readonly expected: readonly string[] }
  | { readonly code: 'step-before-last'; readonly on: string; readonly last: string }
  | { readonly code: 'date-in-future'; readonly field: string; readonly date: string; readonly today: string }
  | { readonly code: 'undo-nothing' }
  | { readonly code: 'undo-not-for'; readonly verb: string; readonly way: 'take-back' | 'correct' | 'counter-entry' | 'none' }
  | { readonly code: 'undo-changed-since'; readonly type: string }
  | { readonly code: 'nothing-chosen' }
  | { readonly code: 'profile-not-linked' }
  | { readonly code: 'changed-since-read'; readonly type: string }
  | { readonly code: 'merge-unsound'; readonly type: string; readonly field: string };
