/** Why an import is not written, or not taken back. */
export type BatchRefusal =
  | { readonly code: 'import-empty' }
  | { readonly code: 'import-overtaken'; readonly count: number; readonly names: readonly string[] }
  | { readonly code: 'batch-changed-since'; readonly changed: number; readonly used: number; readonly of: number }
  | { readonly code: 'batch-already-undone' };
